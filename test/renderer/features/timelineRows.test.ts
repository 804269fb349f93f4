import { describe, expect, it } from 'vitest'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { timelineRows } from '../../../renderer/features/timeline/timelineRows.ts'
import { incident, mark } from './incident.ts'

const day = (at: string) => formatInstant(at, 'UTC', 'date')
const all = { only: 'all', customer: false }
const keys = (rows: ReturnType<typeof timelineRows>) => rows.map((row) => row.key)

describe('the rows of a timeline', () => {
  it('stand in order of time, with the marks that no event holds among them', () => {
    expect(keys(timelineRows(incident(), all, day))).toEqual([
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
    const rows = timelineRows(incident({ marks }), all, day)
    const page = rows.find((row) => row.key === 'page')
    expect(page?.kind === 'event' && page.marks.map(({ name }) => name)).toEqual(['detected'])
    expect(keys(rows)).not.toContain('mark:detected')
  })

  it('name a silence only inside the incident', () => {
    const gaps = timelineRows(incident(), all, day).filter((row) => row.kind === 'gap')
    expect(gaps).toMatchObject([{ from: '2025-03-03T06:58:00Z', to: '2025-03-03T07:55:00Z', minutes: 57 }])
  })

  it('leave out for customers what is not theirs, marks on internal events too', () => {
    const from = { kind: 'event' as const, ref: 'page', quote: null }
    const marks = [...incident().marks, mark('detected', '06:47', { from })]
    expect(keys(timelineRows(incident({ marks }), { only: 'all', customer: true }, day))).toEqual([
      'day:3 Mar 2025',
      'mark:impactStart',
      'post',
      'mark:impactEnd',
    ])
  })

  it('keep to key events, or to what was typed by hand', () => {
    expect(keys(timelineRows(incident(), { only: 'key', customer: false }, day))).toContain('page')
    expect(keys(timelineRows(incident(), { only: 'key', customer: false }, day))).not.toContain('alert')
    expect(keys(timelineRows(incident(), { only: 'hand', customer: false }, day))).toHaveLength(5)
  })
})
