import { describe, expect, it } from 'vitest'
import { nearestSample, nextSample, snapTo } from '../../../core/charts/snap.ts'
import { brushSpan, panSpan, zoomSpan } from '../../../core/charts/span.ts'
import { usualSpan } from '../../../core/charts/usualSpan.ts'
import { valueAxis } from '../../../core/charts/valueAxis.ts'
import { valueText } from '../../../core/charts/valueText.ts'
import { weekBefore } from '../../../core/charts/weekBefore.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { makeSeries, minute } from '../metrics/makeSeries.ts'

const start = Date.parse('2025-11-24T00:00:00Z')
const day = 1440 * minute

describe('the week before', () => {
  const month = makeSeries(30 * 24, (i) => i)
  const hourly = { t: month.t.map((at, i) => at + i * 59 * minute), v: month.v }

  it('[K5] is the same series, moved by a week', () => {
    const from = start + 10 * day
    const before = weekBefore(hourly, from, from + day, 'UTC') ?? expect.fail('nothing found')
    const at = (columns: Columns, time: number) => columns.v[columns.t.indexOf(time)]
    expect(at(before, from)).toBe(at(hourly, from - 7 * day))
    // The same object for every frame of a zoom.
    expect(weekBefore(hourly, from + minute, from + day, 'UTC')).toBe(before)
  })

  it('[K5] is nothing where the file does not reach back that far', () => {
    expect(weekBefore(hourly, start + 3 * day, start + 4 * day, 'UTC')).toBeNull()
  })

  it('[K5] goes by the clocks of the zone: 9 in the morning is compared with 9 in the morning', () => {
    // Clocks in Berlin went back on 26 Oct 2025, so the week before lies 169 hours back.
    const first = Date.parse('2025-10-20T00:00:00Z')
    const columns = {
      t: Float64Array.from({ length: 14 * 24 }, (_, i) => first + i * 60 * minute),
      v: Float64Array.from({ length: 14 * 24 }, (_, i) => i),
    }
    const nine = Date.parse('2025-10-28T08:00:00Z')
    const before = weekBefore(columns, nine, nine + day, 'Europe/Berlin') ?? expect.fail('nothing found')
    expect(before.v[before.t.indexOf(nine)]).toBe(columns.v[columns.t.indexOf(nine - 7 * day - 60 * minute)])
  })
})

describe('an edge that is let go', () => {
  const columns = makeSeries(60, () => 1)
  const at = (index: number) => start + index * minute

  it('lies on a change point or event in reach, else on the nearest sample', () => {
    const points = [
      { at: at(20), kind: 'event' as const },
      { at: at(22), kind: 'change point' as const },
    ]
    expect(snapTo(at(21), { reach: 2 * minute, points, columns }).point?.kind).toBe('change point')
    expect(snapTo(at(19), { reach: 2 * minute, points, columns })).toMatchObject({
      at: at(20),
      point: { kind: 'event' },
    })
    expect(snapTo(at(30) + 20_000, { reach: 2 * minute, points, columns })).toEqual({ at: at(30), point: null })
    expect(snapTo(at(20) + 40_000, { reach: 0, points, columns })).toEqual({ at: at(21), point: null })
  })

  it('moves sample by sample, and by minutes where there is no series', () => {
    expect(nextSample(columns, at(5), 1)).toBe(at(6))
    expect(nextSample(columns, at(5) + 1, 1)).toBe(at(6))
    expect(nextSample(columns, at(5), -1)).toBe(at(4))
    expect(nextSample(columns, at(59), 1)).toBe(at(60))
    expect(nextSample(undefined, at(5), -1)).toBe(at(4))
    expect(nearestSample(columns, at(5) + 40_000)).toBe(at(6))
    expect(nearestSample(undefined, at(5) + 40_000)).toBe(at(6))
  })
})

describe('the time that charts show', () => {
  it('zooms around a point, moves along, and goes to what was marked out', () => {
    const span = { from: start, to: start + 100 * minute }
    expect(zoomSpan(span, 0.5, start + 25 * minute)).toEqual({ from: start + 12.5 * minute, to: start + 62.5 * minute })
    expect(panSpan(span, -0.5)).toEqual({ from: start - 50 * minute, to: start + 50 * minute })
    expect(brushSpan(start + 9 * minute, start + 3 * minute)).toEqual({
      from: start + 3 * minute,
      to: start + 9 * minute,
    })
    expect(brushSpan(start, start)).toEqual({ from: start - 30_000, to: start + 30_000 })
  })

  it('is a whole series of a day, before there is a window, events or marks', () => {
    const columns = makeSeries(600, () => 1)
    expect(usualSpan({ marks: [], events: [] }, columns)).toEqual({ from: start, to: start + 599 * minute })
    expect(usualSpan({ marks: [], events: [] }, undefined)).toBeNull()
  })
})

describe('values that are read beside a chart', () => {
  it.each([
    [3_210_000_000, 'B', '3.21 GB'],
    [52_400, 'B/s', '52.4 kB/s'],
    [0, 'B', '0 B'],
    [1773, 'req/s', '1,773 req/s'],
    [41.26, '%', '41.3 %'],
    [0.7663, 's', '0.766 s'],
    [612, '', '612'],
  ])('[K7] %d %s is %s', (value, unit, text) => expect(valueText(value, unit)).toBe(text))

  it('[K7] an axis of bytes has round sizes', () => {
    const labels = valueAxis(0, 3_600_000_000, 5, { unit: 'B' }).ticks.map(({ label }) => label)
    expect(labels).toEqual(['0 B', '1 GB', '2 GB', '3 GB', '4 GB'])
  })
})
