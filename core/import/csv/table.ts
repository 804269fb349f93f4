import { readEpoch, readExcelDay, readStamp } from '../../time/readInstant.ts'
import type { DateOrder, Stamp } from '../../time/stamp.ts'
import { headBytes } from '../decode.ts'
import type { Cells } from './cells.ts'
import { type Dialect, readDialect, regularity } from './dialect.ts'
import { columnDecimal, type Decimal, isNull, readNumber } from './numbers.ts'

/** What a column holds, as far as the head of the file shows. Shares are of the cells that are not empty. */
export interface Column {
  readonly index: number
  /** The header's words, or `column 3`. */
  readonly name: string
  /** The header in lower case, words apart by one space, for looking up roles. */
  readonly key: string
  readonly filled: number
  readonly times: number
  /** Cells that have a date only, and a clock time only. */
  readonly dates: number
  readonly clocks: number
  readonly numbers: number
  readonly distinct: number
  readonly averageLength: number
  readonly cells: readonly string[]
}

export interface Table extends Dialect {
  /** Line of the header; 0 when there is none. */
  readonly headerLine: number
  /** Names by column; empty ones for cells that lie beyond the header. */
  readonly header: readonly string[]
  /** Cells of the header itself. */
  readonly width: number
  readonly columns: readonly Column[]
  /** Data records of the head. */
  readonly body: readonly Cells[]
  readonly regularity: number
}

let last: { readonly head: string; readonly table: Table | null } | null = null

/** Takes the first 64 KB of a file for a table. Null when it is none. Remembered, since every format asks about one head. */
export function readTable(head: string): Table | null {
  if (last?.head !== head) last = { head, table: tableOf(head) }
  return last.table
}

function tableOf(head: string): Table | null {
  const dialect = readDialect(head, head.length < headBytes / 3)
  const first = dialect?.rows[0]
  if (dialect === null || first === undefined) return null
  const at = headerIndex(dialect.rows)
  const headerRow = at === null ? null : dialect.rows[at]
  const body = dialect.rows.slice(at === null ? 0 : at + 1)
  const width = Math.max(headerRow?.cells.length ?? 0, ...body.map((row) => row.cells.length))
  const header = Array.from({ length: Math.min(width, 2000) }, (_, i) => headerRow?.cells[i]?.trim() ?? '')
  return {
    ...dialect,
    headerLine: headerRow?.line ?? 0,
    header,
    width: headerRow?.cells.length ?? width,
    columns: header.map((name, index) => columnOf(index, name, body)),
    body,
    regularity: regularity(dialect.rows),
  }
}

/**
 * The record above the first one that holds a time; the first record where nothing does. Null: there is no header.
 * A record that is empty where that time stands names no column: it is a row whose own time is missing.
 */
function headerIndex(rows: readonly Cells[]): number | null {
  const data = rows.findIndex((row) => row.cells.some((cell) => timeKind(cell) !== null))
  if (data < 0) return 0
  if (data === 0) return null
  const first = rows[data]?.cells ?? []
  const timed = first.findIndex((cell) => timeKind(cell) !== null)
  const names = (row: Cells) => row.cells.length === first.length && !isNull(row.cells[timed] ?? '')
  const same = rows.slice(0, data).findLastIndex(names)
  if (same >= 0) return same
  const wide = rows.slice(0, data).findLastIndex((row) => row.cells.length > 1)
  return wide >= 0 ? wide : data - 1
}

/** What kind of time a cell is, impossible ones included; null for words and numbers. */
export function timeKind(cell: string): 'full' | 'date' | 'clock' | null {
  const text = cell.trim()
  if (text.length < 4 || text.length > 90 || !/\d/.test(text)) return null
  if (readEpoch(text) !== null || readExcelDay(text) !== null) return 'full'
  const stamp = readStamp(text)
  if (stamp === null) return null
  return stamp.day === null ? 'clock' : stamp.clock === null ? 'date' : 'full'
}

