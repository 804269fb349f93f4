import { FaultlineError } from '../../errors.ts'
import { type Cells, cellsOf } from '../csv/cells.ts'
import { noTime, openTable } from '../csv/openTable.ts'
import { type StreamNotes, streamNotes, streamRows } from '../csv/streamRows.ts'
import { hasDaysOnly, type Table, timeColumns } from '../csv/table.ts'
import { headTable } from '../headTable.ts'
import { eventRowLimit } from '../limits.ts'
import type { Importer, ImportFile, ParseContext, Parsed } from '../types.ts'
import { eventColumns, textColumn } from './eventColumns.ts'
import { readEventRows } from './eventRows.ts'

const id = 'event-csv'

/** A table with a time and a text in each row, whatever its columns are called. */
export const eventCsv: Importer = {
  id,
  label: 'Timeline CSV',
  kind: 'timeline',
  extensions: ['csv', 'tsv', 'txt'],
  sniff(_name, head) {
    const table = headTable(head)
    if (table === null || table.header.length < 2 || (table.regularity < 0.6 && table.body.length > 2)) return 0
    const times = timeColumns(table)
    if (times === null || hasDaysOnly(table, times)) return 0
    const text = textColumn(table, times)
    return text === null ? 0.62 : text.sure ? 0.8 : 0.65
  },
  parse: (file, context) => readEventTable(id, file, context),
}

/** A whole table of events, its columns by the author's mapping or by their names. `format` goes into the ids. */
export async function readEventTable(format: string, file: ImportFile, context: ParseContext): Promise<Parsed> {
  const table = await openTable(file, context)
  const times = timeColumns(table, context.options.map?.time)
  if (times === null) throw noTime(file, table)
  const columns = eventColumns(table, times, context.options)
  if (columns === null)
    throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'a table of times alone' })
  const notes = streamNotes()
  const rows = await readRows(file, table, context, notes)
  return readEventRows({ format, table, columns, rows, notes }, context)
}

/** The records below the header. Throws `import.limit`. */
export async function readRows(
  file: ImportFile,
  table: Table,
  context: ParseContext,
  notes: StreamNotes,
): Promise<Cells[]> {
  const rows: Cells[] = []
  await streamRows(file, table, context, notes, (row) => {
    if (row === null) return true
    const cells = cellsOf(row, context.platform)
    if (cells.foreign) notes.foreign(row.line)
    if (row.line <= table.headerLine) return true
    if (rows.length >= eventRowLimit)
      throw new FaultlineError('import.limit', {
        name: file.name,
        what: 'more rows',
        line: row.line,
        limit: `${eventRowLimit.toLocaleString('en-US')} rows`,
      })
    rows.push(cells)
    return true
  })
  return rows
}
