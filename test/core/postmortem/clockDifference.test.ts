import { describe, expect, it } from 'vitest'
import { moveEvent, saidAt, setClock } from '../../../core/postmortem/clockDifference.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

const event = (id: string, at: string, sources: readonly string[], more: Partial<Event> = {}): Event => ({
  id,
  at,
  zone: 'UTC',
  kind: 'note',
  text: id,
  audience: 'internal',
  origins: sources.map((source) => ({ source, line: 1, ref: null })),
  ...more,
})
const source = (id: string): Postmortem['sources'][number] => ({
  id,
  name: `${id}.csv`,
  ext: 'csv',
  bytes: 1,
  format: 'event-csv',
  kind: 'timeline',
  zone: 'UTC',
  importedAt: '2026-02-17T10:00:00Z',
  first: null,
  last: null,
  statements: [],
  problems: [],
  notPlaced: [],
})
const base: Postmortem = {
  ...emptyPostmortem('p', '2026-02-17T10:00:00Z', { internal: 'standard', customer: 'customer-report' }),
  sources: [source('pager'), source('chat')],
  events: [
    event('asked', '2026-02-17T08:11:00Z', ['chat']),
    event('paged', '2026-02-17T08:11:30Z', ['pager'], { end: '2026-02-17T08:12:30Z' }),
    event('both', '2026-02-17T08:20:00Z', ['chat', 'pager']),
    event('typed', '2026-02-17T08:30:00Z', []),
  ],
  marks: [
    {
      name: 'detected',
      at: '2026-02-17T08:11:30Z',
      from: { kind: 'event', ref: 'paged', quote: null },
      confirmed: true,
    },
    {
      name: 'declared',
      at: '2026-02-17T08:12:00Z',
      from: { kind: 'event', ref: 'paged', quote: null },
      confirmed: true,
    },
  ],
}
const at = (postmortem: Postmortem, id: string) => postmortem.events.find((one) => one.id === id)?.at

describe('the clock of a source', () => {
  it('[P9] that runs ahead puts its events earlier, keeps the instants it gave, and is taken back without a trace', () => {
    const set = setClock(base, 'pager', 42)
    expect(set.sources.map(({ ahead }) => ahead)).toEqual([42, undefined])
    expect(set.events.map(({ id }) => id)).toEqual(['paged', 'asked', 'both', 'typed'])
    expect(set.events[0]).toMatchObject({ at: '2026-02-17T08:10:48Z', end: '2026-02-17T08:11:48Z' })
    expect(set.events.map(saidAt)[0]).toBe('2026-02-17T08:11:30Z')
    expect([at(set, 'both'), at(set, 'typed')]).toEqual(['2026-02-17T08:20:00Z', '2026-02-17T08:30:00Z'])
    const late = setClock(set, 'pager', -18)
    expect(at(late, 'paged')).toBe('2026-02-17T08:11:48Z')
    expect(setClock(late, 'pager', 0)).toEqual(base)
  })

  it('[P9] takes along the marks that stand on an event, and leaves those that were moved off it', () => {
    const set = setClock(base, 'pager', 42)
    expect(set.marks.map((mark) => mark.at)).toEqual(['2026-02-17T08:10:48Z', '2026-02-17T08:12:00Z'])
  })

  it('[P9] leaves a time that the author gave by hand', () => {
    const events = base.events.map((one) => (one.id === 'paged' ? moveEvent(one, '2026-02-17T08:09:00Z') : one))
    const set = setClock({ ...base, events }, 'pager', 42)
    expect(at(set, 'paged')).toBe('2026-02-17T08:09:00Z')
    expect(set.events.filter(({ id }) => id === 'paged').map(saidAt)).toEqual(['2026-02-17T08:11:30Z'])
  })

  it('of nobody changes nothing', () => {
    expect(setClock(base, 'nobody', 42)).toBe(base)
    expect(setClock(base, 'pager', 0)).toBe(base)
  })
})