export const keyOf = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/([a-z])[_\-.\s]+(?=[a-z])/g, '$1 ')
    .replace(/^["'_@]+|["']+$/g, '')

function columnOf(index: number, name: string, body: readonly Cells[]): Column {
  const cells = body.map((row) => row.cells[index] ?? '')
  const filled = cells.filter((cell) => !isNull(cell))
  const kinds = filled.map(timeKind)
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  return {
    index,
    name: name === '' ? `column ${index + 1}` : name,
    key: keyOf(name),
    filled: filled.length,
    times: count('full'),
    dates: count('date'),
    clocks: count('clock'),
    numbers: filled.filter((cell) => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null).length,
    distinct: new Set(filled).size,
    averageLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    cells,
  }
}

/** Where a table's times stand: one column, or a date and a clock column, perhaps with a zone beside them. */
export interface TimeColumns {
  readonly time: number
  readonly date: number | null
  readonly zone: number | null
}

const timeNames =
  /^(?:time|timestamp|time stamp|ts|t|date ?time|when|date|zeit|zeitpunkt|zeitstempel|datum|uhrzeit|heure|date et heure|horodatage|fecha|hora|fecha y hora|data|ora|时间|日期|start|start time|start at|started|started at|begin|.*\b(?:start|started at|occurred at|happened at|created|created at|created date)|.*开始时间)$/
const laterNames = /\b(?:updated|modified|edited|entered|end|ended|finish|finished|resolved|closed|received)\b|结束/
const zoneNames = /^(?:tz|timezone|time zone|zone|zeitzone|fuseau|utc offset)$/

/** The columns to read times from; `named` is the author's own choice. Null when nothing in the table is a time. */
export function timeColumns(table: Table, named?: string): TimeColumns | null {
  const { columns } = table
  const zone = columns.find((column) => zoneNames.test(column.key))?.index ?? null
  if (named !== undefined) {
    const column = columns.find((each) => each.name === named || each.key === keyOf(named))
    if (column !== undefined) return withDate(columns, column, zone)
  }
  const fits = columns.filter(
    ({ times, clocks, dates, filled }) => filled > 0 && (times + clocks + dates) / filled >= 0.5,
  )
  // Beside a column of whole times, one of dates is a grouping.
  const whole = fits.some(({ times, dates, clocks }) => times > dates + clocks)
  const ranked = fits
    .map((column) => ({ column, rank: rankOf(column) - (whole && column.dates > column.times ? 6 : 0) }))
    .sort((a, b) => b.rank - a.rank || a.column.index - b.column.index)
  const best = ranked[0]?.column
  // A header alone still says where the times would be.
  const empty = best ?? columns.find((column) => column.filled === 0 && timeNames.test(column.key))
  return empty === undefined ? null : withDate(columns, empty, zone)
}

/** A table whose rows have a day each and no time of day: midnight would be an invention, so that it tells of no instant. */
export function hasDaysOnly(table: Table, { time, date }: TimeColumns): boolean {
  const column = table.columns[time]
  return column !== undefined && date === null && column.dates > 0 && column.times === 0 && column.clocks === 0
}

function rankOf({ key, times, clocks, dates, numbers, filled }: Column): number {
  const name = laterNames.test(key) ? -4 : timeNames.test(key) ? 4 : /time|date|zeit|ts$|_at$| at$/.test(key) ? 2 : 0
  const kind = times >= clocks && times >= dates ? 3 : clocks > dates ? 2 : 1
  // Digits alone may be any number; a header has to say that they are a time.
  const digits = numbers === filled && name <= 0 ? -3 : 0
  return name + kind + digits
}

function withDate(columns: readonly Column[], time: Column, zone: number | null): TimeColumns {
  const clock = time.clocks > time.times
  const only = time.dates > time.times
  const date = clock ? columns.find((column) => column.dates > 0 && column.dates >= column.filled / 2) : undefined
  const partner = only ? columns.find((column) => column.clocks > 0 && column.clocks >= column.filled / 2) : undefined
  if (partner !== undefined) return { time: partner.index, date: time.index, zone }
  return { time: time.index, date: date?.index ?? null, zone }
}

/** Day first or month first, as far as a column's cells decide it; null while every one of them can be either. */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null {
  for (const cell of cells) {
    const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(cell.trim())
    if (numbers === null) continue
    const stamp: Stamp | null = readStamp(cell.trim())
    if (stamp === null || stamp.day === null || stamp.orderOpen || stamp.flaw !== null) continue
    if (Number(numbers[1]) > 12) return 'dmy'
    if (Number(numbers[2]) > 12) return 'mdy'
  }
  return null
}

/** The decimal sign of each value column. A column that can't tell follows the others; null when none of them can. */
export function tableDecimals(table: Table, columns: readonly number[]): Map<number, Decimal | null> {
  const own = new Map(
    columns.map((i) => [
      i,
      columnDecimal(table.columns[i]?.cells.filter((cell) => !isNull(cell)) ?? [], table.delimiter),
    ]),
  )
  const said = columns
    .filter((i) => table.columns[i]?.cells.some((cell) => /[.,]/.test(cell)))
    .flatMap((i) => own.get(i) ?? [])
  const agreed = said.length > 0 && said.every((sign) => sign === said[0]) ? (said[0] ?? null) : null
  return new Map([...own].map(([i, sign]) => [i, sign ?? agreed]))
}
