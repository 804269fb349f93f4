import { FaultlineError } from '../../errors.ts'
import type { ColumnMap } from '../../postmortem/series.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import type { DateOrder } from '../../time/stamp.ts'
import { readZone } from '../../time/zone.ts'
import { FileClock } from '../clock.ts'
import { cellsOf, cellText } from '../csv/cells.ts'
import type { CsvRow } from '../csv/csvRows.ts'
import { type Decimal, readNumber } from '../csv/numbers.ts'
import { type StreamNotes, streamNotes, streamRows } from '../csv/streamRows.ts'
import { dateOrderOf, type Table } from '../csv/table.ts'
import { pointRowLimit } from '../limits.ts'
import { nothing } from '../parsed.ts'
import type { ImportFile, ParseContext, Parsed, ParsedSeries, Question } from '../types.ts'
import { fastInstant, fastNumber, fastWall } from './fastCells.ts'
import { Growing, orderOf, reorder } from './growing.ts'
import { PlainRows } from './plainRows.ts'
import type { MetricsPlan } from './plan.ts'
import { seriesNotes } from './seriesNotes.ts'
import { unitOf } from './units.ts'

/** One table of a file: Grafana writes several below each other. */
interface Frame {
  readonly header: readonly string[]
  readonly number: number
  readonly t: Growing
  readonly v: readonly Growing[]
  readonly long: Map<string, { readonly words: readonly string[]; readonly t: Growing; readonly v: readonly Growing[] }>
}

interface Reading {
  readonly table: Table
  readonly plan: MetricsPlan
  readonly context: ParseContext
  readonly clock: FileClock
  readonly notes: StreamNotes
  readonly order: DateOrder | undefined
  readonly frames: Frame[]
  rows: number
  words: number
  /** Times that the quick reader took: with `Z` or as epoch digits, and with an offset. */
  utc: boolean
  offset: boolean
}

/** Streams a table into series. Rows without a readable time are problems with their line. */
export async function readSeries(
  file: ImportFile,
  table: Table,
  plan: MetricsPlan,
  context: ParseContext,
): Promise<Parsed> {
  const order = context.options.dateOrder ?? (await decideOrder(file, table, plan, context))
  const reading: Reading = {
    table,
    plan,
    context,
    order,
    clock: new FileClock(context.options),
    notes: streamNotes(),
    frames: [newFrame(table.header, plan, 0)],
    rows: 0,
    words: 0,
    utc: false,
    offset: false,
  }
  let below = table.headerLine === 0
  const lane = PlainRows.fits(plan)
    ? new PlainRows(plan, table.delimiter, file.size, () => (below ? (reading.frames.at(-1) ?? null) : null))
    : null
  await streamRows(
    file,
    table,
    context,
    reading.notes,
    (row) => {
      below ||= row !== null && row.line >= table.headerLine
      if (row === null) return true
      if (row.line <= table.headerLine) {
        if (cellsOf(row, context.platform).foreign) reading.notes.foreign(row.line)
        return true
      }
      if (++reading.rows + (lane?.rows ?? 0) > pointRowLimit) {
        throw new FaultlineError('import.limit', {
          name: file.name,
          what: 'more rows',
          line: row.line,
          limit: '50,000,000 rows',
        })
      }
      takeRow(reading, row)
      return true
    },
    lane,
  )
  reading.rows += lane?.rows ?? 0
  reading.utc ||= lane?.utc ?? false
  reading.offset ||= lane?.offset ?? false
  const made = reading.frames.flatMap((frame) => seriesOf(frame, reading))
  const series = made.map((each) => each.series)
  const problems = [
    ...reading.notes.problems,
    ...reading.clock.problems,
    ...made.flatMap((each) => each.problems),
    ...seriesNotes(series),
  ]
  if (reading.rows === 0)
    problems.push({ line: table.headerLine, code: 'no-rows', message: 'There is a header and no row below it.' })
  return {
    ...nothing('metrics'),
    series,
    zone: zoneOf(reading),
    questions: [...reading.clock.questions(), ...decimalQuestion(table, plan, context)],
    problems,
  }
}

