import type { Columns } from '../metrics/columns.ts'
import type { Series } from '../postmortem/series.ts'
import type { ChartSpec } from './chart.ts'
import { weekBefore } from './weekBefore.ts'

/** How the author wants a series to be drawn, on the page and in every document: its scale, and the week before where the file has it. */
export function chartLook(
  { scale, compare }: Series,
  columns: Columns,
  { from, to, zone }: Pick<ChartSpec, 'from' | 'to' | 'zone'>,
): Pick<ChartSpec, 'scale' | 'before'> {
  const before = compare === 'week' ? weekBefore(columns, from, to, zone) : null
  return { ...(scale === undefined ? {} : { scale }), ...(before === null ? {} : { before }) }
}
