import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merge } from '../../../core/merge/merge.ts'
import { mergeText, splitBlocks } from '../../../core/merge/mergeText.ts'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { branches } from './branches.ts'

const runs = { numRuns: Number(process.env.FAULTLINE_RUNS ?? 500) }
const bytes = (base: Postmortem, ours: Postmortem, theirs: Postmortem) =>
  postmortemText(merge(base, ours, theirs).postmortem)
const eventIds = (p: Postmortem) => p.events.map((event) => event.id)
const blocksOf = (p: Postmortem) => p.sections.flatMap((section) => splitBlocks(section.text)).map(withoutLabels)
const withoutLabels = (text: string) => text.replace(/\[[^\]]*\]\(fact:/g, '[](fact:')

/** Every text that a reader could miss: fields, blocks of sections, and what conflicts keep. */
function textsOf(p: Postmortem): Set<string> {
  const kept = p.conflicts.flatMap((conflict) => strings(conflict.value))
  const fields = [
    p.title,
    p.owner,
    p.incident,
    ...p.events.map((event) => event.text),
    ...p.actions.map((a) => a.title),
  ]
  const unknown = [...strings(p.stranger), ...strings(p.strangers), ...p.events.flatMap((event) => strings(event.mood))]
  return new Set([...fields.flatMap(strings), ...blocksOf(p), ...unknown, ...kept.map(withoutLabels)].filter(Boolean))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

describe('merging two edited copies', () => {
  it('[V1] who merges makes no difference, byte for byte', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        expect(bytes(base, x, y)).toBe(bytes(base, y, x))
      }),
      runs,
    )
  })

  it('[V2] a copy that did not change adds nothing', () => {
    fc.assert(
      fc.property(branches, ({ base, x }) => {
        expect(bytes(base, x, x)).toBe(postmortemText(x))
        expect(bytes(base, base, x)).toBe(postmortemText(x))
        expect(bytes(base, x, base)).toBe(postmortemText(x))
      }),
      runs,
    )
  })

  it('[V3] merging again changes nothing', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const merged = merge(base, x, y).postmortem
        const text = postmortemText(merged)
        expect(bytes(y, merged, y)).toBe(text)
        expect(bytes(x, merged, x)).toBe(text)
        expect(bytes(base, merged, merged)).toBe(text)
      }),
      runs,
    )
  })

  it('[V4] no event that either side added or changed is missing', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const kept = new Set(eventIds(merge(base, x, y).postmortem))
        const before = new Map(base.events.map((event) => [event.id, JSON.stringify(event)]))
        for (const event of [...x.events, ...y.events])
          if (before.get(event.id) !== JSON.stringify(event)) expect(kept).toContain(event.id)
      }),
      runs,
    )
  })

  it('[V5] no text that either side wrote is missing: it is in its place or among the conflicts', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const merged = textsOf(merge(base, x, y).postmortem)
        const before = textsOf(base)
        for (const text of [...textsOf(x), ...textsOf(y)]) if (!before.has(text)) expect(merged).toContain(text)
      }),
      runs,
    )
  })

  it('[V6] two people who merge each other have the same at once', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const [mine, theirs] = [merge(base, x, y).postmortem, merge(base, y, x).postmortem]
        expect(bytes(base, mine, theirs)).toBe(postmortemText(mine))
      }),
      runs,
    )
  })

  it('[V7] three copies give the same events in whatever order they meet', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y, z }) => {
        const of = (a: Postmortem, b: Postmortem, c: Postmortem) =>
          new Set(eventIds(merge(base, merge(base, a, b).postmortem, c).postmortem))
        expect(of(x, z, y)).toEqual(of(x, y, z))
        expect(of(y, z, x)).toEqual(of(x, y, z))
      }),
      runs,
    )
  })

  it('[V8] fields that this version does not know merge like the others', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const added = { ...x, later: { by: 'x', list: ['p'] } }
        const { postmortem } = merge({ ...base, later: { list: [] } }, added, { ...y, later: { list: ['q'] } })
        expect(postmortem.later).toEqual({ by: 'x', list: ['p', 'q'] })
      }),
      runs,
    )
  })

  it('[V9] the result is always valid and canonical', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const text = bytes(base, x, y)
        expect(postmortemText(readPostmortem('merged', text))).toBe(text)
      }),
      runs,
    )
  })

  it('[V10] an id given twice, or one that is the name of a prototype, loses nothing', () => {
    fc.assert(
      fc.property(branches, ({ base, x, y }) => {
        const twice = {
          ...x,
          events: [...x.events, ...x.events.map((event) => ({ ...event, text: `${event.text}, again` }))],
        }
        const kept = merge(base, twice, y).postmortem.events.map((event) => event.text)
        for (const event of x.events) expect(kept).toContain(`${event.text}, again`)
        expect(Object.hasOwn(Object.prototype, 'text')).toBe(false)
      }),
      runs,
    )
  })
})

describe('merging text', () => {
  it('[V11] different blocks of one section merge without a word', () => {
    expect(mergeText('One.\n\nTwo.\n\nThree.', 'One!\n\nTwo.\n\nThree.', 'One.\n\nTwo.\n\nThree!')).toEqual({
      text: 'One!\n\nTwo.\n\nThree!',
      doubled: [],
    })
  })

  it('[V12] one block changed on both sides is kept twice, and named', () => {
    expect(mergeText('One.\n\nTwo.', 'One.\n\nTwo A.', 'One.\n\nTwo B.')).toEqual({
      text: 'One.\n\nTwo A.\n\nTwo B.',
      doubled: ['Two B.'],
    })
  })

  it('neighbours are not one block: a paragraph edited here and a new one after it there are both as meant', () => {
    expect(mergeText('One.\n\nTwo.', 'One!\n\nTwo.', 'One.\n\nTwo!\n\nThree.').text).toBe('One!\n\nTwo!\n\nThree.')
  })

  it('[V13] a relabelled chip is not a change, and no merge tears a fence open', () => {
    const base = 'It took [2 h](fact:ttr).\n\n:::internal\nhost-7\n\nhost-8\n:::'
    const merged = mergeText(base, base.replace('2 h', '3 h'), base.replace('host-8', 'host-9').replace('2 h', '4 h'))
    expect(merged).toEqual({ text: 'It took [4 h](fact:ttr).\n\n:::internal\nhost-7\n\nhost-9\n:::', doubled: [] })
  })

  it('what came in is told in one line each', () => {
    const [sample] = fc.sample(branches, { numRuns: 1, seed: 7 })
    const base = sample?.base ?? expect.fail()
    const theirs = {
      ...base,
      title: 'Late letters',
      events: [...base.events, { ...(base.events[0] ?? expect.fail()), id: 'event-x', text: 'rolled back' }],
    }
    expect(merge(base, base, theirs).changes).toEqual(['Event added: “rolled back”', 'Changed: title'])
  })
})
