import { type Event, sortEvents } from '../../postmortem/event.ts'
import { instantOf } from '../../time/instant.ts'
import { readZone } from '../../time/zone.ts'
import { FileClock } from '../clock.ts'
import type { Cells } from '../csv/cells.ts'
import type { StreamNotes } from '../csv/streamRows.ts'
import { dateOrderOf, type Table } from '../csv/table.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { ParseContext, Parsed } from '../types.ts'
import type { EventColumns } from './eventColumns.ts'
import { kindOf } from './foundEvent.ts'

interface Reading {
  readonly table: Table
  readonly columns: EventColumns
  readonly used: ReturnType<typeof usedBy>
  readonly clock: FileClock
  readonly notes: StreamNotes
  readonly around: { readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | undefined }
  readonly events: Event[]
  readonly ids: ReturnType<typeof importedIds>
  ragged: number
}

/** Records of a table whose columns are known. */
export interface EventRows {
  /** A format id: it goes into the ids. */
  readonly format: string
  readonly table: Table
  readonly columns: EventColumns
  readonly rows: readonly Cells[]
  readonly notes: StreamNotes
}

/** Makes an event of every record that has a time. */
export function readEventRows({ format, table, columns, rows, notes }: EventRows, context: ParseContext): Parsed {
  const dated = columns.times.date ?? columns.times.time
  const reading: Reading = {
    table,
    columns,
    used: usedBy(columns),
    notes,
    clock: new FileClock(context.options),
    around: { dateOrder: dateOrderOf(rows.map(({ cells }) => cells[dated] ?? '')) ?? undefined },
    events: [],
    ids: importedIds(format, context.platform),
    ragged: 0,
  }
  for (const row of rows) takeRow(reading, row)
  const { problems } = notes
  if (rows.length === 0)
    problems.push({
      line: table.headerLine,
      code: 'no-rows',
      message: 'There is a header and no row below it: 0 events.',
    })
  return {
    ...nothing('timeline'),
    events: sortEvents(reading.events),
    zone: reading.clock.zone(),
    questions: [...(columns.question === null ? [] : [columns.question]), ...reading.clock.questions()],
    problems: [...problems, ...reading.clock.problems, ...orderOf(reading.events)],
  }
}

function takeRow(reading: Reading, row: Cells): void {
  const { columns, table, notes, clock, ids } = reading
  const cell = (index: number | null | undefined) =>
    typeof index === 'number' ? visible(row.cells[index] ?? '', row.line, notes) : ''
  if (isHeader(row, table)) return
  checkWidth(reading, row)
  const { date, zone } = columns.times
  const zoneText = cell(zone)
  const named = zoneText === '' ? null : readZone(zoneText)
  const time = (index: number | undefined) =>
    date === null && named === null
      ? cell(index)
      : [cell(date), cell(index), named !== null && 'oneOf' in named ? zoneText : '']
          .filter((part) => part !== '')
          .join(' ')
  const around = { ...reading.around, zone: named !== null && 'zone' in named ? named.zone : undefined }
  const start = clock.cell(time(columns.times.time), row.line, around)
  if (start === null) {
    const last = clock.problems.at(-1)
    if (last !== undefined && last.line === row.line && last.code !== 'more') {
      clock.problems[clock.problems.length - 1] = { ...last, text: row.cells.join(table.delimiter).slice(0, 1000) }
    }
    return
  }
  const at = instantOf(start.ms)
  const text = cell(columns.text.index)
  const endText = cell(columns.end?.index).trim()
  const end =
    endText === '' || columns.end?.index === columns.times.time
      ? null
      : clock.cell(endText, row.line, { ...around, start: start.ms })
  const author = cell(columns.author?.index).trim()
  reading.events.push({
    id: ids('event', null, at, text),
    at,
    ...(end !== null && end.ms > start.ms && { end: instantOf(end.ms) }),
    zone: start.zone,
    kind: kindOf(`${cell(columns.kind?.index)} ${text}`.trim()),
    text,
    ...(author !== '' && { author }),
    ...restOf(reading, row),
    audience: 'internal',
    origins: [{ source: '', line: row.line, ref: cell(columns.id?.index) || null }],
  })
}

/** Columns whose cells are in the event itself. */
function usedBy({ times, text, author, end }: EventColumns): ReadonlySet<number | null | undefined> {
  return new Set([times.time, times.date, times.zone, text.index, author?.index, end?.index])
}

/** What no column of an event holds is kept beside it, cell by cell. */
function restOf({ columns, table, used }: Reading, row: Cells): { original?: string } {
  let rest = ''
  for (let i = 0; i < row.cells.length; i++) {
    const value = row.cells[i] ?? ''
    if (!used.has(i) && value.trim() !== '') rest += `\n${table.columns[i]?.name ?? `column ${i + 1}`}: ${value}`
  }
  return rest === '' ? {} : { original: `${row.cells[columns.text.index] ?? ''}${rest}` }
}

const isHeader = (row: Cells, table: Table) =>
  table.headerLine > 0 &&
  row.cells.length === table.width &&
  row.cells.every((cell, i) => cell.trim() === table.header[i])

function checkWidth(reading: Reading, row: Cells): void {
  const { width } = reading.table
  if (row.cells.length === width || ++reading.ragged > 20) return
  reading.notes.problems.push({
    line: row.line,
    code: 'ragged',
    message: `This row has ${row.cells.length} cells, the header ${width}. What has no column is kept with the event.`,
    text: row.cells.join(reading.table.delimiter).slice(0, 500),
  })
}

/** A NUL can't be written to XML or shown; its picture can. */
function visible(text: string, line: number, notes: StreamNotes): string {
  if (!text.includes('\u0000')) return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text
  notes.problems.push({ line, code: 'nul', message: 'A NUL character is shown as ␀.' })
  return text.replaceAll('\u0000', '␀')
}

function orderOf(events: readonly Event[]): Parsed['problems'] {
  const falls = events.some((event, i) => i > 0 && event.at < (events[i - 1]?.at ?? ''))
  const rises = events.some((event, i) => i > 0 && event.at > (events[i - 1]?.at ?? ''))
  return falls && rises
    ? [{ line: null, code: 'unsorted', message: 'The rows are not in order of time; they were sorted.' }]
    : []
}
