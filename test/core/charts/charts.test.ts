import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartSvg } from '../../../core/charts/chartSvg.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import { timeTicks } from '../../../core/charts/timeAxis.ts'
import { valueAxis } from '../../../core/charts/valueAxis.ts'
import { expectGolden } from '../../kit/golden.ts'
import { makeSeries, minute } from '../metrics/makeSeries.ts'

const start = Date.parse('2025-11-24T00:00:00Z')
const dip = (i: number) => (i >= 300 && i < 420 ? 50 : 100)
const spec = (change: Partial<ChartSpec> = {}): ChartSpec => ({
  title: 'Letters sorted',
  unit: '1/min',
  columns: makeSeries(600, (i, noise) => dip(i) + 2 * noise),
  from: start + 240 * minute,
  to: start + 480 * minute,
  baseline: 100,
  intervals: [{ start: start + 300 * minute, end: start + 420 * minute }],
  marks: [
    { at: start + 300 * minute, letter: 'I', label: 'Impact start' },
    { at: start + 304 * minute, letter: 'D', label: 'Detected' },
    { at: start + 420 * minute, letter: 'E', label: 'Impact end' },
  ],
  ticks: [302, 305, 330, 600].map((i) => ({ at: start + i * minute, label: `event ${i}` })),
  zone: 'UTC',
  ...change,
})
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text))

describe('the geometry of a chart', () => {
  const size = { width: 480, height: 200 }

  it('keeps every spike of one sample, however many samples share a pixel', () => {
    const columns = makeSeries(200_000, (i, noise) => (i === 123_456 ? 900 : i === 98_765 ? -500 : noise))
    const wide = spec({ columns, from: start, to: start + 200_000 * minute, baseline: null })
    const geometry = chartGeometry(wide, size)
    const ys = numbers(geometry.line).filter((_, i) => i % 2 === 1)
    expect(Math.min(...ys)).toBeCloseTo(geometry.y(900), 0)
    expect(Math.max(...ys)).toBeCloseTo(geometry.y(-500), 0)
    expect(ys.length).toBeLessThanOrEqual(2 * size.width)
  })

  it('breaks the line at a gap and at a hole in the times', () => {
    const { t, v } = makeSeries(60, (i) => (i >= 20 && i < 25 ? Number.NaN : 5))
    const keep = (_: number, i: number) => i < 40 || i > 50
    const columns = { t: t.filter(keep), v: v.filter(keep) }
    const { line } = chartGeometry(spec({ columns, from: start, to: start + 60 * minute }), size)
    expect(line.match(/M/g)).toHaveLength(3)
    const many = makeSeries(6000, (i) => (i >= 2000 && i < 2500 ? Number.NaN : 5))
    const coarse = chartGeometry(spec({ columns: many, from: start, to: start + 6000 * minute }), size)
    expect(coarse.line.match(/M/g)).toHaveLength(2)
  })

  it('finds the time under a pixel again', () => {
    const { x, timeAt } = chartGeometry(spec(), size)
    expect(timeAt(x(start + 333 * minute))).toBeCloseTo(start + 333 * minute, 3)
    expect(timeAt(-50)).toBe(start + 240 * minute)
  })

  it('puts events that are too close to hit into one cluster, and leaves out what lies outside', () => {
    const { clusters } = chartGeometry(spec(), size)
    expect(clusters.map(({ count, members }) => [count, [...members]])).toEqual([
      [2, [0, 1]],
      [1, [2]],
    ])
  })

  it('stacks flags that would cover each other', () => {
    expect(chartGeometry(spec(), size).flags.map(({ letter, row }) => [letter, row])).toEqual([
      ['I', 0],
      ['D', 1],
      ['E', 0],
    ])
  })

  it('cuts windows at the edges of the picture', () => {
    const { windows } = chartGeometry(spec({ intervals: [{ start: 0, end: start + 250 * minute }] }), size)
    expect(windows).toEqual([{ x: 0, width: 20 }])
  })

  it('has nothing to draw without values, and says nothing false', () => {
    const none = chartGeometry(
      spec({ columns: { t: new Float64Array(0), v: new Float64Array(0) }, baseline: null }),
      size,
    )
    expect(none).toMatchObject({ line: '', area: '', yTicks: [] })
  })
})

describe('axes', () => {
  const at = (text: string) => Date.parse(text)
  it('have round times in the zone of the reader', () => {
    const ticks = timeTicks(at('2025-11-24T07:50:00Z'), at('2025-11-24T10:40:00Z'), 6, 'Asia/Kolkata')
    expect(ticks.map(({ label }) => label)).toEqual(['13:30', '14:00', '14:30', '15:00', '15:30', '16:00'])
  })

  it('name the day where it begins and go over a change of the clocks', () => {
    const night = timeTicks(at('2025-11-24T20:00:00Z'), at('2025-11-25T04:00:00Z'), 5, 'UTC')
    expect(night.map(({ label, day }) => [label, day])).toContainEqual(['00:00', '25 Nov'])
    const back = timeTicks(at('2025-11-02T03:00:00Z'), at('2025-11-02T12:00:00Z'), 10, 'America/New_York')
    expect(back.map(({ label }) => label)).toEqual([
      '23:00',
      '00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
      '05:00',
      '06:00',
      '07:00',
    ])
  })

  it('show days as dates', () => {
    expect(
      timeTicks(at('2025-11-20T00:00:00Z'), at('2025-11-24T00:00:00Z'), 5, 'UTC').map(({ label }) => label),
    ).toEqual(['20 Nov', '21 Nov', '22 Nov', '23 Nov', '24 Nov'])
  })

  it.each([
    [40, 100, 0, 100],
    [96, 100, 95, 101],
    [-5, 5, -6, 6],
    [7, 7, 6, 8],
  ])('of values from %d to %d hold them', (min, max, low, high) => {
    const axis = valueAxis(min, max, 5)
    expect(axis.low).toBeGreaterThanOrEqual(low)
    expect(axis.low).toBeLessThanOrEqual(min)
    expect(axis.high).toBeGreaterThanOrEqual(max)
    expect(axis.high).toBeLessThanOrEqual(high + 2)
    expect(axis.ticks.length).toBeGreaterThan(1)
  })
})

describe('a chart as a picture', () => {
  it('is the same bytes as before', () => {
    const svg = chartSvg(spec(), { width: 960, height: 360 })
    expectGolden('charts/dip.svg', svg)
    expect(chartSvg(spec(), { width: 960, height: 360 })).toBe(svg)
  })

  it('is well-formed whatever its texts hold', () => {
    const nasty = `<script>&"' ${String.fromCharCode(0, 8, 0xd800)} ]]> — 日本語`
    const svg = chartSvg(
      spec({ title: nasty, unit: nasty, marks: [{ at: start + 300 * minute, letter: nasty, label: nasty }] }),
      { width: 960, height: 360 },
    )
    const texts: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (text) => texts.push(text))
    parser.write(svg).close()
    expect(texts.join(' ')).toContain('<script>&"\' ')
    expect(svg).not.toContain('<script>')
  })

  it('names the zone and the day', () => {
    expect(chartSvg(spec({ zone: 'America/New_York' }), { width: 960, height: 360 })).toContain(
      '23 Nov 2025, time in EST',
    )
  })
})
