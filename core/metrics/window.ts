import type { Span } from '../postmortem/interval.ts'
import type { Columns } from './columns.ts'
import { soundPoints } from './columnsAt.ts'
import { explainWindow } from './explain.ts'
import { figuresFor } from './figures.ts'
import { type Grid, gridOf } from './grid.ts'
import { expectedAt } from './measure.ts'
import { levelOf } from './rates.ts'
import { refineEdges } from './refine.ts'
import { openCost } from './scene.ts'
import { type Found, type Search, searchWindows } from './search.ts'

/** Version of the method, written beside every accepted figure. */
export const windowMethod = 'window-4'

export type WindowDirection = 'drop' | 'rise' | 'gap'

/** How bad it was. Levels in the series' unit, instants in epoch milliseconds. */
export interface WindowFigures {
  /** Median of what was expected over the window. */
  readonly baseline: number
  /** Extreme of a sliding median over max(3 samples, 10 % of the window), less what the scatter alone adds to an extreme. */
  readonly worst: number
  readonly worstAt: number
  /** worst ÷ what was expected then. */
  readonly ratio: number
  /** The extreme single sample. */
  readonly extreme: number
  readonly extremeAt: number
  readonly extremeRatio: number
  /** ∫ |expected − seen| in the window's direction over the intervals, in unit × minutes. */
  readonly areaLost: number
}

/** One window: the hull from `start` to `end`, with its intervals inside. */
export interface WindowProposal extends WindowFigures {
  readonly start: number
  readonly end: number
  readonly intervals: readonly Span[]
  readonly direction: WindowDirection
  /** ratio − 1. */
  readonly change: number
  /** 0 to 1. */
  readonly confidence: number
  /** Why, in words. */
  readonly reason: string
}

/** Two windows that share more than this much of the shorter one are the same finding. */
const sameShare = 0.3
const most = 5
const day = 86_400_000
/** Squared spreads that a window must save … */
const enough = 44
/** … and so many times what the next one elsewhere does: a series that is full of such places is only restless … */
const ahead = 1.2
/** … unless it saves this much, when both may be real. */
const certain = 250
/** A further window must save this share of what the best one does, and be this share as deep, or it is only the noise beside an incident. */
const furtherShare = 0.1
/** A spike of one or two samples is no window. */
const shortest = 3

/** Windows of a series that stand out, best first; none is a valid answer. The same points always give the same answer. */
export function proposeWindows(columns: Columns): WindowProposal[] {
  const level = levelOf(soundPoints(columns))
  const grid = gridOf(level)
  if (grid === null) return []
  const { found: all, beside } = searchWindows(grid)
  if (!standsOut(all, grid.y.length)) return []
  const kept = keepBest(all, beside)
  const windows = kept.map((found) => describe(level, grid, found)).filter((proposal) => proposal !== null)
  const depth = Math.abs(windows[0]?.change ?? 0)
  return windows.filter(({ change }) => Math.abs(change) >= furtherShare * Math.min(1, depth))
}

/** The best window, and what else saves enough with those before it hidden. */
function keepBest(all: readonly Found[], beside: Search['beside']): Found[] {
  const kept: Found[] = []
  const least = Math.max(enough, furtherShare * (all[0]?.score ?? 0))
  for (const found of all) {
    if (found.score < least || kept.length === most) break
    const shared = (other: Found) => Math.min(found.end, other.end) - Math.max(found.start, other.start) + 1
    const short = (other: Found) => Math.min(found.end - found.start, other.end - other.start) + 1
    const known = kept.some((other) => shared(other) > sameShare * short(other))
    if (known || found.end - found.start + 1 < shortest) continue
    const own = kept.length === 0 ? found : beside(kept, found)
    if (own.score >= least) kept.push(own)
  }
  return kept
}

function standsOut([best, ...others]: readonly Found[], n: number): boolean {
  if (best === undefined || best.score - openCost(best, n) < enough) return false
  const next = others.find((other) => other.end < best.start || other.start > best.end)?.score ?? 0
  return best.score >= certain || best.score >= ahead * next
}

/** From this deviation in spreads on, a step counts as away from what was expected. */
const away = 1.5

/** Stretches inside the hull where the level is away from what was expected; short returns are part of one. */
function intervalsOf(grid: Grid, { start, end, z }: Found, hull: Span): Span[] {
  const bridge = Math.max(3, Math.round(0.04 * (end - start + 1)))
  const runs: { start: number; end: number }[] = []
  for (let i = start; i <= end; i += 1) {
    const last = runs.at(-1)
    if ((z[i] ?? 0) <= away) continue
    if (last !== undefined && i - last.end <= bridge) last.end = i
    else runs.push({ start: i, end: i })
  }
  const long = runs.filter((run) => run.end - run.start + 1 >= shortest)
  if (long.length < 2) return [hull]
  const at = (i: number) => grid.start + i * grid.step
  return long.map((run, i) => ({
    start: i === 0 ? hull.start : at(run.start),
    end: i === long.length - 1 ? hull.end : at(run.end),
  }))
}

/** Confidence from the score: 0.6 at the threshold, 0.99 from five times that on. */
function confidenceOf(score: number): number {
  return Math.min(0.99, Math.round(100 * (1 - 0.4 * Math.exp(1 - score / enough))) / 100)
}

function describe(level: Columns, grid: Grid, found: Found): WindowProposal | null {
  const expected = expectedAt(grid, found.expected)
  const coarse = { start: grid.start + found.start * grid.step, end: grid.start + found.end * grid.step }
  const hull = grid.block === 1 ? coarse : refineEdges(level, coarse, found.sign, 2 * grid.step, expected)
  const silent = grid.silent.subarray(found.start, found.end + 1).reduce((sum, one) => sum + one, 0)
  const direction = found.sign === 1 ? 'rise' : silent > (found.end - found.start + 1) / 2 ? 'gap' : 'drop'
  const intervals = intervalsOf(grid, found, hull)
  const figures = figuresFor(level, intervals, direction, expected)
  if (figures === null) return null
  const spreads = found.z.subarray(found.start, found.end + 1).reduce((greatest, one) => Math.max(greatest, one), 0)
  const days = found.shape.season === null ? 0 : Math.round((found.shape.season.length * grid.step) / day)
  const open = found.end >= grid.y.length - 1
  const reason = explainWindow(direction, figures, { intervals: intervals.length, spreads, days, open })
  const change = figures.ratio - 1
  return { ...hull, intervals, direction, ...figures, change, confidence: confidenceOf(found.score), reason }
}
