import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { anchorAt, findAnchor } from '../../../core/review/anchor.ts'
import { addComment } from '../../../core/review/comments.ts'
import { followAnchors } from '../../../core/review/followAnchors.ts'
import { sectionWords } from '../../../core/review/sectionWords.ts'
import { leaveSuggestion, takeSuggestion, takingOf } from '../../../core/review/takeSuggestion.ts'

const who = { by: 'Ada Quill', at: '2026-03-12T10:00:00Z' }

function suggested(text: string, quote: string, suggestion: string): Postmortem {
  const words = sectionWords(text).text
  const range = findAnchor(words, { quote, occurrence: 0 })
  if (range === null) throw new Error(`“${quote}” is not in “${words}”`)
  const empty = emptyPostmortem('pm', '2026-03-10T18:00:00Z', { internal: 'standard', customer: 'customer-report' })
  return addComment(
    { ...empty, sections: [{ id: 'summary', audience: 'customer', text }] },
    {
      ...anchorAt(words, range),
      id: 's',
      section: 'summary',
      author: 'Legal',
      at: '2026-03-11T09:00:00Z',
      text: '',
      suggestion,
    },
  )
}

const taken = (text: string, quote: string, suggestion: string) =>
  takeSuggestion(suggested(text, quote, suggestion), 's', who).sections[0]?.text

describe('a suggestion', () => {
  it.each([
    ['plain words', 'Labels were late.', 'late', 'delayed', 'Labels were delayed.'],
    ['a word less', 'Labels were very late.', 'very late', 'late', 'Labels were late.'],
    ['a word more', 'Labels were late.', 'late.', 'late on Monday.', 'Labels were late on Monday.'],
    ['inside bold', 'It was **really quite bad** today.', 'quite', 'rather', 'It was **really rather bad** today.'],
    ['signs of Markdown', 'Labels were late.', 'late', '*late* [x]', 'Labels were \\*late\\* \\[x].'],
    [
      'after escaped signs',
      'A \\* star and late &amp; more.',
      'late & more',
      'soon & more',
      'A \\* star and soon &amp; more.',
    ],
    [
      'a quote of two lines',
      '> Labels were\n> late in town.',
      'were late',
      'were slow',
      '> Labels were\n> slow in town.',
    ],
    ['an item of a list', '- one\n- two late\n- three', 'two late', 'two soon', '- one\n- two soon\n- three'],
    ['a cell', '| a | b |\n|---|---|\n| late | c |', 'late', 'soon', '| a | b |\n|---|---|\n| soon | c |'],
    ['inline code', 'Run `drain now` first.', 'drain now', 'drain later', 'Run `drain later` first.'],
  ])('[Q4] for %s changes them and nothing beside them', (_, text, quote, suggestion, wanted) => {
    expect(taken(text, quote, suggestion)).toBe(wanted)
  })

  it('[Q4] leaves live values alone that stay as they are, and says when it would replace one', () => {
    const text = 'Late for [1 h 36 min](fact:impact.duration) in the north.'
    expect(taken(text, 'Late for 1 h 36 min in', 'Delayed for 1 h 36 min in')).toBe(
      'Delayed for [1 h 36 min](fact:impact.duration) in the north.',
    )
    const replacing = suggested(text, 'for 1 h 36 min', 'for two hours')
    expect(takingOf(text, replacing.comments[0] ?? fail())).toEqual({ chips: 1 })
    expect(takeSuggestion(replacing, 's', who).sections[0]?.text).toBe('Late for two hours in the north.')
  })

  it('[Q4] across formats and paragraphs keeps what is left of them', () => {
    expect(taken('A **bold end** and *more* here.', 'end and more', 'start and less')).toBe(
      'A **bold start and less** here.',
    )
    expect(taken('One two.\n\nThree four.\n\nFive.', 'two. Three', 'two, three')).toContain('One two, three')
    expect(taken('One two.\n\nThree.\n\nFour.', 'Three.', '')).toBe('One two.\n\nFour.')
  })

  it('[Q4] put anywhere in any words reads as if they had been typed', () => {
    const plain = fc.stringMatching(/^[a-z*_#>()[\]!-]{1,6}(?: [a-z*_#>()[\]!.-]{1,6}){0,5}$/)
    fc.assert(
      fc.property(plain, plain, plain, plain, (head, quote, tail, suggestion) => {
        const text = `${head} ${quote} ${tail}`
        const words = sectionWords(text).text
        // Only where the words are read as they are written does the page show what was quoted.
        if (words !== text) return
        const before = suggested(text, quote, suggestion)
        const place = findAnchor(words, before.comments[0] ?? fail())
        const after = takeSuggestion(before, 's', who)
        const wanted = words.slice(0, place?.start) + suggestion + words.slice(place?.end)
        expect(sectionWords(after.sections[0]?.text ?? '').text).toBe(wanted)
      }),
    )
  })

  it('[Q4] that is taken stays as a settled thread at its new words, with who took it', () => {
    const after = takeSuggestion(suggested('Labels were late.', 'late', 'delayed'), 's', who)
    expect(after.comments[0]).toMatchObject({
      quote: 'delayed',
      resolved: true,
      verdict: { choice: 'taken', by: 'Ada Quill' },
    })
  })

  it('[Q4] that is not taken, or whose place is lost, changes no word', () => {
    const before = suggested('Labels were late.', 'late', 'delayed')
    const not = leaveSuggestion(before, 's', who)
    expect(not.sections).toBe(before.sections)
    expect(not.comments[0]).toMatchObject({ resolved: true, verdict: { choice: 'not' } })
    const lost = { ...before, sections: [{ id: 'summary', audience: 'customer' as const, text: 'Else.' }] }
    expect(takeSuggestion(lost, 's', who)).toBe(lost)
  })
})

describe('a suggestion for words that were changed meanwhile', () => {
  const changed = (is: string, quote: string, suggestion: string) => {
    const before = suggested('The queue grew for an hour on Monday.', quote, suggestion)
    const edited = followAnchors(before, {
      ...before,
      sections: before.sections.map((section) => ({ ...section, text: is })),
    })
    return {
      taking: takingOf(is, edited.comments[0] ?? fail()),
      text: takeSuggestion(edited, 's', who).sections[0]?.text,
    }
  }

  it('[Q4] is joined with the change where both can stand', () => {
    expect(
      changed('The queue grew for one hour on Monday.', 'queue grew for an hour', 'line grew for an hour').text,
    ).toBe('The line grew for one hour on Monday.')
  })

  it('[Q4] can’t be taken where both changed the same word', () => {
    const { taking, text } = changed('The queue grew for two hours on Monday.', 'for an hour', 'for three hours')
    expect(taking).toBe('changed')
    expect(text).toBe('The queue grew for two hours on Monday.')
  })
})

function fail(): never {
  throw new Error('there is no comment')
}
