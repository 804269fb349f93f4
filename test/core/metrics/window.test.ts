import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { measureWindow } from '../../../core/metrics/measure.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { acceptWindow } from '../../../core/postmortem/marks.ts'
import { msOf } from '../../../core/time/instant.ts'
import { makePostmortem, makeSeriesRecord } from '../postmortem/incident.ts'
import { makeSeries, minute } from './makeSeries.ts'

const startOf = (at: number) => msOf('2025-11-24T00:00:00Z') + at * minute

describe('proposed windows', () => {
  it('[W1] finds a drop with its edges, its level and the reason in words', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
    const [window] = proposeWindows(columns)
    expect(window).toMatchObject({ direction: 'drop' })
    expect(Math.abs((window?.start ?? 0) - startOf(300))).toBeLessThanOrEqual(2 * minute)
    expect(Math.abs((window?.end ?? 0) - startOf(399))).toBeLessThanOrEqual(2 * minute)
    expect(window?.ratio).toBeCloseTo(0.5, 1)
    expect(window?.areaLost).toBeGreaterThan(4500)
    expect(window?.areaLost).toBeLessThan(5500)
    expect(window?.reason).toMatch(/^The level fell to \d+(\.\d)? % of what was expected/)
    expect(window?.confidence).toBeGreaterThan(0.9)
  })

  it('[W1] finds a rise', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 200 && i < 260 ? 8 : 1) * (1 + 0.1 * noise))
    expect(proposeWindows(columns)[0]).toMatchObject({ direction: 'rise' })
  })

  it('[W1] finds a silence as a gap', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 200 && i < 260 ? Number.NaN : 100 + 3 * noise))
    const [window] = proposeWindows(columns)
    expect(window?.direction).toBe('gap')
    expect(window?.ratio).toBe(0)
  })

  it('[W2] proposes nothing where nothing stands out', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const calm = makeSeries(700, (i, noise) => 100 + 20 * Math.sin(i / 110) + 3 * noise, seed)
      expect(proposeWindows(calm)).toEqual([])
    }
    expect(proposeWindows({ t: new Float64Array(0), v: new Float64Array(0) })).toEqual([])
    expect(proposeWindows(makeSeries(400, () => 7))).toEqual([])
  })

  it('[W3] makes two dips one window with two intervals', () => {
    const dip = (i: number) => (i >= 300 && i < 340) || (i >= 370 && i < 420)
    const columns = makeSeries(800, (i, noise) => (dip(i) ? 40 : 100) + 2 * noise)
    const [window] = proposeWindows(columns)
    expect(window?.intervals).toHaveLength(2)
    expect(window?.intervals[0]?.start).toBe(window?.start)
    expect(window?.intervals[1]?.end).toBe(window?.end)
  })

  it('[W4] gives the same answer every time and leaves its input alone', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
    const before = columns.v.slice()
    expect(proposeWindows(columns)).toEqual(proposeWindows(columns))
    expect(columns.v).toEqual(before)
  })

  it('reads a counter by its rate, resets and all', () => {
    let total = 900
    const columns = makeSeries(600, (i, noise) => {
      total = i === 350 ? 0 : total + (i >= 300 && i < 400 ? 20 : 60) * (1 + 0.05 * noise)
      return total
    })
    const [window] = proposeWindows(columns)
    expect(window?.direction).toBe('drop')
    expect(window?.ratio).toBeCloseTo(1 / 3, 1)
    expect(window?.baseline).toBeCloseTo(1, 1)
  })
})

it('[W10] two dips, accepted, are impact.duration as their sum and impact.span as the hull', () => {
  const dip = (i: number) => (i >= 300 && i < 340) || (i >= 370 && i < 420)
  const columns = makeSeries(800, (i, noise) => (dip(i) ? 40 : 100) + 2 * noise)
  const windows = proposeWindows(columns)
  const [window] = windows
  if (window === undefined) throw new Error('no window in the test series')
  expect(windows).toHaveLength(1)
  const series = makeSeriesRecord()
  const facts = computeFacts(acceptWindow(makePostmortem({ series: [series] }), series, columns, window), {
    today: '2026-04-01',
  })
  const seconds = window.intervals.map(({ start, end }) => (end - start) / 1000)
  expect(seconds).toHaveLength(2)
  expect(facts.get('impact.duration')?.value).toBe(seconds.reduce((sum, one) => sum + one, 0))
  expect(facts.get('impact.span')?.value).toBe((window.end - window.start) / 1000)
  expect(Math.abs((seconds[0] ?? 0) - 39 * 60)).toBeLessThanOrEqual(120)
  expect(Math.abs((seconds[1] ?? 0) - 49 * 60)).toBeLessThanOrEqual(120)
})

