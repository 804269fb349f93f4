import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { anchorAt, findAnchor } from '../../../core/review/anchor.ts'
import { addComment, placeComments } from '../../../core/review/comments.ts'
import { followAnchors } from '../../../core/review/followAnchors.ts'
import { sectionWords } from '../../../core/review/sectionWords.ts'

const base = (text: string): Postmortem => ({
  ...emptyPostmortem('pm', '2026-03-10T18:00:00Z', { internal: 'standard', customer: 'customer-report' }),
  sections: [{ id: 'summary', audience: 'customer', text }],
})

/** A comment on the `occurrence`th place of a quote. */
function commented(text: string, quote: string, occurrence = 0): Postmortem {
  const words = sectionWords(text).text
  const range = findAnchor(words, { quote, occurrence })
  if (range === null) throw new Error(`“${quote}” is not in the text`)
  return addComment(base(text), {
    ...anchorAt(words, range),
    id: 'c1',
    section: 'summary',
    author: 'Rita Okafor',
    at: '2026-03-11T09:00:00Z',
    text: 'Is that so?',
  })
}

const rewrite = (postmortem: Postmortem, text: string): Postmortem =>
  followAnchors(postmortem, {
    ...postmortem,
    sections: postmortem.sections.map((section) => ({ ...section, text })),
  })

/** What a comment is about now, with the number of signs before it; null when its place is lost. */
function placeOf(postmortem: Postmortem) {
  const range = placeComments(postmortem, ['summary'])[0]?.range ?? null
  const { text } = sectionWords(postmortem.sections[0]?.text ?? '')
  return range && { words: text.slice(range.start, range.end), start: range.start }
}

const word = fc.constantFrom('labels', 'late', 'queue', 'the', 'north', 'and', 'disk', 'full', 'was', 'printer')
const words = fc.array(word, { maxLength: 12 })

describe('the place of a comment', () => {
  it('[Q1] stays at its own words through any edits around them, equal words beside it included', () => {
    const edit = fc.record({ before: fc.boolean(), at: fc.nat(30), cut: fc.nat(4), put: words })
    fc.assert(
      fc.property(
        words,
        fc.array(word, { minLength: 1, maxLength: 4 }),
        words,
        fc.array(edit),
        (head, quote, tail, edits) => {
          let [before, after] = [head, tail]
          const text = () => [...before, ...quote, ...after].join(' ')
          const own = quote.join(' ')
          const start = () => (before.length === 0 ? 0 : before.join(' ').length + 1)
          const all = sectionWords(text()).text
          let postmortem = addComment(base(text()), {
            ...anchorAt(all, { start: start(), end: start() + own.length }),
            id: 'c1',
            section: 'summary',
            author: 'a',
            at: '2026-03-11T09:00:00Z',
            text: 't',
          })
          for (const { before: inFront, at, cut, put } of edits) {
            const side = [...(inFront ? before : after)]
            side.splice(Math.min(at, side.length), cut, ...put)
            if (inFront) before = side
            else after = side
            postmortem = rewrite(postmortem, text())
            const place = placeOf(postmortem)
            expect(place?.words).toBe(own)
            // Where the same words stand right beside it, which of them was meant can't be told from the text.
            const beside = ` ${text()} `.split(` ${own} `).length > 2
            if (!beside) expect(place?.start).toBe(start())
          }
        },
      ),
    )
  })

  it('[Q1] stays at the second of equal words when one more is typed in front', () => {
    const text = 'The queue grew. The queue fell.'
    const now = rewrite(commented(text, 'The queue', 1), `The queue was empty. ${text}`)
    expect(placeOf(now)).toEqual({ words: 'The queue', start: `The queue was empty. The queue grew. `.length })
  })

  it('[Q1] is not rewritten by an edit after which it is found anyway', () => {
    const postmortem = commented('Labels were late in the north.', 'late')
    expect(rewrite(postmortem, 'All labels were late in the north.').comments).toBe(postmortem.comments)
  })

  it('[Q1] follows its words when they are edited, bold and live values included', () => {
    const text = 'Labels were **very late** for [1 h 36 min](fact:impact.duration) in the north.'
    const postmortem = commented(text, 'very late for 1 h 36 min')
    expect(placeOf(rewrite(postmortem, text.replace('very', 'quite')))?.words).toBe('quite late for 1 h 36 min')
    expect(placeOf(rewrite(postmortem, text.replace('1 h 36', '1 h 40')))?.words).toBe('very late for 1 h 40 min')
    expect(placeOf(rewrite(postmortem, text.replace('**very late**', 'very *late*')))?.words).toBe(
      'very late for 1 h 36 min',
    )
  })

  it('[Q1] follows its words when they and others were edited before anyone looked', () => {
    const postmortem = commented('The queue grew. Labels were late in the north.', 'late in the north.')
    const is = 'Over the day, north and south: the queue grew. Labels were late in the northwest.'
    expect(placeOf(rewrite(postmortem, is))?.words).toBe('late in the northwest.')
    const both = 'In the north late labels. The queue grew. Labels were very late all over the north.'
    expect(placeOf(rewrite(postmortem, both))?.words).toBe('late all over the north.')
  })

  it('[Q2] is lost when its words are gone, and found again when they come back; the comment is never dropped', () => {
    const text = 'Labels were late.\n\nA disk filled up during the night shift.'
    const postmortem = commented(text, 'A disk filled up')
    const gone = rewrite(postmortem, 'Labels were late.')
    expect(gone.comments).toHaveLength(1)
    expect(placeOf(gone)).toBeNull()
    expect(placeOf(rewrite(gone, text))?.words).toBe('A disk filled up')
  })

  it('[Q2] is never dropped, whatever becomes of the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.array(fc.string({ maxLength: 80 })), (text, later) => {
        const all = sectionWords(text).text
        const quote = all.slice(2, 9).trim()
        if (quote === '') return
        let postmortem = commented(text, quote)
        for (const next of later) postmortem = rewrite(postmortem, next)
        expect(placeComments(postmortem, ['summary'])).toHaveLength(1)
      }),
    )
  })

  it('[Q3] is found in a text that was changed elsewhere without this program', () => {
    const { comments } = commented('The queue grew for an hour. The queue fell after noon.', 'The queue', 1)
    const place = (text: string) => findAnchor(text, comments[0] ?? { quote: '', occurrence: 0 })
    expect(place('The queue fell after noon.')).toEqual({ start: 0, end: 9 })
    expect(place('The queue was long. The queue grew. Then the queue. The queue fell after noon.')).toEqual({
      start: 52,
      end: 61,
    })
    // Its own words were changed; what surrounds them was not.
    const other = commented('Labels printed late in the north region on Monday.', 'late in the north')
    const found = findAnchor(
      'Labels printed very late in our north region on Monday.',
      other.comments[0] ?? { quote: '', occurrence: 0 },
    )
    expect(found && 'Labels printed very late in our north region on Monday.'.slice(found.start, found.end)).toBe(
      'very late in our north',
    )
  })
})
