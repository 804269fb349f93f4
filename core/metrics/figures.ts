import type { Span } from '../postmortem/interval.ts'
import type { Columns } from './columns.ts'
import { indexAt, sampleInterval } from './columnsAt.ts'
import { medianOf } from './median.ts'
import { slidingMedian } from './slidingMedian.ts'
import type { WindowDirection, WindowFigures } from './window.ts'

/** What was expected at a time, in the series' unit. */
export type Expected = (at: number) => number

interface Samples {
  readonly t: Float64Array
  readonly v: Float64Array
  readonly expected: Float64Array
}

/** The samples of the window; a silence longer than eight samples of it was nothing at all, so it counts as 0. */
function samplesOf({ t, v }: Columns, hull: Span, expected: Expected, direction: WindowDirection): Samples {
  const interval = sampleInterval(t)
  const times: number[] = []
  const values: number[] = []
  const until = indexAt(t, hull.end + 1)
  let last = hull.start - interval
  const settle = (next: number) => {
    const missing = Math.round((next - last) / interval) - 1
    const silent = missing >= 8 && direction !== 'rise'
    for (let i = 1; silent && i <= missing; i += 1) {
      const at = last + i * interval
      if (at > hull.end) break
      times.push(at)
      values.push(0)
    }
  }
  for (let i = indexAt(t, hull.start); i < until; i += 1) {
    const value = v[i] ?? Number.NaN
    const at = t[i] ?? 0
    if (Number.isNaN(value)) continue
    settle(at)
    times.push(at)
    values.push(value)
    last = at
  }
  settle(hull.end + interval)
  return { t: Float64Array.from(times), v: Float64Array.from(values), expected: Float64Array.from(times, expected) }
}

function extremeOf(samples: Samples, sign: 1 | -1): Pick<WindowFigures, 'extreme' | 'extremeAt' | 'extremeRatio'> {
  let best = -1
  for (let i = 0; i < samples.v.length; i += 1)
    if (best === -1 || sign * (samples.v[i] ?? 0) > sign * (samples.v[best] ?? 0)) best = i
  const extreme = samples.v[best] ?? Number.NaN
  return {
    extreme,
    extremeAt: samples.t[best] ?? 0,
    extremeRatio: share(extreme, samples.expected[best] ?? Number.NaN),
  }
}

/** Against an expectation of nothing, nothing is as expected and anything else is without measure. */
function share(value: number, expected: number): number {
  return Math.abs(expected) < 1e-12 ? (Math.abs(value) < 1e-12 ? 1 : Number.MAX_SAFE_INTEGER) : value / expected
}

/** What the greatest of `k` medians of noise alone adds, in spreads of one median: grows with ln k (0.75 also counts that they overlap). */
const overshoot = 0.75
/** A median is less steady than a mean of as many samples. */
const medianLoss = 1.25

/** Spread of neighbours around each other: the noise, whatever the course. */
function scatterOf(values: Float64Array): number {
  const steps = values.subarray(1).map((value, i) => Math.abs(value - (values[i] ?? Number.NaN)))
  const scatter = (1.4826 * medianOf(steps)) / Math.SQRT2
  return Number.isFinite(scatter) ? scatter : 0
}

/**
 * Extreme of a sliding median, less what the scatter alone would add: the lowest of many noisy levels is lower than any of them was.
 * Never beyond the window's median.
 */
function sustained(values: Float64Array, width: number, sign: 1 | -1): { level: number; middle: number } {
  let level = Number.NaN
  let at = 0
  slidingMedian(values, width, (median, middle) => {
    if (!Number.isNaN(level) && sign * median <= sign * level) return
    level = median
    at = middle
  })
  const wide = Math.min(width, values.length)
  const excess = ((overshoot * medianLoss * scatterOf(values)) / Math.sqrt(wide)) * Math.log(values.length / wide)
  const typical = sign * medianOf(values)
  return { level: sign * Math.max(sign * level - excess, Math.min(sign * level, typical)), middle: at }
}

function worstOf(samples: Samples, sign: 1 | -1): Pick<WindowFigures, 'worst' | 'worstAt' | 'ratio'> {
  const width = Math.max(3, Math.round(0.1 * samples.v.length))
  const ratios = samples.v.map((value, i) => share(value, samples.expected[i] ?? Number.NaN))
  const ratio = sustained(ratios, width, sign)
  return {
    worst: sustained(samples.v, width, sign).level,
    worstAt: samples.t[ratio.middle] ?? 0,
    ratio: ratio.level,
  }
}

/** Trapezoids between samples, inside the intervals only. */
function areaOf({ t, v, expected }: Samples, intervals: readonly Span[], sign: 1 | -1): number {
  let area = 0
  for (let i = 1; i < t.length; i += 1) {
    const from = t[i - 1] ?? 0
    const to = t[i] ?? 0
    const middle = (from + to) / 2
    if (!intervals.some(({ start, end }) => middle >= start && middle <= end)) continue
    const off = ((v[i - 1] ?? 0) - (expected[i - 1] ?? 0) + (v[i] ?? 0) - (expected[i] ?? 0)) / 2
    area += Math.max(0, sign * off) * ((to - from) / 60_000)
  }
  return area
}

/** Measures a window against what was expected. Null when the series has no value inside it. */
export function figuresFor(
  columns: Columns,
  intervals: readonly Span[],
  direction: WindowDirection,
  expected: Expected,
): WindowFigures | null {
  const first = intervals[0]
  const last = intervals.at(-1)
  if (first === undefined || last === undefined) return null
  const samples = samplesOf(columns, { start: first.start, end: last.end }, expected, direction)
  if (samples.v.length === 0) return null
  const sign = direction === 'rise' ? 1 : -1
  const baseline = medianOf(samples.expected)
  return {
    baseline,
    ...worstOf(samples, sign),
    ...extremeOf(samples, sign),
    areaLost: areaOf(samples, intervals, sign),
  }
}
