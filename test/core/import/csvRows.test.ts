import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../../core/import/csv/cells.ts'
import { CsvRows } from '../../../core/import/csv/csvRows.ts'
import { platform, shared } from './kit.ts'

/** Every record of a text that is handed over in pieces of `step` bytes. */
function rowsOf(text: string, delimiter = ',', step = 7) {
  const rows: { line: number; cells: readonly string[]; broken: boolean }[] = []
  const reader = new CsvRows('table.csv', delimiter)
  const bytes = new TextEncoder().encode(text)
  const take = (row: Parameters<typeof cellsOf>[0]) => {
    const { line, cells, broken } = cellsOf(row, platform)
    rows.push({ line, cells, broken })
    return true
  }
  for (let i = 0; i < bytes.length; i += step) reader.push(bytes.subarray(i, i + step), take)
  reader.end(take)
  return rows
}
const cells = (text: string, delimiter?: string, step?: number) => rowsOf(text, delimiter, step).map((row) => row.cells)

const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', 'é', '☃', '1', '') })
const quotedCell = (text: string, delimiter: string, always: boolean) =>
  always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text

describe('records of a CSV file', () => {
  it('[I30] are those that csv-parse reads, wherever the pieces are cut', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (rows, delimiter, end, always, closed, step) => {
          const text = rows
            .map((row) => row.map((each) => quotedCell(each, delimiter, always)).join(delimiter))
            .join(end)
          const file = closed ? text + end : text
          const oracle = parse(file, { delimiter, relax_column_count: true, record_delimiter: end })
          expect(cells(file, delimiter, step)).toEqual(oracle)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('[I31] end with LF, CRLF, CR or CR CR LF, also mixed in one file', () => {
    expect(cells('a,b\nc,d\r\ne,f\rg,h\r\r\ni,j')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
      ['i', 'j'],
    ])
    for (const step of [1, 2, 3]) expect(cells('a\r\r\nb\r\nc\r', ',', step)).toEqual([['a'], ['b'], ['c']])
  })

  it('[I32] know the line they start on, also below fields of several lines', () => {
    expect(rowsOf('a,"x\ny\r\nz"\nb,c\n"p\rq",d\ne').map(({ line }) => line)).toEqual([1, 4, 5, 7])
  })

  it('[I33] keep what stands there when quotes are broken, and say so', () => {
    expect(rowsOf('a,"say "hi" now",b\nc,d')).toEqual([
      { line: 1, cells: ['a', 'say "hi" now', 'b'], broken: true },
      { line: 2, cells: ['c', 'd'], broken: false },
    ])
    expect(rowsOf('a,"half" open\nb,c')).toEqual([
      { line: 1, cells: ['a', '"half" open'], broken: true },
      { line: 2, cells: ['b', 'c'], broken: false },
    ])
    expect(rowsOf('a,b\nc,"open\nd,e\n')).toEqual([
      { line: 1, cells: ['a', 'b'], broken: false },
      { line: 2, cells: ['c', '"open'], broken: true },
      { line: 3, cells: ['d', 'e'], broken: false },
    ])
    expect(cells('a , "b" ,"c" \n')).toEqual([['a ', ' "b" ', 'c']])
  })

  it('keep an empty field at the end and a lone delimiter', () => {
    expect(cells('a,\n,\n')).toEqual([
      ['a', ''],
      ['', ''],
    ])
    expect(cells('a,')).toEqual([['a', '']])
  })
})

describe.skipIf(shared === null)('the csv-spectrum suite', () => {
  const folder = path.join(shared ?? '', 'hostile/csv')
  const files = shared === null ? [] : readdirSync(path.join(folder, 'spectrum'))
  // Its own expectation of this file disagrees with the file (formats.md B10).
  it.each(files.filter((file) => file !== 'location_coordinates.csv'))('%s gives the rows of its JSON', (file) => {
    const [header = [], ...rows] = cells(readFileSync(path.join(folder, 'spectrum', file), 'utf8'))
    const expected = JSON.parse(readFileSync(path.join(folder, 'spectrum-json', file.replace('.csv', '.json')), 'utf8'))
    expect(rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))).toEqual(expected)
  })
})
