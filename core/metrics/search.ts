import { BaselineFitter, type BaselineShape } from './baseline.ts'
import { greatestRun, greatestRuns } from './excursion.ts'
import type { Grid } from './grid.ts'
import { quantileOf } from './median.ts'
import { type Scale, scaleFor } from './scale.ts'
import { gapError } from './shapes.ts'

const day = 86_400_000
/** Beyond so many spreads a sample says no more than at it: a spike is one sample, however high. */
const cap = 4
/** What hiding a sample in a window costs, in squared spreads; left outside, a calm one costs 1. */
const price = 2
/** What a degree of freedom of the baseline costs: a bend must earn its keep before it may explain an incident away. */
const bendPrice = 40
/** A profile over the day counts as so many degrees of freedom. */
const profileBends = 12
/** Stiffness to try, as shares of the series' length. */
const stiffness = [3, 1, 0.5, 0.25]
/** A baseline may bridge a window only if its waves are longer than so many windows. */
const bridge = 1.4
/** Length of the hidden stretches that tell how well this series can be foretold, as a share of it. */
const gapShare = 1 / 15
const longest = 0.6

/** A window on the grid, both ends included, with the baseline that was found without it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly sign: 1 | -1
  /** Expected level, in the series' unit. */
  readonly expected: Float64Array
  /** Deviation in the window's direction, in spreads. */
  readonly z: Float64Array
  /** How much cheaper the series is to explain with the window than without one, in squared spreads. */
  readonly score: number
  readonly shape: BaselineShape
}

type Candidate = Pick<Found, 'start' | 'end' | 'sign'>

interface Scene {
  readonly grid: Grid
  readonly scale: Scale
  /** Values on the scale; NaN where unknown, also in long silences. */
  readonly x: Float64Array
  readonly fitter: BaselineFitter
  readonly shapes: readonly BaselineShape[]
  /** The spread that all costs are counted in. */
  readonly noise: number
}

function sceneOf(grid: Grid): Omit<Scene, 'noise'> {
  const scale = scaleFor(grid.y)
  const x = grid.y.map((value) => (Number.isNaN(value) ? value : scale.to(value)))
  const n = x.length
  const season = day / grid.step
  const seasons = n >= 1.8 * season && season >= 8 ? [null, season] : [null]
  const shapes = seasons.flatMap((one) => stiffness.map((share) => ({ period: Math.max(24, share * n), season: one })))
  return { grid, scale, x, fitter: new BaselineFitter(x), shapes }
}

function bendCost({ period, season }: BaselineShape, n: number): number {
  return bendPrice * (2 + (2.22 * n) / period + (season === null ? 0 : profileBends))
}

/** Squared spreads that the baseline leaves unexplained outside of a window; without one, everywhere. */
function costOutside(
  { x, grid, noise }: Scene,
  level: Float64Array,
  window: Pick<Found, 'start' | 'end'> | null,
): number {
  let cost = 0
  for (let i = 0; i < x.length; i += 1) {
    if (window !== null && i >= window.start && i <= window.end) continue
    const value = x[i] ?? Number.NaN
    if (grid.silent[i] === 1) cost += cap * cap
    else if (!Number.isNaN(value)) cost += Math.min(cap * cap, ((value - (level[i] ?? 0)) / noise) ** 2)
  }
  return cost
}

/** Deviation in spreads, in the direction of `sign`; a long silence is as deep a drop as counts. */
function deviation({ x, grid }: Scene, level: Float64Array, noise: number, sign: 1 | -1): Float64Array {
  return x.map((value, i) =>
    grid.silent[i] === 1 ? -sign * cap : Number.isNaN(value) ? 0 : (sign * (value - (level[i] ?? 0))) / noise,
  )
}

/** Where to begin: the largest excursions, up and down, from baselines that look at everything. */
function candidates(scene: Scene): Candidate[] {
  const n = scene.x.length
  const nothing = new Uint8Array(n)
  const found = [...scene.shapes, { period: 40 * n, season: null }].flatMap((shape) => {
    const { level, noise } = scene.fitter.fit(shape, nothing, 5)
    return ([1, -1] as const).flatMap((sign) => {
      const z = deviation(scene, level, noise, sign)
      return [0.5, 1, 2].flatMap((drift) => {
        const score = z.map((value) => Math.min(cap, Math.max(-cap, value)) - drift)
        return greatestRuns(score, 3).map(({ start, end }) => ({ start, end, sign }))
      })
    })
  })
  const keyOf = ({ start, end, sign }: Candidate) => `${start >> 1}:${end >> 1}:${sign}`
  return [...new Map(found.map((one) => [keyOf(one), one])).values()]
}

