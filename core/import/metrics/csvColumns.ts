import { FaultlineError } from '../../errors.ts'
import { cellsOf } from '../csv/cells.ts'
import { readDialect } from '../csv/dialect.ts'
import { type StreamNotes, streamRows } from '../csv/streamRows.ts'
import { decodeHead, detectEncoding, readHead } from '../decode.ts'
import { pointRowLimit } from '../limits.ts'
import type { ImportFile, ParseContext } from '../types.ts'

/** A record by column name; empty where there is no such column. */
export interface NamedRow {
  readonly line: number
  readonly cell: (name: string) => string
  readonly raw: readonly string[]
}

/**
 * Streams a table whose columns are known by name. `header` stands in where the file has none. `first` tells a header
 * from data by its first cell. Throws `import.limit`.
 */
export async function csvColumns(
  file: ImportFile,
  context: ParseContext,
  notes: StreamNotes,
  { header, first }: { readonly header: readonly string[]; readonly first: RegExp },
  take: (row: NamedRow) => void,
): Promise<void> {
  const bytes = await readHead(file)
  const head = decodeHead(bytes, detectEncoding(file.name, bytes), context.platform)
  const dialect = readDialect(head, false) ?? { delimiter: ',', skip: 0 as const }
  let columns = indexOf(header)
  let rows = 0
  await streamRows(file, dialect, context, notes, (row) => {
    if (row === null) return true
    const { cells, foreign } = cellsOf(row, context.platform)
    if (foreign) notes.foreign(row.line)
    if (first.test(cells[0] ?? '')) {
      columns = indexOf(cells)
      return true
    }
    if (++rows > pointRowLimit)
      throw new FaultlineError('import.limit', {
        name: file.name,
        what: 'more rows',
        line: row.line,
        limit: '50,000,000 rows',
      })
    take({ line: row.line, raw: cells, cell: (name) => cells[columns.get(name) ?? -1] ?? '' })
    return true
  })
}

const indexOf = (header: readonly string[]) => new Map(header.map((name, i) => [name.trim(), i]))
