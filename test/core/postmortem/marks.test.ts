import { describe, expect, it } from 'vitest'
import { computeFacts } from '../../../core/facts/facts.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { markCandidates } from '../../../core/postmortem/markCandidates.ts'
import {
  acceptStated,
  acceptWindow,
  clearMark,
  confirmMark,
  moveEdge,
  setMark,
} from '../../../core/postmortem/marks.ts'
import { postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { makeSeries } from '../metrics/makeSeries.ts'
import { at, makeEvent, makeMark, makePostmortem, makeSeriesRecord, makeSource } from './incident.ts'

const start = { name: 'start', value: at('08:08'), quote: '8:08', line: 4 }
const end = { name: 'end', value: at('10:22'), quote: '10:22', line: 4 }
const duration = { name: 'duration', value: 8040, quote: '2h 14m', line: 4 }

describe('what a source states', () => {
  it('[F8] becomes the impact, quoted and confirmed; nothing else is marked', () => {
    const source = makeSource([start, end, duration, { name: 'severity', value: 'P2', quote: 'P2', line: 5 }])
    const before = makePostmortem({ sources: [source], events: [makeEvent('p', '08:15', { kind: 'status-update' })] })
    const after = acceptStated(before)
    expect(after.marks).toEqual([
      {
        name: 'impactStart',
        at: at('08:08'),
        from: { kind: 'stated', ref: source.id, quote: '8:08' },
        confirmed: true,
      },
      { name: 'impactEnd', at: at('10:22'), from: { kind: 'stated', ref: source.id, quote: '10:22' }, confirmed: true },
    ])
    expect(after).toMatchObject({ severity: 'sev2', stated: { customerSeverity: 'P2' } })
    expect(computeFacts(after, { today: '2026-04-01' }).get('impact.duration')?.value).toBe(8040)
    expect(before.marks).toEqual([])
  })

  it('[F8] may leave one end to the duration', () => {
    const ends = (statements: (typeof start | typeof duration)[]) =>
      acceptStated(makePostmortem({ sources: [makeSource(statements)] })).marks.map((mark) => mark.at)
    expect(ends([start, duration])).toEqual([at('08:08'), at('10:22')])
    expect(ends([end, duration])).toEqual([at('08:08'), at('10:22')])
  })

  it('is not there: the error says what is missing', () => {
    expect(() => acceptStated(makePostmortem({ sources: [makeSource([duration])] }))).toThrow(/nothing to accept/)
  })
})

describe('marks by hand', () => {
  it('replace the one of that name and keep their order', () => {
    const once = setMark(setMark(makePostmortem(), makeMark('resolved', '10:00')), makeMark('detected', '08:11'))
    const twice = setMark(once, makeMark('resolved', '10:20'))
    expect(twice.marks.map(({ name, at: when }) => [name, when])).toEqual([
      ['detected', at('08:11')],
      ['resolved', at('10:20')],
    ])
    expect(clearMark(twice, 'detected').marks).toHaveLength(1)
    expect(clearMark(twice, 'mitigated')).toBe(twice)
  })

  it('are confirmed once', () => {
    const proposed = setMark(makePostmortem(), makeMark('detected', '08:11', { confirmed: false }))
    const confirmed = confirmMark(proposed, 'detected')
    expect(confirmed.marks[0]?.confirmed).toBe(true)
    expect(confirmMark(confirmed, 'detected')).toBe(confirmed)
  })
})

describe('an edge of the impact', () => {
  const columns = makeSeries(600, (i, noise) => ((i >= 300 && i < 340) || (i >= 370 && i < 420) ? 40 : 100) + 2 * noise)
  const series = makeSeriesRecord()
  const [window] = proposeWindows(columns)
  if (window === undefined) throw new Error('no window in the test series')
  const accepted = acceptWindow(makePostmortem({ series: [series] }), series, columns, window)
  const data = new Map([[series.id, columns]])

  it('comes from a window with the file, the method, the figures and the reason', () => {
    expect(accepted.impact.metric).toMatchObject({
      series: 'rate',
      source: series.source,
      method: 'window-4',
      direction: 'drop',
    })
    expect(accepted.marks.map(({ from }) => from)).toEqual([
      { kind: 'metric', ref: 'rate', quote: window.reason },
      { kind: 'metric', ref: 'rate', quote: window.reason },
    ])
    expect(accepted.impact.intervals).toHaveLength(2)
    expect(postmortemSchema.safeParse(accepted).success).toBe(true)
  })

  it('[F9] moved by hand keeps its link, the intervals inside and the figures right', () => {
    const moved = moveEdge(accepted, 'end', '2025-11-24T06:30:00Z', data)
    expect(moved.marks.find(({ name }) => name === 'impactEnd')?.from).toEqual({
      kind: 'hand',
      ref: 'rate',
      quote: window.reason,
    })
    expect(moved.impact.intervals.at(-1)?.end).toBe('2025-11-24T06:30:00Z')
    expect(moved.impact.metric?.areaLost).toBeLessThan(accepted.impact.metric?.areaLost ?? 0)
    expect(moved.events).toBe(accepted.events)
    expect(moveEdge(moved, 'end', '2025-11-24T06:30:00Z', data)).toBe(moved)
  })

  it('[F9] moved before the second interval leaves one, which is the hull', () => {
    expect(moveEdge(accepted, 'end', '2025-11-24T05:50:00Z', data).impact.intervals).toEqual([])
  })
})

describe('candidates for a mark', () => {
  const events = [
    makeEvent('d', '07:52', { kind: 'deploy', text: 'sorter 4.18' }),
    makeEvent('p', '08:15', { kind: 'status-update', state: 'investigating', text: 'We look into it' }),
    makeEvent('pd', '08:13', {
      kind: 'page',
      text: 'Paged on-call',
      origins: [{ source: 'a'.repeat(64), line: 2, ref: null }],
    }),
    makeEvent('al', '08:11', { kind: 'alert', text: 'Queue is long' }),
    makeEvent('f', '09:20', { kind: 'command', text: 'rolled back sorter to 4.17' }),
  ]
  const postmortem = makePostmortem({
    events,
    marks: [makeMark('impactStart', '08:08')],
    sources: [makeSource([start, end])],
  })
  const refs = (name: Parameters<typeof markCandidates>[1]) =>
    markCandidates(postmortem, name).map(({ from }) => from.ref)

  it('[F10] put pages and alerts before the first public post', () => {
    expect(refs('detected')).toEqual(['pd', 'al', 'p'])
    expect(markCandidates(postmortem, 'detected')[0]).toMatchObject({ source: 'Page, page.txt', reason: 'First page' })
  })

  it('[F10] take statements and windows for the edges, deeds for the mitigation, the change before for the fault', () => {
    expect(markCandidates(postmortem, 'impactEnd')[0]).toMatchObject({ at: at('10:22'), from: { kind: 'stated' } })
    const window = { start: Date.parse(at('08:07')), end: Date.parse(at('10:21')), reason: 'fell' }
    expect(markCandidates(postmortem, 'impactStart', [{ series: 'rate', window }])[0]?.at).toBe(at('08:07'))
    expect(refs('mitigated')).toEqual(['f'])
    expect(refs('faultIntroduced')).toEqual(['d'])
  })
})