function zoneOf({ clock, utc, offset }: Reading): string | null {
  const careful = clock.zone()
  if (!utc && !offset) return careful
  return offset || (careful !== null && careful !== 'UTC') ? 'offset' : 'UTC'
}

/** Only a head whose dates can all be read both ways sends us through the whole file. */
async function decideOrder(
  file: ImportFile,
  table: Table,
  plan: MetricsPlan,
  context: ParseContext,
): Promise<DateOrder | undefined> {
  const column = plan.times.date ?? plan.times.time
  const cells = table.columns[column]?.cells ?? []
  const known = dateOrderOf(cells)
  if (known !== null || !cells.some((cell) => /^\d{1,2}[/.-]\d{1,2}[/.-]/.test(cell.trim()))) return known ?? undefined
  let found: DateOrder | null = null
  await streamRows(file, table, context, streamNotes(), (row) => {
    if (row === null || row.line <= table.headerLine) return true
    found = dateOrderOf([cellText(row, column, context.platform).text])
    return found === null
  })
  return found ?? undefined
}

function newFrame(header: readonly string[], plan: MetricsPlan, number: number): Frame {
  return { header, number, t: new Growing(), v: plan.values.map(() => new Growing()), long: new Map() }
}

function takeRow(reading: Reading, row: CsvRow): void {
  const { plan, frames } = reading
  const frame = frames.at(-1)
  if (frame === undefined || isHeader(reading, row, frame)) return
  const ms = instantAt(reading, row)
  if (ms === null) return
  const target = plan.names.length === 0 ? frame : longTarget(reading, row, frame)
  target.t.push(ms)
  for (const [i, column] of plan.values.entries()) target.v[i]?.push(valueAt(reading, row, column))
}

/** A header that comes again is skipped; another one starts the next table of the file. */
function isHeader(reading: Reading, row: CsvRow, frame: Frame): boolean {
  const { table, plan, context } = reading
  const head = table.header[plan.times.time] ?? ''
  const start = row.starts[plan.times.time] ?? 0
  const first = row.bytes[start] ?? 0
  if (head === '' || (first >= 0x30 && first <= 0x39) || plan.times.time >= row.count) return false
  if (cellText(row, plan.times.time, context.platform).text.trim() !== head) return false
  const header = Array.from({ length: row.count }, (_, i) => cellText(row, i, context.platform).text.trim())
  if (header.some((name, i) => name !== frame.header[i])) reading.frames.push(newFrame(header, plan, frame.number + 1))
  return true
}

function instantAt(reading: Reading, row: CsvRow): number | null {
  const { plan, context, clock, notes } = reading
  const { time, date, zone } = plan.times
  if (date === null && zone === null && time < row.count) {
    const ms = fastInstant(row.bytes, row.starts[time] ?? 0, row.ends[time] ?? 0)
    if (!Number.isNaN(ms)) {
      if (hasOffset(row.bytes, row.ends[time] ?? 0)) reading.offset = true
      else reading.utc = true
      return ms
    }
    const naive = fastWall(row.bytes, row.starts[time] ?? 0, row.ends[time] ?? 0)
    if (!Number.isNaN(naive)) return clock.wall(naive, row.line, () => cellText(row, time, context.platform).text)
  }
  const { text, foreign } = cellText(row, time, context.platform)
  if (foreign) notes.foreign(row.line)
  const day = date === null ? '' : `${cellText(row, date, context.platform).text} `
  const named = zone === null ? null : readZone(cellText(row, zone, context.platform).text)
  const around = { dateOrder: reading.order, zone: named !== null && 'zone' in named ? named.zone : undefined }
  return clock.cell(day + text, row.line, around)?.ms ?? null
}

/** `+02:00` at the end, and not `+00:00`. */
function hasOffset(bytes: Uint8Array, end: number): boolean {
  if (bytes[end - 3] !== 0x3a) return false
  return [1, 2, 4, 5].some((back) => bytes[end - back] !== 0x30)
}

