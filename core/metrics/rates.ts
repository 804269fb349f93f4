import type { Columns } from './columns.ts'

/** Share of steps that must not go down for a series to be a counter. Resets are few. */
const risingShare = 0.97

/**
 * True for a cumulative counter: it starts anywhere, only grows, and falls only at resets, then close to zero.
 * Looks at the steps between neighbouring samples; a level that stays put is not a counter.
 */
export function isCounter({ v }: Columns): boolean {
  let up = 0
  let down = 0
  let steps = 0
  let deepFalls = 0
  let last = Number.NaN
  let peak = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  const mostFalls = (1 - risingShare) * v.length
  for (const value of v) {
    if (Number.isNaN(value)) continue
    // Of millions of points the first few thousand tell: nothing that follows can make it a counter.
    if (value < 0 || down > mostFalls) return false
    if (!Number.isNaN(last)) {
      steps += 1
      if (value > last) up += 1
      else if (value < last) {
        down += 1
        if (value < 0.5 * last) deepFalls += 1
      }
    }
    last = value
    peak = Math.max(peak, value)
    lowest = Math.min(lowest, value)
  }
  return steps >= 10 && lowest >= 0 && up > 0.3 * steps && down <= (1 - risingShare) * steps && deepFalls >= 0.6 * down
}

/** A counter as a rate per second, one value for each sample; the first, and the one after a gap, covers the time since the last. */
export function ratesOf({ t, v }: Columns): Columns {
  const rate = new Float64Array(v.length).fill(Number.NaN)
  let before = -1
  for (let i = 0; i < v.length; i += 1) {
    const value = v[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    if (before >= 0) {
      const seconds = ((t[i] ?? 0) - (t[before] ?? 0)) / 1000
      const last = v[before] ?? 0
      // After a reset the counter began again at 0: what it shows is what was counted since.
      const counted = value >= last ? value - last : value
      // A long silence has one sum for many samples; spreading it would invent a level.
      if (seconds > 0 && before === i - 1) rate[i] = counted / seconds
    }
    before = i
  }
  return { t, v: rate }
}

/** What is judged: the rate of a counter, anything else as it is. */
export function levelOf(columns: Columns): Columns {
  return isCounter(columns) ? ratesOf(columns) : columns
}
