import type { Columns } from './columns.ts'

/** First index whose time is ≥ `at`; the length when there is none. */
export function indexAt(t: Float64Array, at: number): number {
  let low = 0
  let high = t.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((t[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

const intervals = new WeakMap<Float64Array, number>()

/** Median distance between neighbouring times, in milliseconds; 60 000 when there are fewer than two. Samples at most 4001 of them. */
export function sampleInterval(t: Float64Array): number {
  // Asked for every frame of a zoom, and for every reading under the pointer.
  const known = intervals.get(t) ?? measureInterval(t)
  intervals.set(t, known)
  return known
}

function measureInterval(t: Float64Array): number {
  const stride = Math.max(1, Math.floor((t.length - 1) / 4000))
  const gaps: number[] = []
  for (let i = 1; i < t.length; i += stride) gaps.push((t[i] ?? 0) - (t[i - 1] ?? 0))
  const positive = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)
  return positive[positive.length >> 1] ?? 60_000
}

/** The value in force at a time: the sample at it, else the one before it if that is at most two sample intervals old. */
export function valueAt({ t, v }: Columns, at: number): number | null {
  const index = t[indexAt(t, at)] === at ? indexAt(t, at) : indexAt(t, at) - 1
  const value = v[index]
  const seen = t[index]
  if (value === undefined || seen === undefined || Number.isNaN(value)) return null
  return at - seen <= 2 * sampleInterval(t) ? value : null
}

/** The same points in order of time, those without a time left out, infinite values as gaps; the same object when nothing is to be done. */
export function soundPoints(columns: Columns): Columns {
  const { t, v } = columns
  let sound = t.length === v.length
  for (let i = 0; i < t.length && sound; i += 1)
    sound =
      (t[i] ?? Number.NaN) >= (t[i - 1] ?? Number.NEGATIVE_INFINITY) && Math.abs(v[i] ?? 0) !== Number.POSITIVE_INFINITY
  if (sound) return columns
  const order = Array.from(t.keys()).filter((i) => i < v.length && Number.isFinite(t[i]))
  order.sort((a, b) => (t[a] ?? 0) - (t[b] ?? 0))
  const known = (value: number | undefined) => (Number.isFinite(value) ? (value ?? Number.NaN) : Number.NaN)
  return { t: Float64Array.from(order, (i) => t[i] ?? 0), v: Float64Array.from(order, (i) => known(v[i])) }
}