/** Where the excursion leaves the noise: the run in which deviation beyond a tenth of its peak, or the noise, adds up to the most. */
function edges(
  { grid, scale }: Scene,
  level: Float64Array,
  noise: number,
  { start, end, sign }: Candidate,
): Candidate | null {
  const n = level.length
  const length = end - start + 1
  const from = Math.max(0, start - 2 * length - 5)
  const to = Math.min(n - 1, end + 2 * length + 5)
  // In the unit, not on the scale: a tenth of the peak is meant as people read it off the chart.
  const off = new Float64Array(n)
  for (let i = from; i <= to; i += 1) {
    const seen = grid.silent[i] === 1 ? 0 : (grid.y[i] ?? Number.NaN)
    off[i] = Number.isNaN(seen) ? 0 : sign * (seen - scale.back(level[i] ?? 0))
  }
  const middle = level[(start + end) >> 1] ?? 0
  const spread = Math.abs(scale.back(middle + noise) - scale.back(middle))
  const peak = Math.max(quantileOf(off.subarray(start, end + 1), 0.9), 1e-12)
  const floor = Math.max(0.1 * peak, Math.min(0.6 * spread, 0.5 * peak))
  const run = greatestRun(
    off.map((value) => Math.max(-peak, Math.min(value, peak)) - floor),
    from,
    to,
  )
  return run === null ? null : { start: run.start, end: run.end, sign }
}

const rounds = 4

/** Masks the window, fits what is left, moves the edges, until they stay. Null when nothing of it is left, or when it was seen before. */
function settle(scene: Scene, first: Candidate, shape: BaselineShape, calm: number, seen: Set<string>): Found | null {
  const n = scene.x.length
  const mask = new Uint8Array(n)
  let window = first
  for (let round = 0; ; round += 1) {
    const { start, end, sign } = window
    const length = end - start + 1
    const key = `${start}:${end}:${sign}:${shape.period}:${shape.season}`
    if (length > longest * n || shape.period < bridge * length || seen.has(key)) return null
    seen.add(key)
    const pad = Math.max(1, Math.round(0.03 * length))
    mask.fill(0).fill(1, Math.max(0, start - pad), end + 1 + pad)
    const { level, noise } = scene.fitter.fit(shape, mask)
    const moved = round < rounds ? edges(scene, level, noise, window) : window
    if (moved === null) return null
    if (moved.start === start && moved.end === end) {
      const cost = costOutside(scene, level, window) + price * length + bendCost(shape, n)
      const z = deviation(scene, level, Math.max(noise, scene.noise), sign)
      return { start, end, sign, expected: level.map(scene.scale.back), z, score: calm - cost, shape }
    }
    window = moved
  }
}

/**
 * Windows on the grid, best first. A window is judged by how well a smooth baseline explains everything outside of it: hiding samples and
 * bending the baseline both cost, and what is left unexplained costs most.
 */
export function searchWindows(grid: Grid): Found[] {
  const bare = sceneOf(grid)
  const n = bare.x.length
  const gap = Math.max(3, Math.round(n * gapShare))
  const errors = bare.shapes.map((shape) => gapError(bare.fitter, bare.x, gap, shape))
  const scene = { ...bare, noise: Math.min(...errors) }
  const nothing = new Uint8Array(n)
  const calm = Math.min(
    ...scene.shapes.map(
      (shape) => costOutside(scene, scene.fitter.fit(shape, nothing, 5).level, null) + bendCost(shape, n),
    ),
  )
  const seen = new Set<string>()
  return candidates(scene)
    .flatMap((candidate) => scene.shapes.map((shape) => settle(scene, candidate, shape, calm, seen)))
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score)
}

/** The level expected on the grid's steps when what lies between two of them, both included, is not looked at. */
export function expectWithout(grid: Grid, start: number, end: number): Float64Array {
  const scene = sceneOf(grid)
  const n = scene.x.length
  const mask = new Uint8Array(n).fill(1, Math.max(0, start), Math.max(0, end + 1))
  // A window over nearly everything leaves nothing to expect from; then everything has to do.
  const left = scene.x.reduce((count, value, i) => (mask[i] === 1 || Number.isNaN(value) ? count : count + 1), 0)
  if (left < 8) mask.fill(0)
  const fits = scene.shapes.map((shape) => ({ shape, ...scene.fitter.fit(shape, mask) }))
  const noise = Math.min(...fits.map((fit) => fit.noise))
  const costs = fits.map(
    ({ shape, level }) => costOutside({ ...scene, noise }, level, { start, end }) + bendCost(shape, n),
  )
  const best = fits[costs.indexOf(Math.min(...costs))]
  return (best?.level ?? new Float64Array(n)).map(scene.scale.back)
}
