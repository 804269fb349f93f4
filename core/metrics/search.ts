import { BaselineFitter, type BaselineShape } from './baseline.ts'
import { greatestRun, greatestRuns } from './excursion.ts'
import type { Grid } from './grid.ts'
import { quantileOf } from './median.ts'
import { type Scale, scaleFor } from './scale.ts'
import { type JudgedShape, judgeShapes } from './shapes.ts'

const day = 86_400_000

/** A window on the grid, both ends included, with the baseline that was found without it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly sign: 1 | -1
  /** Expected level, in the series' unit. */
  readonly expected: Float64Array
  /** Deviation in the window's direction, in spreads. */
  readonly z: Float64Array
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  /** 1 where the level is away from what was expected. */
  readonly away: Uint8Array
  readonly shape: BaselineShape
}

interface Scene {
  readonly grid: Grid
  readonly scale: Scale
  /** Values on the scale; NaN where unknown, also in long silences. */
  readonly x: Float64Array
  readonly fitter: BaselineFitter
  readonly choices: readonly { readonly gap: number; readonly judged: readonly JudgedShape[] }[]
}

const cap = 6

function sceneOf(grid: Grid): Scene {
  const scale = scaleFor(grid.y)
  const x = grid.y.map((value) => (Number.isNaN(value) ? value : scale.to(value)))
  const n = x.length
  const fitter = new BaselineFitter(x)
  const season = day / grid.step
  const seasons = n >= 1.8 * season && season >= 8 ? [season] : []
  const gaps = [n / 40, n / 12, n / 5].map((gap) => Math.max(3, Math.round(gap)))
  return { grid, scale, x, fitter, choices: gaps.map((gap) => ({ gap, judged: judgeShapes(fitter, x, gap, seasons) })) }
}

function choiceFor(scene: Scene, length: number): JudgedShape {
  const nearest = scene.choices.reduce((a, b) =>
    Math.abs(Math.log(b.gap / length)) < Math.abs(Math.log(a.gap / length)) ? b : a,
  )
  const [best] = nearest.judged
  if (best === undefined) throw new RangeError('no baseline fits so short a series')
  return best
}

/** Deviation in spreads, in the direction of `sign`; a long silence is as deep a drop as counts. */
function deviation({ x, grid }: Scene, level: Float64Array, noise: number, sign: 1 | -1): Float64Array {
  return x.map((value, i) =>
    grid.silent[i] === 1 ? -sign * cap : Number.isNaN(value) ? 0 : (sign * (value - (level[i] ?? 0))) / noise,
  )
}

function starts(scene: Scene): { start: number; end: number; sign: 1 | -1 }[] {
  const n = scene.x.length
  const none = new Uint8Array(n)
  const shapes = [...scene.choices.map(({ judged }) => judged[0]?.shape), { period: 8 * n, season: null }].filter(
    (shape) => shape !== undefined,
  )
  const found: { start: number; end: number; sign: 1 | -1 }[] = []
  for (const shape of shapes) {
    const { level, noise } = scene.fitter.fit(shape, none, 5)
    for (const sign of [1, -1] as const) {
      const z = deviation(scene, level, noise, sign)
      for (const drift of [0.8, 2]) {
        const score = z.map((value) => Math.min(cap, Math.max(-cap, value)) - drift)
        for (const run of greatestRuns(score, 3)) found.push({ ...run, sign })
      }
    }
  }
  const seen = new Set<string>()
  return found.filter(({ start, end, sign }) => {
    const key = `${Math.round(start / 2)}:${Math.round(end / 2)}:${sign}`
    if (seen.has(key) || end - start + 1 > 0.6 * n) return false
    seen.add(key)
    return true
  })
}

/** Where the excursion leaves the noise: the greatest run of deviation above a tenth of its peak. */
function edges(
  scene: Scene,
  level: Float64Array,
  noise: number,
  sign: 1 | -1,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const { grid, scale } = scene
  const n = level.length
  const length = end - start + 1
  const from = Math.max(0, start - 2 * length - 5)
  const to = Math.min(n - 1, end + 2 * length + 5)
  const u = new Float64Array(n)
  for (let i = from; i <= to; i += 1) {
    const expected = scale.back(level[i] ?? 0)
    const seen = grid.silent[i] === 1 ? 0 : (grid.y[i] ?? Number.NaN)
    u[i] = Number.isNaN(seen) ? 0 : sign * (seen - expected)
  }
  const middle = scale.back(level[Math.round((start + end) / 2)] ?? 0)
  const spread = Math.abs(scale.back((level[Math.round((start + end) / 2)] ?? 0) + noise) - middle)
  const peak = Math.max(quantileOf(u.subarray(start, end + 1), 0.9), 1e-12)
  const floor = Math.max(0.1 * peak, Math.min(1.2 * spread, 0.5 * peak))
  const score = u.map((value) => Math.max(-peak, Math.min(value, peak)) - floor)
  return greatestRun(score, from, to)
}

function evaluate(scene: Scene, candidate: { start: number; end: number; sign: 1 | -1 }): Found | null {
  const { sign } = candidate
  let { start, end } = candidate
  const n = scene.x.length
  for (let round = 0; ; round += 1) {
    const length = end - start + 1
    if (length > 0.7 * n) return null
    const { shape, error, meanError } = choiceFor(scene, length)
    const mask = new Uint8Array(n)
    const pad = Math.max(1, Math.round(0.03 * length))
    mask.fill(1, Math.max(0, start - pad), Math.min(n, end + 1 + pad))
    const { level, noise } = scene.fitter.fit(shape, mask)
    const moved = round < 4 ? edges(scene, level, noise, sign, start, end) : null
    if (round < 4 && moved === null) return null
    if (moved === null || (moved.start === start && moved.end === end)) {
      const unsure = Math.max(noise, error)
      const z = deviation(scene, level, unsure, sign)
      let sum = 0
      for (let i = start; i <= end; i += 1)
        sum += Math.min(cap, Math.max(-cap, z[i] ?? 0)) ** 2 * Math.sign(z[i] ?? 0) - 1.5
      let mean = 0
      for (let i = start; i <= end; i += 1) mean += z[i] ?? 0
      mean /= length
      const excess = (mean * unsure) / Math.max(meanError, noise / Math.sqrt(length))
      const expected = level.map((value) => scene.scale.back(value))
      const away = Uint8Array.from(z, (value) => (value > 1.5 ? 1 : 0))
      const score = excess < 3 ? 0 : sum
      const confidence = Math.round(100 * (1 - Math.exp(-score / 150))) / 100
      return { start, end, sign, expected, z, score, confidence, away, shape }
    }
    start = moved.start
    end = moved.end
  }
}

/** Windows on the grid, best first. */
export function searchWindows(grid: Grid): Found[] {
  const scene = sceneOf(grid)
  return starts(scene)
    .map((candidate) => evaluate(scene, candidate))
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score)
}

/** The level expected on the grid's steps when what lies between two of them, both included, is not looked at. */
export function expectWithout(grid: Grid, start: number, end: number): Float64Array {
  const scene = sceneOf(grid)
  const mask = new Uint8Array(scene.x.length)
  mask.fill(1, Math.max(0, start), Math.max(0, end + 1))
  const { shape } = choiceFor(scene, Math.max(1, end - start + 1))
  return scene.fitter.fit(shape, mask).level.map((value) => scene.scale.back(value))
}
