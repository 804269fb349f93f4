import type { Columns } from '../metrics/columns.ts'
import { indexAt } from '../metrics/columnsAt.ts'
import { offsetAt } from './timeAxis.ts'

const week = 7 * 86_400_000

const aheadBy = (from: number, zone: string) => week - offsetAt(from, zone) + offsetAt(from - week, zone)

/** Whether the file has anything of the same time a week before. */
export function reachesBack({ t }: Columns, from: number, to: number, zone: string): boolean {
  const ahead = aheadBy(from, zone)
  return indexAt(t, from - ahead) < indexAt(t, to - ahead + 1)
}

const moved = new WeakMap<Columns, Map<number, Columns>>()

/**
 * The series as it was at the same time of the week before, moved by that week so that it lies behind `from` to `to`. By the clocks of
 * `zone`: across a change of them it is not 168 hours. Null where the file does not reach back that far.
 */
export function weekBefore(columns: Columns, from: number, to: number, zone: string): Columns | null {
  if (!reachesBack(columns, from, to, zone)) return null
  const ahead = aheadBy(from, zone)
  const { t, v } = columns
  const known = moved.get(columns) ?? new Map<number, Columns>()
  moved.set(columns, known)
  // The same object every time: its pyramid is kept by it, and a zoom asks for it in every frame.
  const before = known.get(ahead) ?? { t: t.map((at) => at + ahead), v }
  known.set(ahead, before)
  return before
}
