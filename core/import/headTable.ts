import { readTable, type Table } from './csv/table.ts'

let last: { readonly head: string; readonly table: Table | null } | null = null

/** The head of a file as a table. The last one is remembered: a dozen formats ask about the same head. */
export function headTable(head: string): Table | null {
  if (last?.head !== head) last = { head, table: readTable(head) }
  return last.table
}
