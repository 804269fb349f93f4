import type { ParsedSeries } from './types.ts'

/**
 * Ids of the series of one file: its hash names it, the column finds it. The same metric in a longer export is another
 * series, since its points come from other bytes.
 */
export function seriesIds(source: string, series: readonly Pick<ParsedSeries, 'column'>[]): string[] {
  return series.map(({ column }, i) => {
    const place = [column.table ?? 0, column.value].join('-')
    const same = series.slice(0, i).filter((other) => [other.column.table ?? 0, other.column.value].join('-') === place)
    return `series-${source.slice(0, 20)}-${place}${column.where === undefined ? '' : `-${same.length}`}`
  })
}
