import type { Columns } from './columns.ts'

/** Blocks of one level hold this many of the level below. */
const factor = 16

interface Level {
  readonly min: Float64Array
  readonly max: Float64Array
  readonly sum: Float64Array
  /** Values that are not gaps. */
  readonly count: Uint32Array
}

/** Block minima, maxima and means of a series, so that any stretch is read from a few hundred numbers at most. */
export interface Pyramid {
  readonly columns: Columns
  /** From blocks of 16 samples upwards. */
  readonly levels: readonly Level[]
}

/** What a stretch of samples holds. `min`, `max` and `mean` are NaN when it holds gaps only. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly count: number
}

function emptyLevel(length: number): Level {
  return {
    min: new Float64Array(length),
    max: new Float64Array(length),
    sum: new Float64Array(length),
    count: new Uint32Array(length),
  }
}

/** The samples themselves. A million of them pass here before a chart is first seen, hence the plain loops. */
function firstLevel(v: Float64Array): Level {
  const level = emptyLevel(Math.ceil(v.length / factor))
  for (let b = 0, i = 0; i < v.length; b += 1) {
    const end = Math.min(v.length, i + factor)
    let min = Number.POSITIVE_INFINITY
    let max = Number.NEGATIVE_INFINITY
    let sum = 0
    let count = 0
    for (; i < end; i += 1) {
      const value = v[i] ?? Number.NaN
      if (Number.isNaN(value)) continue
      if (value < min) min = value
      if (value > max) max = value
      sum += value
      count += 1
    }
    level.min[b] = min
    level.max[b] = max
    level.sum[b] = sum
    level.count[b] = count
  }
  return level
}

function nextLevel(below: Level): Level {
  const length = below.count.length
  const level = emptyLevel(Math.ceil(length / factor))
  for (let b = 0, i = 0; i < length; b += 1) {
    const end = Math.min(length, i + factor)
    let [min, max, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
    for (; i < end; i += 1) {
      min = Math.min(min, below.min[i] ?? min)
      max = Math.max(max, below.max[i] ?? max)
      sum += below.sum[i] ?? 0
      count += below.count[i] ?? 0
    }
    level.min[b] = min
    level.max[b] = max
    level.sum[b] = sum
    level.count[b] = count
  }
  return level
}

const built = new WeakMap<Columns, Pyramid>()

/** Built once for each columns object and kept as long as that is. Linear in the number of samples. */
export function pyramidOf(columns: Columns): Pyramid {
  const known = built.get(columns)
  if (known !== undefined) return known
  const levels: Level[] = []
  let top = firstLevel(columns.v)
  levels.push(top)
  while (top.count.length > factor) {
    top = nextLevel(top)
    levels.push(top)
  }
  const pyramid = { columns, levels }
  built.set(columns, pyramid)
  return pyramid
}

/** Called with each stretch to look at: its level (-1: the samples) and its first and last-but-one place there. */
type Look = (level: number, from: number, to: number) => void

/**
 * Cuts a stretch of samples into whole blocks: what sticks out at its two ends on each level, and the rest one level up. At most
 * 30 places a level are left to look at, however long it is.
 */
function climb(levels: readonly Level[], from: number, to: number, look: Look): void {
  let [low, high] = [from, to]
  for (let level = -1; low < high; level += 1) {
    const first = Math.ceil(low / factor)
    const last = Math.floor(high / factor)
    const whole = level + 1 >= levels.length || last <= first
    look(level, low, whole ? high : first * factor)
    if (whole) return
    look(level, last * factor, high)
    low = first
    high = last
  }
}

/**
 * Exact minimum and maximum of the samples from index `from` up to, not including, `to`, written to the first two places of `into`:
 * Infinity and -Infinity where there are gaps only. Makes no objects, since a chart asks for each of its pixels in every frame.
 */
export function extremesOf({ columns: { v }, levels }: Pyramid, from: number, to: number, into: Float64Array): void {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let [low, high] = [Math.max(0, from), Math.min(v.length, to)]
  let lows = v
  let highs = v
  for (let level = 0; low < high; level += 1) {
    const up = levels[level]
    const first = Math.ceil(low / factor)
    const last = Math.floor(high / factor)
    const whole = up === undefined || last <= first
    const end = whole ? high : first * factor
    for (let i = low; i < end; i += 1) {
      // A gap compares as false with anything.
      if ((lows[i] ?? 0) < min) min = lows[i] ?? 0
      if ((highs[i] ?? 0) > max) max = highs[i] ?? 0
    }
    if (whole) break
    for (let i = last * factor; i < high; i += 1) {
      if ((lows[i] ?? 0) < min) min = lows[i] ?? 0
      if ((highs[i] ?? 0) > max) max = highs[i] ?? 0
    }
    low = first
    high = last
    lows = up.min
    highs = up.max
  }
  into[0] = min
  into[1] = max
}

/** Minimum, maximum, mean and number of the samples from index `from` up to, not including, `to`: no spike is lost. */
export function rangeOf({ columns: { v }, levels }: Pyramid, from: number, to: number): Range {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  let count = 0
  climb(levels, Math.max(0, from), Math.min(v.length, to), (at, first, last) => {
    const level = levels[at]
    for (let i = first; i < last; i += 1) {
      const value = v[i] ?? Number.NaN
      if (level === undefined && Number.isNaN(value)) continue
      min = Math.min(min, level?.min[i] ?? value)
      max = Math.max(max, level?.max[i] ?? value)
      sum += level?.sum[i] ?? value
      count += level?.count[i] ?? 1
    }
  })
  return count === 0
    ? { min: Number.NaN, max: Number.NaN, mean: Number.NaN, count }
    : { min, max, mean: sum / count, count }
}
