// A spreadsheet takes a cell that begins so for a formula, also in full width and behind white space.
const formula = /^'*\s*[=+\-@\t\r＝＋－＠]/

/** A text that no spreadsheet runs: one more apostrophe in front, which spreadsheets show as text. `plainCell` takes it away. */
export function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `neutral` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

/** Rows as CSV (RFC 4180 quoting), lines ended by LF, no byte order mark. Formula cells are neutralised. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(neutral(cell))).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
