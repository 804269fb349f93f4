import type { Span } from '../postmortem/interval.ts'
import type { Columns } from './columns.ts'
import { soundPoints } from './columnsAt.ts'
import { type Expected, figuresFor } from './figures.ts'
import { type Grid, gridOf } from './grid.ts'
import { levelOf } from './rates.ts'
import { expectWithout } from './search.ts'
import type { WindowDirection, WindowFigures } from './window.ts'

/** A level on a grid's steps as a function of time: straight between the steps. */
export function expectedAt(grid: Grid, level: Float64Array): Expected {
  const last = level.length - 1
  return (at) => {
    const place = Math.min(last, Math.max(0, (at - grid.start) / grid.step))
    const low = Math.floor(place)
    const share = place - low
    return (level[low] ?? 0) * (1 - share) + (level[Math.min(last, low + 1)] ?? 0) * share
  }
}

interface Judged {
  readonly level: Columns
  readonly grid: Grid | null
}

const judged = new WeakMap<Columns, Judged>()

/** What is judged of a series, once for each columns object: an edge that is moved asks again with every step. */
function judgedOf(columns: Columns): Judged {
  const known = judged.get(columns)
  if (known !== undefined) return known
  const level = levelOf(soundPoints(columns))
  const made = { level, grid: gridOf(level) }
  judged.set(columns, made)
  return made
}

/**
 * How bad it was in a window that the author chose (`intervals` in epoch milliseconds, in order): the expectation is fitted to
 * everything outside of it. Null when the series has no value inside it or is too short to expect anything.
 */
export function measureWindow(
  columns: Columns,
  intervals: readonly Span[],
  { direction }: { readonly direction: WindowDirection },
): WindowFigures | null {
  const { level, grid } = judgedOf(columns)
  const first = intervals[0]
  const last = intervals.at(-1)
  if (grid === null || first === undefined || last === undefined) return null
  const step = (at: number) => Math.round((at - grid.start) / grid.step)
  const expected = expectWithout(grid, step(first.start), step(last.end))
  return figuresFor(level, intervals, direction, expectedAt(grid, expected))
}
