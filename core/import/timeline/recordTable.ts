import { FaultlineError } from '../../errors.ts'
import type { Cells } from '../csv/cells.ts'
import { readTable, type Table } from '../csv/table.ts'
import { columnLimit } from '../limits.ts'
import { isObject, type JsonObject } from './jsonFields.ts'

/** A record of JSON and where it stands. */
export interface JsonRecord {
  readonly value: JsonObject
  readonly line: number
}

const shownRows = 300

/**
 * Lays records out as a table, one column for each path of fields (`host.name`), so that columns are found and mapped as
 * they are in a CSV file. Null when there is nothing in them. Throws `import.limit`.
 */
export function recordTable(name: string, records: readonly JsonRecord[]): { table: Table; rows: Cells[] } | null {
  const columns = new Map<string, number>()
  const flat = records.map(({ value }) => flatten(value))
  for (const cells of flat) for (const key of cells.keys()) if (!columns.has(key)) columns.set(key, columns.size)
  if (columns.size > columnLimit)
    throw new FaultlineError('import.limit', { name, what: 'more fields', limit: `${columnLimit} columns` })
  const header = [...columns.keys()]
  const rows = flat.map((cells, i) => ({
    line: records[i]?.line ?? 0,
    cells: header.map((key) => cells.get(key) ?? ''),
    broken: false,
    foreign: false,
  }))
  const written = [header, ...rows.slice(0, shownRows).map(({ cells }) => cells.map((cell) => cell.slice(0, 2000)))]
  const table = readTable(`sep=,\n${written.map(csvLine).join('\n')}\n`)
  // Rows are told apart from a header by their line: there is none in the file.
  return table === null ? null : { table: { ...table, header, headerLine: 0, width: header.length }, rows }
}

const csvLine = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

/** Objects become paths; lists of words become one cell, other lists their JSON. */
function flatten(record: JsonObject): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: JsonObject, path: string, depth: number): void => {
    for (const [key, value] of Object.entries(node)) {
      const name = path === '' ? key : `${path}.${key}`
      if (isObject(value) && depth < 4) walk(value, name, depth + 1)
      else if (value !== null) found.set(name, cellOf(value))
    }
  }
  walk(record, '', 0)
  return found
}

function cellOf(value: unknown): string {
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value).slice(0, 100_000) : String(value)
}
