import type { Table } from '../csv/table.ts'

/**
 * Some exports put several rows of labels above their times: a metric's name, its instance, its statistic. The rows below
 * the `sep=` line and above the first time, by column.
 */
export function labelRows(table: Table): readonly (readonly string[])[] {
  const first = table.body[0]?.line ?? Number.POSITIVE_INFINITY
  return table.rows.filter(({ line }) => line < first).map(({ cells }) => cells.map((cell) => cell.trim()))
}

/**
 * A table whose columns are called by their metric and by what the other label rows tell apart. `skip` names rows that say
 * nothing. Null when there is nothing but one header.
 */
export function namedByLabels(table: Table, skip: RegExp): Table | null {
  const rows = labelRows(table)
  if (rows.length < 2) return null
  const telling = rows.filter((row) => row.slice(1).some((cell) => cell !== '') && !skip.test(row[0] ?? ''))
  const main = telling.find(([first = '']) => mainRow.test(first)) ?? telling[0]
  if (main === undefined) return null
  const others = telling.filter((row) => row !== main && kinds(row) > 1)
  const header = table.header.map((name, i) => {
    if (i === 0) return name
    const own = main[i] || name
    const added = others.map((row) => row[i] ?? '')
    const more = added.filter((word, k) => word !== '' && !own.includes(word) && added.indexOf(word) === k)
    return more.length === 0 ? own : `${own} (${more.join(', ')})`
  })
  const columns = table.columns.map((column, i) => ({ ...column, name: header[i] || column.name }))
  return { ...table, header, columns }
}

const mainRow = /^(?:TimeSeries ID|label|full label|metric(?: ?name)?)$/i

/** How many different labels a row has. */
const kinds = (row: readonly string[]) => new Set(row.slice(1).filter((cell) => cell !== '')).size