function valueAt(reading: Reading, row: CsvRow, column: number): number {
  if (column >= row.count) return Number.NaN
  const decimal = reading.plan.decimals.get(column) ?? '.'
  const fast = decimal === '.' ? fastNumber(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0) : null
  if (fast !== null) return fast
  const { text } = cellText(row, column, reading.context.platform)
  const value = readNumber(text.replace(/^'/, ''), decimal)
  if (value !== null) return value
  if (++reading.words <= 20) {
    const message = `“${text.slice(0, 40)}” is not a number; it was taken as a gap.`
    reading.notes.problems.push({ line: row.line, code: 'not-a-number', message, text: text.slice(0, 200) })
  }
  return Number.NaN
}

function longTarget(reading: Reading, row: CsvRow, frame: Frame) {
  const { plan, context } = reading
  const words = plan.names.map((column) => cellText(row, column, context.platform).text.trim())
  const key = words.join('\u0000')
  const known = frame.long.get(key) ?? { words, t: new Growing(), v: plan.values.map(() => new Growing()) }
  frame.long.set(key, known)
  return known
}

interface Made {
  readonly series: ParsedSeries
  readonly problems: SourceProblem[]
}

function seriesOf(frame: Frame, { plan }: Reading): Made[] {
  if (plan.names.length === 0) return columnsOf(frame, frame.t, frame.v, plan, null)
  return [...frame.long.values()].flatMap(({ words, t, v }) => columnsOf(frame, t, v, plan, words))
}

function columnsOf(
  frame: Frame,
  t: Growing,
  v: readonly Growing[],
  plan: MetricsPlan,
  words: readonly string[] | null,
): Made[] {
  const times = t.done()
  const order = orderOf(times)
  const sorted = reorder(times, order)
  return plan.values.flatMap((column, i): Made[] => {
    const header = frame.header[column] || (plan.values.length === 1 ? 'Value' : `column ${column + 1}`)
    const values = reorder(v[i]?.done() ?? new Float64Array(0), order)
    const name = words === null ? header : [words.join(' '), ...(plan.values.length > 1 ? [header] : [])].join(' ')
    const problems: SourceProblem[] = []
    if (values.length > 0 && values.every((value) => Number.isNaN(value))) {
      problems.push({ line: null, code: 'no-values', message: `“${name}” holds no value at all.` })
      if (words === null) return []
    }
    if (order !== null && i === 0) {
      problems.push({
        line: null,
        code: 'unsorted',
        message: `The rows of “${name}” are not in order of time; they were sorted.`,
      })
    }
    return [
      {
        series: { name, unit: unitOf(header), column: columnMap(frame, plan, column, words), t: sorted, v: values },
        problems,
      },
    ]
  })
}

function columnMap(frame: Frame, plan: MetricsPlan, value: number, words: readonly string[] | null): ColumnMap {
  return {
    time: plan.times.time,
    value,
    ...(words !== null && { where: words.map((equals, i) => ({ column: plan.names[i] ?? 0, equals })) }),
    ...(frame.number > 0 && { table: frame.number }),
  }
}

/** "1.234" everywhere, and nothing in the file that says whether it is one or a thousand. */
function decimalQuestion(table: Table, plan: MetricsPlan, context: ParseContext): Question[] {
  const open = [...plan.decimals].find(([, sign]) => sign === null)
  if (open === undefined || context.options.decimal !== undefined) return []
  const cell = table.columns[open[0]]?.cells.find((each) => /[.,]/.test(each)) ?? ''
  const reads = (sign: Decimal) => `reads as ${readNumber(cell, sign) ?? 'words'}`
  return [
    {
      id: 'decimal',
      text: `“${cell}” in ${table.columns[open[0]]?.name ?? 'a column'} can be read with a decimal point or with thousands.`,
      options: [
        { value: '.', label: 'Point', effect: reads('.') },
        { value: ',', label: 'Comma', effect: reads(',') },
      ],
    },
  ]
}
