import { FaultlineError } from '../../errors.ts'
import { decodeHead, detectEncoding, readHead } from '../decode.ts'
import type { ImportFile, ParseContext } from '../types.ts'
import { readTable, type Table } from './table.ts'

/** The table that a file holds. Throws `import.unrecognised` when its lines have nothing in common. */
export async function openTable(file: ImportFile, context: ParseContext): Promise<Table> {
  const bytes = await readHead(file)
  const table = readTable(decodeHead(bytes, detectEncoding(file.name, bytes), context.platform))
  if (table !== null) return table
  throw new FaultlineError('import.unrecognised', { name: file.name, looksLike: 'text without columns' })
}

/** What to say when a table has no time: the column that came closest, if any looked like one. */
export function noTime(file: ImportFile, table: Table): FaultlineError {
  const near = table.columns
    .map((column) => ({ column, share: (column.times + column.dates + column.clocks) / Math.max(1, column.filled) }))
    .filter(({ column, share }) => share > 0 || /time|date|when|zeit|datum/.test(column.key))
    .sort((a, b) => b.share - a.share)[0]
  return new FaultlineError('import.noTime', { name: file.name, closest: near?.column.name })
}
