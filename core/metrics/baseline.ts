import { medianOf, spreadOf } from './median.ts'
import { lambdaFor, makeSmoother, type Smoother } from './whittaker.ts'

/** A course that repeats after `length` steps, told apart into so many `bins`. */
export interface Season {
  readonly length: number
  readonly bins: number
}

/** How stiff the curve is (waves of `period` steps keep half their height) and what repeats, if anything does. */
export interface BaselineShape {
  readonly period: number
  readonly season: Season | null
}

/** What the metric would have been. `trend` + profile = `level`, on the scale it was fitted on. */
export interface Baseline {
  readonly level: Float64Array
  /** Spread of what the baseline leaves unexplained, outside the mask. */
  readonly noise: number
}

/** Fits with reused memory; `y` has NaN where nothing is known. */
export class BaselineFitter {
  private readonly y: Float64Array
  private readonly smooth: Smoother
  private readonly known: Float64Array
  private readonly weights: Float64Array
  private readonly rest: Float64Array
  private readonly trend: Float64Array
  private readonly offset: number
  private readonly layouts = new Map<Season, Layout>()

  constructor(y: Float64Array) {
    this.offset = medianOf(y)
    this.y = y.map((value) => (Number.isNaN(value) ? 0 : value - this.offset))
    this.known = y.map((value) => (Number.isNaN(value) ? 0 : 1))
    this.smooth = makeSmoother(y.length)
    this.weights = new Float64Array(y.length)
    this.rest = new Float64Array(y.length)
    this.trend = new Float64Array(y.length)
  }

  /** Robust fit to everything outside the mask (1 = left out). `rounds` of reweighting; the profile is found between them. */
  fit(shape: BaselineShape, mask: Uint8Array, rounds = 4): Baseline {
    const { y, weights, known, rest, trend } = this
    const n = y.length
    const lambda = lambdaFor(shape.period)
    const profile = new Float64Array(n)
    for (let i = 0; i < n; i += 1) weights[i] = mask[i] === 1 ? 0 : (known[i] ?? 0)
    let noise = 0
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i < n; i += 1) rest[i] = (y[i] ?? 0) - (profile[i] ?? 0)
      this.smooth(rest, weights, lambda, trend)
      if (shape.season !== null && round < rounds - 1) this.fitProfile(shape.season, mask, profile)
      noise = this.reweigh(mask, profile)
    }
    const level = trend.map((value, i) => value + (profile[i] ?? 0) + this.offset)
    return { level, noise }
  }

  /** Tukey's weights: beyond 4.7 spreads a sample no longer counts. */
  private reweigh(mask: Uint8Array, profile: Float64Array): number {
    const { y, trend, weights, known, rest } = this
    for (let i = 0; i < y.length; i += 1) {
      const out = mask[i] === 1 || known[i] === 0
      rest[i] = out ? Number.NaN : (y[i] ?? 0) - (profile[i] ?? 0) - (trend[i] ?? 0)
    }
    const noise = Math.max(spreadOf(rest), 1e-12)
    for (let i = 0; i < y.length; i += 1) {
      const off = (rest[i] ?? Number.NaN) / (4.7 * noise)
      weights[i] = Number.isNaN(off) || Math.abs(off) >= 1 ? 0 : (1 - off * off) ** 2
    }
    return noise
  }

  /** Median over the days (or weeks) at each of their times, smoothed over neighbours, without a level of its own. */
  private fitProfile(season: Season, mask: Uint8Array, profile: Float64Array): void {
    const { y, trend, known, rest } = this
    const { bins } = season
    const { bin, low, share, from } = this.layoutOf(season)
    // The rest is not needed until it is made anew from this profile.
    const members = rest
    const filled = from.slice()
    for (let i = 0; i < y.length; i += 1) {
      if (mask[i] === 1 || known[i] !== 1) continue
      const at = bin[i] ?? 0
      const next = filled[at] ?? 0
      members[next] = (y[i] ?? 0) - (trend[i] ?? 0)
      filled[at] = next + 1
    }
    const raw = fillCircle(
      Array.from({ length: bins }, (_, b) => medianOf(members.subarray(from[b] ?? 0, filled[b] ?? 0))),
    )
    const soft = Float64Array.from(
      raw,
      (value, b) => ((raw[(b + bins - 1) % bins] ?? value) + 2 * value + (raw[(b + 1) % bins] ?? value)) / 4,
    )
    const mean = soft.reduce((sum, value) => sum + value, 0) / bins
    for (let i = 0; i < y.length; i += 1) {
      const at = low[i] ?? 0
      const part = share[i] ?? 0
      profile[i] = (soft[at] ?? 0) * (1 - part) + (soft[(at + 1) % bins] ?? 0) * part - mean
    }
  }

  /** Where each step lies in the season: the same for every fit, so it is laid out once. */
  private layoutOf(season: Season): Layout {
    const kept = this.layouts.get(season)
    if (kept !== undefined) return kept
    const made = layoutFor(season, this.y.length)
    this.layouts.set(season, made)
    return made
  }
}

interface Layout {
  /** The bin of each step; `from` is where its members begin in a list that holds them all. */
  readonly bin: Int32Array
  readonly from: Int32Array
  /** The bins on both sides of each step and how far it lies towards the later one. */
  readonly low: Int32Array
  readonly share: Float64Array
}

function layoutFor({ length, bins }: Season, n: number): Layout {
  const bin = new Int32Array(n)
  const low = new Int32Array(n)
  const share = new Float64Array(n)
  const from = new Int32Array(bins + 1)
  for (let i = 0; i < n; i += 1) {
    const at = binOf(i, length, bins)
    bin[i] = at
    from[at + 1] = (from[at + 1] ?? 0) + 1
    const place = (((i % length) / length) * bins - 0.5 + bins) % bins
    low[i] = Math.floor(place) % bins
    share[i] = place - Math.floor(place)
  }
  for (let b = 1; b <= bins; b += 1) from[b] = (from[b] ?? 0) + (from[b - 1] ?? 0)
  return { bin, from, low, share }
}

const binOf = (i: number, season: number, bins: number) =>
  Math.min(bins - 1, Math.floor(((i % season) / season) * bins))

/** Times of day without a sample take the straight line between their neighbours. */
function fillCircle(values: readonly number[]): number[] {
  const n = values.length
  if (values.every((value) => Number.isNaN(value))) return values.map(() => 0)
  return values.map((value, at) => {
    if (!Number.isNaN(value)) return value
    let before = 1
    while (Number.isNaN(values[(at - before + n) % n])) before += 1
    let after = 1
    while (Number.isNaN(values[(at + after) % n])) after += 1
    const low = values[(at - before + n) % n] ?? 0
    const high = values[(at + after) % n] ?? 0
    return low + ((high - low) * before) / (before + after)
  })
}
