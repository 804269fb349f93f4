import type { Platform } from '../../platform.ts'
import { textOf, utf8Bytes } from '../utf8.ts'
import { type CsvRow, CsvRows } from './csvRows.ts'

export interface Cells {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken: boolean
  /** A cell was no UTF-8 and was read as Windows-1252. */
  readonly foreign: boolean
}

/** One cell as text, doubled quotes undone. */
export function cellText(
  row: CsvRow,
  index: number,
  platform: Pick<Platform, 'decodeText'>,
): { text: string; foreign: boolean } {
  if (index >= row.count) return { text: '', foreign: false }
  const { text, foreign } = textOf(row.bytes.subarray(row.starts[index], row.ends[index]), platform)
  return { text: row.quoted[index] === 2 ? text.replaceAll('""', '"') : text, foreign }
}

/** A record as strings. */
export function cellsOf(row: CsvRow, platform: Pick<Platform, 'decodeText'>): Cells {
  const cells: string[] = []
  let foreign = false
  for (let i = 0; i < row.count; i++) {
    const cell = cellText(row, i, platform)
    cells.push(cell.text)
    foreign ||= cell.foreign
  }
  return { line: row.line, cells, broken: row.broken, foreign }
}

/** An empty line is a record of one empty, unquoted cell. */
export function isBlank(row: CsvRow): boolean {
  return row.count === 1 && row.quoted[0] === 0 && row.starts[0] === row.ends[0]
}

/** Undoes only what the reader was given as a string, so it never meets foreign bytes. */
const own: Pick<Platform, 'decodeText'> = {
  decodeText: (bytes) => {
    let text = ''
    for (let i = 0; i < bytes.length; ) {
      const byte = bytes[i++] ?? 0
      const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      let point = more === 0 ? byte : byte & (0x3f >> more)
      for (let k = 0; k < more; k++) point = (point << 6) | ((bytes[i++] ?? 0) & 0x3f)
      text += String.fromCodePoint(point)
    }
    return text
  },
}

/** The first records of a text. `whole` is false when the text is only a file's head: its last, cut record is left out. */
export function headRows(text: string, delimiter: string, most: number, whole: boolean, name = ''): Cells[] {
  const found: Cells[] = []
  const rows = new CsvRows(name, delimiter)
  const take = (row: CsvRow) => {
    if (!isBlank(row)) found.push(cellsOf(row, own))
    return found.length < most
  }
  if (rows.push(utf8Bytes(text), take) && whole) rows.end(take)
  return found
}
