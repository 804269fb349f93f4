import type { Columns } from './columns.ts'
import { indexAt } from './columnsAt.ts'
import { isCounter, ratesOf } from './rates.ts'

/** What a derived series is made of: points of one file, and what they stand for. */
export interface DerivedPart {
  readonly columns: Columns
  /** `all` counts everything, `failed` what went wrong of it, `bucket` what took at most `bound`. */
  readonly role: 'all' | 'failed' | 'bucket'
  /** Upper bound of a bucket in the series' unit; infinite when left out. */
  readonly bound?: number
}

export type DerivedKind = 'rate' | 'share' | 'percentile'

/**
 * A series out of the parts that a file has. `rate`: the first part's counter per second, resets handled. `share`: what failed ÷ all,
 * in percent. `percentile`: that one of the buckets, straight inside a bucket. Cumulative parts are taken as what they grew by; where
 * nothing happened there is no share and no percentile.
 */
export function deriveColumns(kind: DerivedKind, parts: readonly DerivedPart[], percent = 95): Columns {
  const [first] = parts
  if (first === undefined) return { t: new Float64Array(), v: new Float64Array() }
  if (kind === 'rate') return ratesOf(first.columns)
  // Those that hardly ever move would not be known for counters by themselves.
  const cumulative = parts.some(({ columns }) => isCounter(columns))
  const grown = parts.map((part) => ({ ...part, columns: cumulative ? growthOf(part.columns) : part.columns }))
  const { t } = first.columns
  const sums = (role: DerivedPart['role'], bound?: number) =>
    sumAt(
      t,
      grown.filter((part) => part.role === role && part.bound === bound).map(({ columns }) => columns),
    )
  if (kind === 'share') return { t, v: shareOf(sums('failed'), sums('all')) }
  const bounds = [...new Set(grown.map(({ bound }) => bound))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
  const buckets = bounds.map((bound) => ({ bound: bound ?? Infinity, counts: sums('bucket', bound) }))
  return { t, v: t.map((_, i) => quantile(buckets, i, percent / 100)) }
}

/** What was counted since the sample before. */
function growthOf(columns: Columns): Columns {
  const rates = ratesOf(columns)
  return { t: rates.t, v: rates.v.map((rate, i) => rate * (((rates.t[i] ?? 0) - (rates.t[i - 1] ?? 0)) / 1000)) }
}

/** Sums at the times of the first part; a part without a sample there, or a gap in it, leaves the sum unknown. */
function sumAt(t: Float64Array, parts: readonly Columns[]): Float64Array {
  return t.map((at, i) => {
    let sum = parts.length === 0 ? Number.NaN : 0
    for (const part of parts) {
      const index = part.t[i] === at ? i : indexAt(part.t, at)
      sum += part.t[index] === at ? (part.v[index] ?? Number.NaN) : Number.NaN
    }
    return sum
  })
}

const shareOf = (failed: Float64Array, all: Float64Array): Float64Array =>
  failed.map((count, i) => ((all[i] ?? 0) > 0 ? (100 * count) / (all[i] ?? 1) : Number.NaN))

interface Bucket {
  readonly bound: number
  readonly counts: Float64Array
}

/** Buckets hold what took at most their bound, so each counts those before it as well. */
function quantile(buckets: readonly Bucket[], i: number, share: number): number {
  const all = buckets.at(-1)?.counts[i] ?? Number.NaN
  if (!(all > 0)) return Number.NaN
  const rank = share * all
  let [below, from] = [0, 0]
  for (const { bound, counts } of buckets) {
    const count = Math.max(below, counts[i] ?? Number.NaN)
    if (Number.isNaN(count)) return Number.NaN
    // Nobody knows how far beyond the last bound it was.
    if (count >= rank)
      return Number.isFinite(bound) ? from + ((rank - below) / (count - below || 1)) * (bound - from) : from
    ;[below, from] = [count, bound]
  }
  return from
}
