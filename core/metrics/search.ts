import type { Baseline, BaselineShape } from './baseline.ts'
import { edgesOf } from './edges.ts'
import { greatestRuns } from './excursion.ts'
import type { Grid } from './grid.ts'
import { bendCost, cap, costOutside, deviation, maskCost, type Scene, type Steps, sceneOf } from './scene.ts'
import { gapError } from './shapes.ts'

/** A baseline may bridge a window only if its waves are longer than so many windows. */
const bridge = 1.4
/** Length of the hidden stretches that tell how well this series can be foretold, as a share of it. */
const gapShare = 1 / 15
const longest = 0.6

/** A window on the grid, both ends included, with the baseline that was found without it. */
export interface Found extends Steps {
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

/** Starts that share more than this much lead to the same window. */
const alike = 0.8

function isNew(one: Candidate, kept: readonly Candidate[]): boolean {
  return !kept.some(({ start, end, sign }) => {
    const shared = Math.min(end, one.end) - Math.max(start, one.start) + 1
    const all = Math.max(end, one.end) - Math.min(start, one.start) + 1
    return sign === one.sign && shared > alike * all
  })
}

/** A baseline that looks at everything. */
interface Whole extends Baseline {
  readonly shape: BaselineShape
}

/** Where to begin: the largest excursions, up and down, from baselines that look at everything. */
function candidates(scene: Scene, wholes: readonly Baseline[]): Candidate[] {
  const kept: Candidate[] = []
  for (const { level, noise } of wholes) {
    for (const sign of [1, -1] as const) {
      const z = deviation(scene, level, noise, sign)
      for (const drift of [0.5, 1, 2]) {
        const score = z.map((value) => Math.min(cap, Math.max(-cap, value)) - drift)
        for (const { start, end } of greatestRuns(score, 3))
          if (isNew({ start, end, sign }, kept)) kept.push({ start, end, sign })
      }
    }
  }
  return kept
}

const rounds = 4
/** A baseline that leaves so many times as much unexplained beside a first guess as the calm one does in all is not refined. */
const hopeless = 1.2

/** How a series is explained without any window: what that costs, and the spread that all costs are counted in. */
interface Calm {
  readonly noise: number
  readonly cost: number
}

function calmOf(scene: Scene, wholes: readonly Whole[]): Calm {
  const n = scene.x.length
  const gap = Math.max(3, Math.round(n * gapShare))
  const noise = Math.min(...scene.shapes.map((shape) => gapError(scene.fitter, scene.x, gap, shape)))
  const costs = wholes.map(({ shape, level }) => costOutside(scene, level, noise, []) + bendCost(shape, n))
  return { noise, cost: Math.min(...costs) }
}

/** Masks the window, fits what is left, moves the edges, until they stay. Null when nothing of it is left, or when it was seen before. */
function settle(scene: Scene, first: Candidate, shape: BaselineShape, calm: Calm, seen: Set<string>): Found | null {
  const n = scene.x.length
  const mask = new Uint8Array(n)
  const { sign } = first
  let window: Steps = first
  for (let round = 0; ; round += 1) {
    const { start, end } = window
    const length = end - start + 1
    const key = `${start}:${end}:${sign}:${shape.period}:${shape.season?.length ?? 0}`
    if (length > longest * n || shape.period < bridge * length || seen.has(key)) return null
    seen.add(key)
    const pad = Math.max(1, Math.round(0.03 * length))
    mask.fill(0).fill(1, Math.max(0, start - pad), end + 1 + pad)
    const { level, noise } = scene.fitter.fit(shape, mask)
    const moved = round < rounds ? edgesOf(scene, level, noise, window, sign) : window
    if (moved === null) return null
    if (moved.start === start && moved.end === end) {
      const cost = costOutside(scene, level, calm.noise, [window]) + maskCost(window) + bendCost(shape, n)
      const z = deviation(scene, level, Math.max(noise, calm.noise), sign)
      return { start, end, sign, expected: level.map(scene.scale.back), z, score: calm.cost - cost, shape }
    }
    window = moved
  }
}

/** What was found, each as if it were the only one, and how to judge one beside others. */
export interface Search {
  /** Best first. */
  readonly found: readonly Found[]
  readonly beside: (others: readonly Found[], one: Found) => Found
}

/**
 * Windows on the grid, best first. A window is judged by how well a smooth baseline explains everything outside of it: hiding samples and
 * bending the baseline both cost, and what is left unexplained costs most.
 */
export function searchWindows(grid: Grid): Search {
  const scene = sceneOf(grid)
  const n = scene.x.length
  const nothing = new Uint8Array(n)
  const wholes = scene.shapes.map((shape) => ({ shape, ...scene.fitter.fit(shape, nothing, 5) }))
  const calm = calmOf(scene, wholes)
  const flat = scene.fitter.fit({ period: 40 * n, season: null }, nothing, 5)
  const seen = new Set<string>()
  const found = candidates(scene, [...wholes, flat])
    .flatMap((first) =>
      wholes
        .filter(({ level }) => costOutside(scene, level, calm.noise, [first]) <= hopeless * calm.cost)
        .map(({ shape }) => settle(scene, first, shape, calm, seen)),
    )
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score)
  return { found, beside: (others, one) => besideOthers(scene, calm.noise, others, one) }
}

/**
 * A further window judged beside those already found: only what it saves when they are hidden too is its own. What looks
 * high or low merely because a baseline ran through an incident saves nothing then. Its expectation is fitted anew.
 */
function besideOthers(scene: Scene, noise: number, others: readonly Found[], one: Found): Found {
  const shapes = [...new Set([one.shape, ...others.map(({ shape }) => shape)])]
  const best = (windows: readonly Steps[]) =>
    shapes
      .map((shape) => {
        const { level } = scene.fitter.fit(shape, maskOf(scene, windows))
        const hidden = windows.reduce((sum, window) => sum + maskCost(window), 0)
        return { level, cost: costOutside(scene, level, noise, windows) + hidden + bendCost(shape, scene.x.length) }
      })
      .reduce((a, b) => (b.cost < a.cost ? b : a))
  const without = best(others)
  const { level, cost } = best([...others, one])
  const z = deviation(scene, level, noise, one.sign)
  return { ...one, expected: level.map(scene.scale.back), z, score: without.cost - cost }
}

function maskOf({ x }: Scene, windows: readonly Steps[]): Uint8Array {
  const mask = new Uint8Array(x.length)
  for (const { start, end } of windows) {
    const pad = Math.max(1, Math.round(0.03 * (end - start + 1)))
    mask.fill(1, Math.max(0, start - pad), end + 1 + pad)
  }
  return mask
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
  const costs = fits.map(({ shape, level }) => costOutside(scene, level, noise, [{ start, end }]) + bendCost(shape, n))
  const best = fits[costs.indexOf(Math.min(...costs))]
  return (best?.level ?? new Float64Array(n)).map(scene.scale.back)
}
