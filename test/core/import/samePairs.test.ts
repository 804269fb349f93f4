import { describe, expect, it } from 'vitest'
import { clockProposals } from '../../../core/import/clockProposals.ts'
import { decidedPairs, differ, pairKey, samePairs } from '../../../core/import/samePairs.ts'
import type { Event, EventKind } from '../../../core/postmortem/event.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'

let count = 0
const event = (clock: string, source: string, text: string, kind: EventKind = 'chat'): Event => ({
  id: `e${++count}`,
  at: `2026-02-17T${clock}Z`,
  zone: 'UTC',
  kind,
  text,
  audience: 'internal',
  origins: source === '' ? [] : [{ source, line: 1, ref: null }],
})
const told = (events: readonly Event[]) =>
  samePairs(events).map(({ a, b, exact, why }) => [a.text, b.text, exact ? 'exact' : 'alike', why])

describe('events that two sources tell of', () => {
  it('[I80] are proposed by a shared number when nothing speaks against it', () => {
    const events = [
      event('08:11:02', 'pager', 'Triggered #4312: label queue is stuck', 'alert'),
      event('08:11:05', 'chat', 'Pager: Triggered #4312'),
      event('08:13:40', 'pager', 'Acknowledged #4312 by Ana', 'acknowledgement'),
      event('08:13:41', 'chat', 'Pager: #4312 acknowledged by Ana'),
      event('08:14:00', 'chat', 'looking into #4313'),
    ]
    expect(told(events)).toEqual([
      ['Triggered #4312: label queue is stuck', 'Pager: Triggered #4312', 'exact', 'both name #4312, 3 s apart'],
      ['Acknowledged #4312 by Ana', 'Pager: #4312 acknowledged by Ana', 'exact', 'both name #4312, 1 s apart'],
    ])
  })

  it('[I80] are proposed one by one when only their words are alike', () => {
    const events = [
      event('08:40:00', 'deploys', 'label-svc 3.12 rolled back to 3.11', 'deploy'),
      event('08:40:50', 'chat', 'rolled back label-svc to 3.11, watching the queue'),
      event('08:41:00', 'chat', 'thanks'),
      event('08:41:02', 'deploys', 'thanks'),
    ]
    expect(told(events).map(([, , kind]) => kind)).toEqual(['alike'])
  })

  it.each([
    ['of one source', event('09:00:00', 'chat', 'Triggered #77'), event('09:00:01', 'chat', 'Triggered #77 again')],
    ['far apart', event('09:00:00', 'chat', 'Triggered #78'), event('09:30:00', 'pager', 'Triggered #78')],
    ['of two deeds', event('09:00:00', 'chat', 'Triggered #79'), event('09:00:01', 'pager', 'Resolved #79')],
    ['that share a standard', event('09:00:00', 'a', 'UTF-8 broken'), event('09:00:01', 'b', 'reads UTF-8 wrongly')],
    ['both typed', event('09:00:00', '', 'Triggered #80'), event('09:00:01', '', 'Triggered #80')],
  ])('[I80] are no pair when they are %s', (_, a, b) => {
    expect(samePairs([a, b])).toEqual([])
  })

  it('[I80] stand in one pair each, with what fits best', () => {
    const events = [
      event('08:11:02', 'pager', 'Triggered #4312'),
      event('08:11:04', 'chat', 'Triggered #4312'),
      event('08:11:30', 'mail', 'Triggered #4312'),
    ]
    expect(samePairs(events).map(({ a, b }) => [a.id, b.id])).toEqual([[events[0]?.id, events[1]?.id]])
  })

  it('[I81] that the author told apart are not proposed again, whichever is named first', () => {
    const [a, b] = [event('08:11:02', 'pager', 'Triggered #4312'), event('08:11:04', 'chat', 'Triggered #4312')]
    const empty = emptyPostmortem('p', '2026-02-17T10:00:00Z', { internal: 'standard', customer: 'customer-report' })
    const decided = differ(empty, [pairKey(b.id, a.id)], '2026-02-17T10:00:00Z')
    expect(samePairs([a, b], decidedPairs(decided))).toEqual([])
    expect(differ(decided, [pairKey(a.id, b.id)], '2026-02-17T11:00:00Z')).toBe(decided)
  })

  it('a burst of ten thousand equal lines is read to its end', () => {
    const burst = Array.from({ length: 10_000 }, (_, n) => event('08:11:02', n % 2 ? 'a' : 'b', 'queue depth high #99'))
    expect(samePairs(burst).length).toBeGreaterThan(0)
  })
})

describe('a clock that differs', () => {
  const lines = ['Triggered #4312', 'Triggered #4313', 'Acknowledged #4312', 'Resolved #4312']
  const log = (source: string, ahead: number) =>
    lines.map((text, n) => event(`08:${20 + n}:${String(ahead).padStart(2, '0')}`, source, text))

  it('[I82] is proposed where several events show the same difference', () => {
    expect(clockProposals([...log('pager', 42), ...log('chat', 0)])).toEqual([
      { source: 'pager', against: 'chat', seconds: 42, events: 4 },
    ])
  })

  it('[I82] is not proposed for a few seconds, nor by two events, nor where each differs', () => {
    expect(clockProposals([...log('pager', 3), ...log('chat', 0)])).toEqual([])
    expect(clockProposals([...log('pager', 42).slice(0, 2), ...log('chat', 0).slice(0, 2)])).toEqual([])
    const spread = lines.map((text, n) => event(`08:${20 + n * 3}:00`, 'mail', text))
    expect(clockProposals([...spread, ...log('chat', 0)])).toEqual([])
  })
})
