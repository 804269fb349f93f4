import { type Cells, headRows } from './cells.ts'

export interface Dialect {
  readonly delimiter: string
  /** Lines taken by a `sep=` line: 0 or 1. */
  readonly skip: 0 | 1
  /** The first records, blank ones left out. Their lines are those of the file. */
  readonly rows: readonly Cells[]
}

const candidates = [',', ';', '\t', '|']
const sample = 400

/** Excel's own line above the header: `sep=;`. */
const sepLine = /^"?sep=(.)"?\r*\n?/i

/** How a head is to be split. Null when its lines have no shape in common: then it is no table. */
export function readDialect(head: string, whole: boolean): Dialect | null {
  const said = sepLine.exec(head)
  if (said !== null) {
    const delimiter = said[1] ?? ','
    const rows = tryRows(head.slice(said[0].length), delimiter, whole)
    if (rows === null) return null
    return { delimiter, skip: 1, rows: rows.map((row) => ({ ...row, line: row.line + 1 })) }
  }
  let best: { delimiter: string; rows: readonly Cells[]; score: number } | null = null
  for (const delimiter of candidates) {
    if (!head.includes(delimiter)) continue
    const rows = tryRows(head, delimiter, whole)
    const score = rows === null ? 0 : scoreOf(rows)
    if (rows !== null && score > (best?.score ?? 0)) best = { delimiter, rows, score }
  }
  if (best !== null) return { delimiter: best.delimiter, skip: 0, rows: best.rows }
  const rows = tryRows(head, ',', whole)
  return rows === null ? null : { delimiter: ',', skip: 0, rows }
}

function tryRows(text: string, delimiter: string, whole: boolean): Cells[] | null {
  try {
    const rows = headRows(text, delimiter, sample, whole)
    // A head of one long record has no complete row yet; what is there still shows its columns.
    return rows.length > 0 ? rows : headRows(text, delimiter, sample, true)
  } catch {
    return null
  }
}

/** Share of the records that have the usual number of fields; more fields break a tie, and so does a semicolon. */
function scoreOf(rows: readonly Cells[]): number {
  const mode = usualWidth(rows)
  if (mode < 2) return 0
  const share = rows.filter((row) => row.cells.length === mode).length / rows.length
  // A semicolon-separated file is full of decimal commas, never the other way round.
  const header = rows[0]?.cells.length === mode ? 0.2 : 0
  return share + header + Math.min(mode, 20) / 1000
}

/** The most frequent number of fields. */
export function usualWidth(rows: readonly Cells[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  }
  return best
}

/** Share of records with the usual number of fields, 0 to 1. */
export function regularity(rows: readonly Cells[]): number {
  if (rows.length === 0) return 0
  const mode = usualWidth(rows)
  return rows.filter((row) => row.cells.length === mode).length / rows.length
}
