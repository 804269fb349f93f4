import { BaselineFitter, type BaselineShape, type Season } from './baseline.ts'
import type { Grid } from './grid.ts'
import { type Scale, scaleFor } from './scale.ts'

const day = 86_400_000
/** Beyond so many spreads a sample says no more than at it: a spike is one sample, however high. */
export const cap = 4
/** What hiding a sample in a window costs, in squared spreads; left outside, a calm one costs 1. */
const price = 1.5
/** How much more a window has to save for each sample where the data end: nothing on the other side holds the baseline there. */
const openPrice = 1
/** A window this close to the data's end, in shares of its length, hangs in the air. */
const openShare = 0.05
/** What a degree of freedom of the baseline costs: a bend must earn its keep before it may explain an incident away. */
const bendPrice = 38
/** A profile's neighbouring bins move together: so many count as one degree of freedom. */
const binsPerBend = 8
/** Bins of a profile over the day, and over the week. */
const dayBins = 96
const weekBins = 336
/** Stiffness to try, as shares of the series' length. */
const stiffness = [3, 1, 0.6, 0.35, 0.2]

/** A series as it is judged: on a scale where its noise is even, with the baselines that may explain it. */
export interface Scene {
  readonly grid: Grid
  readonly scale: Scale
  /** Values on the scale; NaN where unknown, also in long silences. */
  readonly x: Float64Array
  readonly fitter: BaselineFitter
  readonly shapes: readonly BaselineShape[]
}

/** Steps of the grid, both included. */
export interface Steps {
  readonly start: number
  readonly end: number
}

/** What may repeat in so many steps: the day from two of them on, the week from three, so that its median is more than one of two. */
function seasonsOf(n: number, step: number): Season[] {
  const daily = day / step
  const seasons: Season[] = []
  if (daily >= 8 && n >= 1.8 * daily) seasons.push({ length: daily, bins: Math.min(dayBins, Math.floor(daily)) })
  const weekly = 7 * daily
  if (daily >= 8 && n >= 2.9 * weekly) seasons.push({ length: weekly, bins: Math.min(weekBins, Math.floor(weekly)) })
  return seasons
}

export function sceneOf(grid: Grid): Scene {
  const scale = scaleFor(grid.y)
  const x = grid.y.map((value) => (Number.isNaN(value) ? value : scale.to(value)))
  const n = x.length
  const seasons = [null, ...seasonsOf(n, grid.step)]
  const shapes = seasons.flatMap((season) => stiffness.map((share) => ({ period: Math.max(24, share * n), season })))
  return { grid, scale, x, fitter: new BaselineFitter(x), shapes }
}

/** What a baseline costs for how freely it may bend. */
export function bendCost({ period, season }: BaselineShape, n: number): number {
  return bendPrice * (2 + (2.22 * n) / period + (season === null ? 0 : season.bins / binsPerBend))
}

/** What hiding a window costs. */
export function maskCost({ start, end }: Steps): number {
  return price * (end - start + 1)
}

/** What a window has to save beyond others because it hangs in the air; 0 inside of the data. */
export function openCost({ start, end }: Steps, n: number): number {
  const length = end - start + 1
  const near = Math.max(2, openShare * length)
  return start <= near || end >= n - 1 - near ? openPrice * length : 0
}

/** Squared spreads that the baseline leaves unexplained outside of the windows; without any, everywhere. */
export function costOutside({ x, grid }: Scene, level: Float64Array, noise: number, windows: readonly Steps[]): number {
  let cost = 0
  for (let i = 0; i < x.length; i += 1) {
    if (windows.some(({ start, end }) => i >= start && i <= end)) continue
    const value = x[i] ?? Number.NaN
    if (grid.silent[i] === 1) cost += cap * cap
    else if (!Number.isNaN(value)) cost += Math.min(cap * cap, ((value - (level[i] ?? 0)) / noise) ** 2)
  }
  return cost
}

/** Deviation in spreads, in the direction of `sign`; a long silence is as deep a drop as counts. */
export function deviation({ x, grid }: Scene, level: Float64Array, noise: number, sign: 1 | -1): Float64Array {
  return x.map((value, i) =>
    grid.silent[i] === 1 ? -sign * cap : Number.isNaN(value) ? 0 : (sign * (value - (level[i] ?? 0))) / noise,
  )
}
