import { stretchesOf } from '../../../core/import/metrics/growing.ts'
import type { ParsedSeries } from '../../../core/import/types.ts'

/** Stretches without a value, as they were counted where the file was read. */
export function gapsIn(series: Pick<ParsedSeries, 't' | 'v' | 'summary'>): number {
  return series.summary?.stretches ?? stretchesOf(series)
}
