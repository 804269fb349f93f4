import type { Columns } from '../metrics/columns.ts'
import { isCounter } from '../metrics/rates.ts'
import type { MetricWindow } from '../postmortem/impact.ts'
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

const counters = new WeakMap<Columns, boolean>()

/** What was expected of a series, where the accepted window was read from it. A counter is judged by its rate, which has no place among its counts. */
export function chartBaseline(series: Series, columns: Columns, metric: MetricWindow | null): number | null {
  if (metric?.series !== series.id) return null
  const counter = counters.get(columns) ?? isCounter(columns)
  counters.set(columns, counter)
  return counter ? null : metric.baseline
}
