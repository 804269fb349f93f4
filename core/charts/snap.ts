import type { Columns } from '../metrics/columns.ts'
import { indexAt } from '../metrics/columnsAt.ts'

/** A place that an edge of the window is drawn to. `at` in epoch milliseconds. */
export interface SnapPoint {
  readonly at: number
  readonly kind: 'change point' | 'event'
}

const minute = 60_000

/** The sample next to `at` in the given direction; one minute further where there is no series, or none there. */
export function nextSample(columns: Columns | undefined, at: number, by: 1 | -1): number {
  if (columns === undefined) return at + by * minute
  const { t } = columns
  if (by === -1) return t[indexAt(t, at) - 1] ?? at - minute
  const after = t[indexAt(t, at)] === at ? t[indexAt(t, at + 1)] : t[indexAt(t, at)]
  return after ?? at + minute
}

/** The sample nearest to an instant; the nearest minute where there is no series. */
export function nearestSample(columns: Columns | undefined, at: number): number {
  if (columns === undefined || columns.t.length === 0) return Math.round(at / minute) * minute
  const index = indexAt(columns.t, at)
  const [before, after] = [columns.t[index - 1], columns.t[index]]
  if (before === undefined) return after ?? at
  if (after === undefined) return before
  return after - at < at - before ? after : before
}

/** Where an edge that is let go at `at` comes to lie: on a point within `reach` milliseconds, a change point before an event, else on a sample. */
export function snapTo(
  at: number,
  { reach, points, columns }: { reach: number; points: readonly SnapPoint[]; columns: Columns | undefined },
): { readonly at: number; readonly point: SnapPoint | null } {
  const near = points.filter((point) => Math.abs(point.at - at) <= reach)
  const rank = (point: SnapPoint) => Math.abs(point.at - at) - (point.kind === 'change point' ? reach / 2 : 0)
  const point = near.sort((a, b) => rank(a) - rank(b))[0] ?? null
  return { at: point?.at ?? nearestSample(columns, at), point }
}
