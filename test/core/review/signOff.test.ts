import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { changesSince } from '../../../core/review/changesSince.ts'
import { checklistOf, tick } from '../../../core/review/checklist.ts'
import { addComment } from '../../../core/review/comments.ts'
import { contentHash } from '../../../core/review/signedContent.ts'
import { changeState, lastSignOff, signOff, sinceWhen } from '../../../core/review/states.ts'
import { wordDiff } from '../../../core/review/wordDiff.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { parcelLabels } from '../../fixtures/documents/parcelLabels.ts'

const platform = nodePlatform()
const hash = (postmortem: Postmortem) => contentHash(postmortem, platform)
const rita = { by: 'Rita Okafor', at: '2026-03-11T09:00:00Z' }

describe('states and sign-off', () => {
  it('[Q5] a state says who set it and when, and again once it comes back', () => {
    const review = changeState(parcelLabels(), 'in-review', rita)
    expect(sinceWhen(review)).toEqual(rita)
    expect(changeState(review, 'in-review', { by: 'x', at: rita.at })).toBe(review)
    const back = changeState(review, 'draft', { by: 'Ada Quill', at: '2026-03-12T09:00:00Z' })
    expect(sinceWhen(back)?.by).toBe('Ada Quill')
    expect(sinceWhen(parcelLabels())).toBeNull()
  })

  it('[Q5] signing approves, and what is said about a postmortem changes no hash', () => {
    const before = parcelLabels()
    const signed = signOff(before, { ...rita, hash: hash(before) })
    expect(signed.state).toBe('approved')
    const talked = tick(
      addComment(signed, {
        id: 'c',
        section: 'summary',
        quote: '',
        occurrence: 0,
        author: 'a',
        at: rita.at,
        text: 't',
      }),
      'x',
      rita,
    )
    expect(hash(talked)).toBe(lastSignOff(talked)?.hash)
    expect(changesSince(before, talked)).toBeNull()
    expect(hash({ ...talked, title: 'Another' })).not.toBe(hash(before))
    expect(signOff({ ...before, state: 'published' }, { ...rita, hash: '' }).state).toBe('published')
  })

  it('[Q6] later edits are told section by section, with words and live values counted', () => {
    const before = parcelLabels()
    const after: Postmortem = {
      ...before,
      title: 'SECRET vault-3 ran dry',
      sections: before.sections.map((section) =>
        section.id === 'summary'
          ? { ...section, text: section.text.replace('1 h 36 min', '1 h 40 min').replace('late', 'very late') }
          : section.id === 'commitment'
            ? { ...section, audience: 'internal' as const }
            : section,
      ),
    }
    const changes = changesSince(before, after)
    expect(changes?.sections.map(({ section, change, readers }) => [section, change, readers])).toEqual([
      ['summary', 'changed', null],
      ['commitment', 'changed', 'internal'],
    ])
    expect(changes).toMatchObject({ chips: 1, others: ['Title changed'] })
    expect(changes?.sections[0]).toMatchObject({ wordsAdded: 2, wordsGone: 1 })
    expect(changes?.sections[0]?.blocks[0]).toContainEqual({ kind: 'added', text: 'very ' })
  })

  it('[Q6] a new section and one that is gone are told as such', () => {
    const before = parcelLabels()
    const after = {
      ...before,
      sections: [...before.sections.slice(1), { id: 'own', audience: 'internal' as const, text: 'Three new words.' }],
    }
    expect(changesSince(before, after)?.sections).toMatchObject([
      { section: 'own', change: 'added', wordsAdded: 3 },
      { section: 'summary', change: 'gone', wordsAdded: 0 },
    ])
  })

  it('[Q6] the pieces of a comparison are both texts, whole', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c ', ' d', '\n', 'ee ', ' '), { maxLength: 40 })
      .map((t) => t.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after)
        const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
        expect(without('added')).toBe(before)
        expect(without('gone')).toBe(after)
        expect(pieces.every((piece, index) => piece.kind !== pieces[index - 1]?.kind)).toBe(true)
      }),
    )
  })
})

describe('the checklist', () => {
  it('[Q7] is the library’s own, else the guide’s, else five usual points; ticks keep who and when', () => {
    const postmortem = parcelLabels()
    const library = emptyLibrary('L')
    expect(checklistOf(postmortem, library, null)).toHaveLength(5)
    const own = { ...library, reviewChecklist: ['Legal has read it.'] }
    expect(checklistOf(postmortem, own, null)).toEqual([{ item: 'Legal has read it.', done: null }])
    const ticked = tick(postmortem, 'Legal has read it.', rita)
    expect(checklistOf(ticked, own, null)[0]?.done).toEqual(rita)
    expect(checklistOf(tick(ticked, 'Legal has read it.', null), own, null)[0]?.done).toBeNull()
  })
})
