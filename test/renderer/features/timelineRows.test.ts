import { describe, expect, it } from 'vitest'
import { timelineRows } from '../../../renderer/features/timeline/timelineRows.ts'
import { event, incident, mark } from './incident.ts'

const all = { only: 'all', customer: false }
const keys = (rows: ReturnType<typeof timelineRows>) => rows.map((row) => row.key)

describe('the rows of a timeline', () => {
  it('stand in order of time, with the marks that no event holds among them', () => {
    expect(keys(timelineRows(incident(), all))).toEqual([
      'day:3 Mar 2025',
      'deploy',
      'mark:impactStart',
      'alert',
      'page',
      'post',
      expect.stringMatching(/^gap:/),
      'mark:impactEnd',
    ])
  })

  it('show a mark that was moved by hand with the event it came from', () => {
    const from = { kind: 'hand' as const, ref: 'page', quote: null }
    const marks = [...incident().marks, mark('detected', '06:51', { from })]
    const rows = timelineRows(incident({ marks }), all)
    const page = rows.find((row) => row.key === 'page')
    expect(page?.kind === 'event' && page.more.marks.map(({ name }) => name)).toEqual(['detected'])
    expect(keys(rows)).not.toContain('mark:detected')
  })

  it('name a silence only inside the incident', () => {
    const gaps = timelineRows(incident(), all).filter((row) => row.kind === 'gap')
    expect(gaps).toMatchObject([{ from: '2025-03-03T06:58:00Z', to: '2025-03-03T07:55:00Z', minutes: 57 }])
  })

  it('leave out for customers what is not theirs, marks on internal events too', () => {
    const from = { kind: 'event' as const, ref: 'page', quote: null }
    const marks = [...incident().marks, mark('detected', '06:47', { from })]
    expect(keys(timelineRows(incident({ marks }), { only: 'all', customer: true }))).toEqual([
      'day:3 Mar 2025',
      'mark:impactStart',
      'post',
      'mark:impactEnd',
    ])
  })

  it('keep to key events, or to what was typed by hand', () => {
    expect(keys(timelineRows(incident(), { only: 'key', customer: false }))).toContain('page')
    expect(keys(timelineRows(incident(), { only: 'key', customer: false }))).not.toContain('alert')
    expect(keys(timelineRows(incident(), { only: 'hand', customer: false }))).toHaveLength(5)
  })

  it('fold a group under its first event, unfold it below, and show the rest of one whose first is filtered out', () => {
    const base = incident()
    const events = base.events.map((one) => (one.id === 'page' || one.id === 'post' ? { ...one, group: 'alert' } : one))
    const grouped = { ...base, events }
    const folded = timelineRows(grouped, all)
    expect(keys(folded).slice(0, 4)).toEqual(['day:3 Mar 2025', 'deploy', 'mark:impactStart', 'alert'])
    const alert = folded.find((row) => row.key === 'alert')
    expect(alert?.kind === 'event' && alert.more.under.map(({ id }) => id)).toEqual(['page', 'post'])
    const unfolded = timelineRows(grouped, { ...all, unfolded: new Set(['alert']) })
    expect(keys(unfolded).slice(3, 6)).toEqual(['alert', 'page', 'post'])
    expect(keys(timelineRows(grouped, { only: 'all', customer: true }))).toContain('post')
  })

  it('end a day at midnight of the zone, whatever lies between', () => {
    const zone = 'Asia/Kathmandu'
    const events = [
      event('a', '00:00', 'last of a day', { at: '2025-03-03T18:14:59Z' }),
      event('b', '00:00', 'first of the next', { at: '2025-03-03T18:15:00Z' }),
    ]
    const late = incident({ zone, marks: [], events })
    expect(keys(timelineRows(late, all))).toEqual(['day:3 Mar 2025', 'a', 'day:4 Mar 2025', 'b'])
  })
})
