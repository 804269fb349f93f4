import { readTable, type Table, timeColumns } from '../../../core/import/csv/table.ts'
import { decodeHead, detectEncoding, readHead } from '../../../core/import/decode.ts'
import { eventColumns } from '../../../core/import/timeline/eventColumns.ts'
import { pagePlatform } from '../../host/platform.ts'
import { importFileOf } from '../../workers/evidenceReader.ts'

export interface HeadTable {
  readonly header: readonly string[]
  /** The first 20 records. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** Columns by role, as a table of events is read without being told. */
  readonly guess: Readonly<Record<string, string>>
}

const shown = 20

/** The beginning of a file as a table; null when it is none. */
export async function readHeadTable(file: File): Promise<HeadTable | null> {
  try {
    const bytes = await readHead(importFileOf(file))
    const table = readTable(decodeHead(bytes, detectEncoding(file.name, bytes), pagePlatform))
    if (table === null || table.columns.length < 2) return null
    return {
      header: table.columns.map(({ name }) => name),
      rows: table.body.slice(0, shown).map(({ line, cells }) => ({ line, cells })),
      guess: guessOf(table),
    }
  } catch {
    // What can't be read has its own sentence on the card.
    return null
  }
}

function guessOf(table: Table): Readonly<Record<string, string>> {
  const times = timeColumns(table)
  const columns = times && eventColumns(table, times, {})
  if (times === null || columns === null) return {}
  const { text, author, end, kind, id } = columns
  const time = table.columns[times.time]
  const named = Object.entries({ time, text, author, end, kind, id })
  return Object.fromEntries(named.flatMap(([role, column]) => (column === undefined ? [] : [[role, column.name]])))
}
