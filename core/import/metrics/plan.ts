import type { Decimal } from '../csv/numbers.ts'
import { isNull } from '../csv/numbers.ts'
import { type Column, keyOf, type Table, type TimeColumns, tableDecimals, timeColumns, timeKind } from '../csv/table.ts'
import type { ImportOptions } from '../types.ts'

/** What of a table is a series. */
export interface MetricsPlan {
  readonly times: TimeColumns
  readonly values: readonly number[]
  /** Columns whose words name the series of a long table. */
  readonly names: readonly number[]
  readonly decimals: ReadonlyMap<number, Decimal | null>
}

const idNames = /^(?:id|#|index|row|no|nr|code|line|uuid)$|\bid$/

/** Where the series of a table stand. Null when it has no time or no numbers. */
export function planMetrics(table: Table, options: ImportOptions): MetricsPlan | null {
  const times = timeColumns(table, options.map?.time)
  if (times === null) return null
  const used = new Set([times.time, times.date, times.zone])
  const chosen = options.map?.value
  const values = table.columns
    .filter((column) => !used.has(column.index))
    .filter((column) => (chosen === undefined ? isValue(column, table) : column.key === keyOf(chosen)))
    .map((column) => column.index)
  if (values.length === 0) return null
  return { times, values, names: nameColumns(table, times, values), decimals: tableDecimals(table, values) }
}

/** Numbers, or nothing yet; never a second time, a row number or an id. */
function isValue(column: Column, table: Table): boolean {
  if (idNames.test(column.key)) return false
  if (column.index === 0 && table.header[0] === '' && isCounting(column.cells)) return false
  if (column.filled === 0) return table.header[column.index] !== ''
  if (/time|date|zeit/.test(column.key) && column.times === column.filled) return false
  return column.numbers / column.filled > 0.5
}

/** 0, 1, 2 …: the row numbers that pandas writes into an unnamed first column. */
function isCounting(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, i) => Number(cell) === Number(cells[0]) + i)
}

const longNames =
  /^(?:series|metric|metric name|name|field|measurement|label|target|host|instance|sensor|variable|tag|key)$/

/** A table is long when the same instant comes again and again with other words beside it. */
function nameColumns(table: Table, times: TimeColumns, values: readonly number[]): number[] {
  const used = new Set([times.time, times.date, times.zone, ...values])
  const others = table.columns.filter((column) => !used.has(column.index))
  // "Series;Time;Value": one series in the head may be one of many in the file.
  const [only] = others
  if (only !== undefined && others.length === 1 && values.length === 1 && longNames.test(only.key)) return [only.index]
  if (!repeats(table, times)) return []
  return others.filter((column) => column.distinct > 1 && isLabel(column)).map((column) => column.index)
}

/** Words that come again and again, and no time. */
function isLabel({ filled, numbers, distinct, cells }: Column): boolean {
  const few = distinct <= Math.max(1, Math.min(200, filled / 2))
  return filled > 0 && numbers < filled / 2 && few && !cells.some((cell) => timeKind(cell) === 'full')
}

function repeats(table: Table, times: TimeColumns): boolean {
  const cells = table.body.map((row) => row.cells[times.time] ?? '').filter((cell) => !isNull(cell))
  return cells.length >= 4 && new Set(cells).size <= cells.length * 0.6
}