describe('[W11] points that are hard to judge', () => {
  const even = (values: readonly number[]): Columns => ({
    t: Float64Array.from(values, (_, i) => startOf(i)),
    v: Float64Array.from(values),
  })
  it('give no window', () => {
    const noValue = Array.from({ length: 200 }, () => Number.NaN)
    const hard = [
      even([]),
      even([1]),
      even(noValue),
      even(Array.from({ length: 300 }, () => 0)),
      even(Array.from({ length: 300 }, (_, i) => i)),
      even(Array.from({ length: 15 }, (_, i) => (i > 5 && i < 9 ? 0 : 100))),
      { t: new Float64Array(100).fill(startOf(0)), v: new Float64Array(100).fill(3) },
      { t: new Float64Array(100).fill(Number.NaN), v: new Float64Array(100).fill(3) },
    ]
    for (const columns of hard) expect(proposeWindows(columns)).toEqual([])
  })

  it('out of order give the windows of the same points in order', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
    const turned = { t: columns.t.slice().reverse(), v: columns.v.slice().reverse() }
    expect(proposeWindows(turned)).toEqual(proposeWindows(columns))
  })

  it('infinite among others give finite figures', () => {
    const columns = makeSeries(600, (i, noise) =>
      i === 20 ? Number.POSITIVE_INFINITY : (i >= 300 && i < 400 ? 50 : 100) + 2 * noise,
    )
    const [window] = proposeWindows(columns)
    expect(Math.abs((window?.start ?? 0) - startOf(300))).toBeLessThanOrEqual(2 * minute)
    expect(Number.isFinite(window?.baseline)).toBe(true)
  })
})

it('[W12] the sustained worst level is not deepened by scatter, and the single lowest sample still is', () => {
  for (const seed of [1, 2, 3, 4]) {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 380 ? 50 : 100) * (1 + 0.15 * noise), seed)
    const figures = measureWindow(columns, [{ start: startOf(300), end: startOf(379) }], { direction: 'drop' })
    expect(Math.abs((figures?.ratio ?? 0) - 0.5)).toBeLessThan(0.05)
    expect(figures?.extremeRatio).toBeLessThan(0.4)
  }
})

it('[W15] a quiet weekend among several weeks is no window, a workday as quiet is', () => {
  const hour = 60 * minute
  const isWeekend = (day: number) => day % 7 >= 5
  const weeks = (quiet: (day: number) => boolean): Columns => {
    const points = makeSeries(28 * 24, (i, noise) => {
      const day = Math.floor(i / 24)
      return (quiet(day) ? 40 : 100) * (1 + 0.3 * Math.sin((i / 24) * 2 * Math.PI)) * (1 + 0.03 * noise)
    })
    return { t: points.t.map((_, i) => startOf(0) + i * hour), v: points.v }
  }
  expect(proposeWindows(weeks(isWeekend))).toEqual([])
  const [window] = proposeWindows(weeks((day) => isWeekend(day) || day === 16))
  expect(window?.direction).toBe('drop')
  expect(Math.abs((window?.start ?? 0) - (startOf(0) + 16 * 24 * hour))).toBeLessThanOrEqual(2 * hour)
})

it('[W17] what only looks high beside a long incident is no window of its own', () => {
  // Half a day that rises and falls by itself: a baseline through the drop would make the hour before it look high.
  const drop = (i: number) => i >= 300 && i < 440
  for (const seed of [1, 2, 3]) {
    const columns = makeSeries(600, (i, noise) => (100 + i / 6) * (drop(i) ? 0.5 : 1) + 3 * noise, seed)
    const windows = proposeWindows(columns)
    expect(windows).toHaveLength(1)
    expect(windows[0]).toMatchObject({ direction: 'drop' })
  }
  const both = makeSeries(1200, (i, noise) => (drop(i) ? 50 : i >= 900 && i < 1000 ? 160 : 100) + 2 * noise)
  expect(proposeWindows(both).map(({ direction }) => direction)).toEqual(['drop', 'rise'])
})

it('[W18] where most of the time is silent, silence is how the series is recorded and no gap', () => {
  const sparse = makeSeries(900, (i, noise) => (i % 90 < 7 || (i >= 100 && i < 500) ? Number.NaN : 100 + 2 * noise))
  expect(proposeWindows(sparse)).toEqual([])
})

it('[W5] measures a window that the author chose', () => {
  const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
  const hull = { start: startOf(290), end: startOf(420) }
  const figures = measureWindow(columns, [hull], { direction: 'drop' })
  expect(figures?.baseline).toBeCloseTo(100, -1)
  expect(figures?.ratio).toBeCloseTo(0.5, 1)
  expect(figures?.extremeRatio).toBeLessThan(figures?.ratio ?? 0)
  expect(measureWindow({ t: new Float64Array(0), v: new Float64Array(0) }, [hull], { direction: 'drop' })).toBeNull()
})

const shared = path.resolve(process.env.FAULTLINE_SHARED ?? '../shared')
const mainJob = path.join(shared, 'samples/main-job/render-rate.csv')
const there = existsSync(mainJob)
if (!there) console.warn(`Not run: ${mainJob} is not there. Set FAULTLINE_SHARED to the folder that holds the samples.`)

it.skipIf(!there)('[W6] the render rate of the main job fell from 08:08 to 10:22 to about half', () => {
  const rows = readFileSync(mainJob, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const columns: Columns = {
    t: Float64Array.from(rows, ([t]) => Number(t)),
    v: Float64Array.from(rows, ([, v]) => (v === '' ? Number.NaN : Number(v))),
  }
  const [window] = proposeWindows(columns)
  expect(Math.abs((window?.start ?? 0) - msOf('2025-11-24T08:08:00Z'))).toBeLessThanOrEqual(3 * minute)
  expect(Math.abs((window?.end ?? 0) - msOf('2025-11-24T10:22:00Z'))).toBeLessThanOrEqual(3 * minute)
  expect(window?.intervals).toHaveLength(1)
  expect(window?.ratio).toBeGreaterThanOrEqual(0.46)
  expect(window?.ratio).toBeLessThanOrEqual(0.56)
})
