import type { Columns } from './columns.ts'
import { sampleInterval } from './columnsAt.ts'

/** A series on even steps. `y` is NaN where nothing was measured; `silent` marks the long silences among those. */
export interface Grid {
  /** Epoch milliseconds of the first step. */
  readonly start: number
  /** Milliseconds between steps. */
  readonly step: number
  readonly y: Float64Array
  readonly silent: Uint8Array
  /** Samples of the series that one step stands for; 1 unless thinned. */
  readonly block: number
}

/** Above this, steps hold the mean of several samples; edges are looked up in the samples again afterwards. */
const maxSteps = 3072
const day = 86_400_000
/** A silence is long from this many samples on … */
const longGap = 8
/** … and when it is so many times longer than silences usually are in this series. */
const unusualGap = 6
/** Where more than this share of all time is silent, values come when they come, and silence says nothing. */
const habitShare = 0.3

function gapThreshold(t: Float64Array, v: Float64Array, interval: number): number {
  const gaps: number[] = []
  let last = -1
  for (let i = 0; i < v.length; i += 1) {
    if (Number.isNaN(v[i])) continue
    if (last >= 0) {
      const steps = Math.round(((t[i] ?? 0) - (t[last] ?? 0)) / interval)
      if (steps > 1) gaps.push(steps)
    }
    last = i
  }
  // Many gaps are the series' habit; a few may all be part of the incident.
  gaps.sort((a, b) => a - b)
  const habit = gaps.length >= 5 ? (gaps[gaps.length >> 1] ?? 0) : 0
  return Math.max(longGap, unusualGap * habit)
}

function markSilent(silent: Uint8Array, y: Float64Array, threshold: number): void {
  let all = 0
  for (let i = 0; i < y.length; ) {
    let j = i
    while (j < y.length && Number.isNaN(y[j])) j += 1
    if (j - i >= threshold) {
      silent.fill(1, i, j)
      all += j - i
    }
    i = Math.max(j, i + 1)
  }
  if (all > habitShare * y.length) silent.fill(0)
}

/** Samples to a step. Where a little more makes the steps divide the day, they do, so that each day's steps lie at the same times. */
function blockFor(samples: number, perDay: number): number {
  const least = Math.max(1, Math.ceil(samples / maxSteps))
  for (let block = least; least > 1 && block <= 1.5 * least; block += 1) if (perDay % block === 0) return block
  return least
}

/** Puts a series on even steps of its own sample interval, or of several of them when it is long. Null for fewer than 16 values. */
export function gridOf({ t, v }: Columns): Grid | null {
  const n = t.length
  const start = t[0]
  const last = t[n - 1]
  if (start === undefined || last === undefined || n < 16 || last <= start) return null
  const interval = sampleInterval(t)
  const block = blockFor((last - start) / interval, day / interval)
  const step = interval * block
  const length = Math.floor((last - start) / step + 0.5) + 1
  const sum = new Float64Array(length)
  const count = new Uint32Array(length)
  for (let i = 0; i < n; i += 1) {
    const value = v[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const at = Math.min(length - 1, Math.round(((t[i] ?? 0) - start) / step))
    sum[at] = (sum[at] ?? 0) + value
    count[at] = (count[at] ?? 0) + 1
  }
  const y = sum.map((total, i) => ((count[i] ?? 0) === 0 ? Number.NaN : total / (count[i] ?? 1)))
  const silent = new Uint8Array(length)
  markSilent(silent, y, Math.max(2, gapThreshold(t, v, interval) / block))
  return count.reduce((all, one) => all + one, 0) < 16 ? null : { start, step, y, silent, block }
}
