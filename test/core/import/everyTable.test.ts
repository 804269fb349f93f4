import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { cellsOf } from '../../../core/import/csv/cells.ts'
import { readDialect } from '../../../core/import/csv/dialect.ts'
import { streamNotes, streamRows } from '../../../core/import/csv/streamRows.ts'
import { decodeHead, detectEncoding } from '../../../core/import/decode.ts'
import { importers } from '../../../core/import/registry.ts'
import { contextOf, fileOf, platform } from './kit.ts'

const delimiters = [',', ';', '\t', '|'] as const
const ends = ['\n', '\r\n', '\r'] as const
const encodings = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'] as const

interface Written {
  readonly delimiter: (typeof delimiters)[number]
  readonly end: (typeof ends)[number]
  readonly encoding: (typeof encodings)[number]
  /** Every field in quotes, or only those that need them. */
  readonly always: boolean
  /** A line end below the last record. */
  readonly closed: boolean
  /** Excel's own first line. */
  readonly said: boolean
}

/** NUL is shown as a sign of its own, and a mark at the front is the file's. Halves of characters can't be written. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', 'é', '☃', '1,5', ''),
    }),
  )
  .map((one) => one.replaceAll('\0', '').replaceAll('\ufeff', ''))
/** Two columns or more: a lone empty field is an empty line. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
const dialect: fc.Arbitrary<Written> = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  end: fc.constantFrom(...ends),
  encoding: fc.constantFrom(...encodings),
  always: fc.boolean(),
  closed: fc.boolean(),
  said: fc.boolean(),
})

function written(rows: readonly (readonly string[])[], { delimiter, end, always, closed }: Written): string {
  const cell = (one: string) =>
    always || /["\r\n]/.test(one) || one.includes(delimiter) ? `"${one.replaceAll('"', '""')}"` : one
  return rows.map((row) => row.map(cell).join(delimiter)).join(end) + (closed ? end : '')
}

function encoded(content: string, encoding: Written['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(content)
  if (encoding === 'utf-8 with a mark') return Buffer.from(`\ufeff${content}`)
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

/** A file's records as its importers get them: its encoding found, its `sep=` line passed over. */
async function readBack(bytes: Uint8Array, { delimiter, said }: Written, step: number): Promise<string[][]> {
  const rows: string[][] = []
  const notes = streamNotes()
  const file = fileOf('table.csv', bytes, step)
  await streamRows(file, { delimiter, skip: said ? 1 : 0 }, contextOf(), notes, (row) => {
    rows.push(row === null ? [''] : [...cellsOf(row, platform).cells])
    return true
  })
  expect(notes.problems).toEqual([])
  return rows
}

describe('any table of strings', () => {
  it('[I76] written in any dialect and encoding comes back the same, as csv-parse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.integer({ min: 1, max: 40 }), async (rows, how, step) => {
        const content = written(rows, how)
        const bytes = encoded(how.said ? `sep=${how.delimiter}${how.end}${content}` : content, how.encoding)
        const oracle = parse(content, { delimiter: how.delimiter, record_delimiter: how.end })
        const found = await readBack(bytes, how, step)
        expect(found).toEqual(oracle)
        expect(found).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })

  it('[I76] shows its delimiter where every field is quoted, or where a line says it', () => {
    const tall = table.filter((rows) => rows.length > 2 && rows.some((row) => row.some((one) => one !== '')))
    fc.assert(
      fc.property(tall, dialect, (rows, how) => {
        const quoted = written(rows, { ...how, always: true, closed: true })
        const bytes = encoded(how.said ? `sep=${how.delimiter}${how.end}${quoted}` : quoted, how.encoding)
        const head = decodeHead(bytes, detectEncoding('table.csv', bytes), platform)
        const found = readDialect(head, true)
        expect([found?.delimiter, found?.skip]).toEqual([how.delimiter, how.said ? 1 : 0])
        expect(found?.rows.map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})

/** Beginnings of everything that an importer may know, and what gets in its way. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    ':',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\ufeff',
    'é',
    '\ud800',
    '-',
    '=',
  ],
  ...[
    'time,value\n',
    'Timestamp;Wert\n',
    '"Time","a"\n',
    'sep=;\n',
    '2026-03-09T05:50:00Z',
    '1,5',
    '1.234,5',
    'NaN',
    '1e999',
    'undefined',
  ],
  ...[
    '03/04/2025 10:00',
    '1773035400',
    '1773035400000',
    '1773035400000000000',
    '24:00',
    '2026-02-30',
    '10:00 - x\n',
    '- 10:00 x\n',
  ],
  ...[
    '"Series";"Time";"Value"\n',
    '#group,false\n',
    '#datatype,string,dateTime:RFC3339,double\n',
    '_time,_value\n',
    ',result,table,_time,_value\n',
  ],
  ...[
    'Label,a,b\nx,y,z\n',
    'metric_name,timestamp,metric_value\n',
    'timeStamp,elapsed,label,responseCode,success\n',
    'Timestamp,User Count,Type,Name,Requests/s\n',
  ],
  ...[
    '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"x"]]}]}}',
    '"log_entries"',
    '"incidents":[',
    '__proto__',
  ],
  ...[
    '<item>',
    '<testResults>',
    '<httpSample t="1" ts="2" s="true"/>',
    '<![CDATA[',
    '&amp;',
    '<small>',
    'BEGIN:VEVENT\n',
    'DTSTART:20260309T100000Z\n',
  ],
  ...[
    '# Timeline\n',
    '## Impact\n',
    '| a | b |\n| - | - |\n',
    'Issue key,Summary,Status\n',
    'account,plan,owner\n',
    '**resolved** Mar 9, 05:50 UTC\n',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
)
const anyBytes = fc.oneof(
  anyText.map((one) => Buffer.from(one)),
  fc.uint8Array({ maxLength: 300 }),
)

describe.each(importers)('$id', (importer) => {
  it('[I57] fails in words alone, whatever bytes it is given', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom('a.csv', 'b.json', 'c.txt', 'd.md'), async (bytes, name) => {
        const sure = importer.sniff(name, Buffer.from(bytes).toString())
        expect(sure >= 0 && sure <= 1).toBe(true)
        try {
          await importer.parse(fileOf(name, bytes, 11), contextOf())
        } catch (error) {
          // Anything else is thrown on, and fast-check shows the bytes.
          if (!(error instanceof FaultlineError) || error.code === 'internal') throw error
        }
      }),
      { numRuns: 150 },
    )
  })
})
