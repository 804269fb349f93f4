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
    min: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    max: new Float64Array(length).fill(Number.NEGATIVE_INFINITY),
    sum: new Float64Array(length),
    count: new Uint32Array(length),
  }
}

function firstLevel(v: Float64Array): Level {
  const level = emptyLevel(Math.ceil(v.length / factor))
  const { min, max, sum, count } = level
  for (let i = 0; i < v.length; i += 1) {
    const value = v[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const b = (i / factor) | 0
    if (value < (min[b] ?? 0)) min[b] = value
    if (value > (max[b] ?? 0)) max[b] = value
    sum[b] = (sum[b] ?? 0) + value
    count[b] = (count[b] ?? 0) + 1
  }
  return level
}

function nextLevel(below: Level): Level {
  const level = emptyLevel(Math.ceil(below.count.length / factor))
  for (let i = 0; i < below.count.length; i += 1) {
    const b = (i / factor) | 0
    level.min[b] = Math.min(level.min[b] ?? 0, below.min[i] ?? 0)
    level.max[b] = Math.max(level.max[b] ?? 0, below.max[i] ?? 0)
    level.sum[b] = (level.sum[b] ?? 0) + (below.sum[i] ?? 0)
    level.count[b] = (level.count[b] ?? 0) + (below.count[i] ?? 0)
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

/** Exact minimum and maximum of the samples from index `from` up to, not including, `to`: no spike is lost. */
export function rangeOf({ columns: { v }, levels }: Pyramid, from: number, to: number): Range {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  let count = 0
  const end = Math.min(v.length, to)
  for (let i = Math.max(0, from); i < end; ) {
    let size = 1
    let at = -1
    // The largest block that starts here and ends inside.
    while (at + 1 < levels.length && i % (size * factor) === 0 && i + size * factor <= end) {
      size *= factor
      at += 1
    }
    const level = levels[at]
    const value = v[i] ?? Number.NaN
    if (level !== undefined) {
      const b = i / size
      min = Math.min(min, level.min[b] ?? min)
      max = Math.max(max, level.max[b] ?? max)
      sum += level.sum[b] ?? 0
      count += level.count[b] ?? 0
    } else if (!Number.isNaN(value)) {
      min = Math.min(min, value)
      max = Math.max(max, value)
      sum += value
      count += 1
    }
    i += size
  }
  return count === 0
    ? { min: Number.NaN, max: Number.NaN, mean: Number.NaN, count }
    : { min, max, mean: sum / count, count }
}
