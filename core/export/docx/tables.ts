import { AlignmentType, type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { AlignType, TableCell as MdastCell, TableRow as MdastRow, Table as MdastTable } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { inlineRuns } from './inline.ts'
import { isMostlyRightToLeft } from './scripts.ts'
import type { Place, Work } from './work.ts'

/** Twips that one character of table text takes, roughly, and the room left and right of it. */
const perCharacter = 112
const padding = 240
const narrowest = 700
/** Rows that a table may have to be kept on one page. */
const wholeUpTo = 8

const columnsOf = (table: MdastTable) => Math.max(1, ...table.children.map((row) => row.children.length))

/** A table with fixed widths, a header row that repeats on every page, and rows that don't break. */
export function tableBlocks(table: MdastTable, work: Work, place: Place): FileChild[] {
  const columns = columnsOf(table)
  const widths = columnWidths(table, columns, (place.width ?? work.page.content) - place.indent)
  const last = table.children.length - 1
  // A short table stays whole; a long one never leaves a single row behind or alone on the next page.
  const keepNext = (index: number) => index < last && (last <= wholeUpTo || index < 2 || index === last - 1)
  const rows = table.children.map((row, index) =>
    tableRow(row, { table, columns, widths, header: index === 0, keepNext: keepNext(index) }, work),
  )
  const built = new Table({
    rows,
    style: 'TableGridLight',
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    ...(place.indent > 0 ? { indent: { size: place.indent, type: WidthType.DXA } } : {}),
  })
  return [built, new Paragraph({ spacing: { before: 0, after: 60, line: 120 } })]
}

interface RowPlace {
  readonly table: MdastTable
  readonly columns: number
  readonly widths: readonly number[]
  readonly header: boolean
  readonly keepNext: boolean
}

function tableRow(row: MdastRow, at: RowPlace, work: Work): TableRow {
  // A ragged row is filled up: Word wants as many cells as the grid has columns.
  const cells = Array.from({ length: at.columns }, (_, index) => tableCell(row.children[index], index, at, work))
  return new TableRow({ children: cells, tableHeader: at.header, cantSplit: true, keepNext: at.keepNext })
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

function tableCell(cell: MdastCell | undefined, index: number, at: RowPlace, work: Work): TableCell {
  const align: AlignType | undefined = at.table.align?.[index]
  const firstOfFacts = at.table.data?.role === 'facts' && index === 0 && !at.header
  const paragraph = new Paragraph({
    style: at.header ? 'TableHeading' : 'TableText',
    ...(align ? { alignment: alignments[align] } : {}),
    ...(cell && isMostlyRightToLeft(textOf(cell)) ? { bidirectional: true } : {}),
    children: inlineRuns(cell?.children ?? [], work, firstOfFacts ? { bold: true } : {}),
  })
  return new TableCell({ children: [paragraph], width: { size: at.widths[index] ?? narrowest, type: WidthType.DXA } })
}

/** Each column as wide as its longest word needs, the rest shared by how much text there is. Twips; the sum is `full`. */
export function columnWidths(table: MdastTable, columns: number, full: number): number[] {
  const texts = textsOf(table, columns)
  const needed = neededWidths(table, texts)
  // Where an event is written may wrap; what happened is what is read.
  const mostFor = (index: number) => (table.data?.role === 'timeline' && index > 1 ? 18 : 60)
  const wanted = texts.map((cells, index) =>
    Math.max(needed[index] ?? narrowest, padding + perCharacter * Math.min(mostFor(index), longest(cells))),
  )
  const spare = full - sum(needed)
  if (spare <= 0) return share(full, needed)
  const extra = wanted.map((width, index) => width - (needed[index] ?? 0))
  // Short tables keep their natural width on the left and give what is left to the last column.
  if (sum(extra) <= spare)
    return needed.map((width, index) => width + (extra[index] ?? 0) + (index === columns - 1 ? spare - sum(extra) : 0))
  return roundTo(
    full,
    needed.map((width, index) => width + (spare * (extra[index] ?? 0)) / sum(extra)),
  )
}

const textsOf = (table: MdastTable, columns: number) =>
  Array.from({ length: columns }, (_, index) =>
    table.children.map((row) => textOf(row.children[index] ?? { type: 'tableCell', children: [] })),
  )

/** What each column needs so that no word breaks. */
function neededWidths(table: MdastTable, texts: readonly (readonly string[])[]): number[] {
  // The names of facts are read at a glance, each on one line.
  const kept = (cells: readonly string[], index: number) =>
    table.data?.role === 'facts' && index === 0
      ? Math.min(30, longest(cells) * 1.1)
      : longest([boldLength(cells[0] ?? ''), ...cells.map(unbroken)])
  return texts.map((cells, index) => Math.max(narrowest, padding + perCharacter * kept(cells, index)))
}

/** Twips that a table needs so that no word in it breaks. */
export function neededWidth(table: MdastTable): number {
  return sum(neededWidths(table, textsOf(table, columnsOf(table))))
}

// The names of columns are bold, and wider than the figures below them.
const boldLength = (text: string) => unbroken(text) * 1.15

// Short cells (a time, a date, a state) stay on one line; of longer ones the longest word counts.
function unbroken(text: string): number {
  return text.length <= 14 ? text.length : Math.min(24, longest(text.split(/\s+/)))
}

const longest = (texts: readonly (string | number)[]) =>
  texts.reduce<number>((most, text) => Math.max(most, typeof text === 'number' ? text : text.length), 0)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const share = (full: number, parts: readonly number[]) =>
  roundTo(
    full,
    parts.map((part) => (full * part) / sum(parts)),
  )

function roundTo(full: number, widths: readonly number[]): number[] {
  const rounded = widths.map(Math.floor)
  const last = rounded.length - 1
  return rounded.map((width, index) => (index === last ? width + full - sum(rounded) : width))
}
