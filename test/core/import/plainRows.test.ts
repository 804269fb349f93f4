import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { fileOf, platform } from './kit.ts'

const start = Date.UTC(2031, 4, 2, 10)
const instants = [
  (ms: number) => new Date(ms).toISOString(),
  (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z'),
  (ms: number) => new Date(ms + 7_200_000).toISOString().replace('Z', '+02:00'),
  (ms: number) => `${ms}`,
]
/** What a row of a real export may hold, plain and odd. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => `${n / 100}`) },
  fc.constantFrom(
    '',
    '-',
    '.',
    '-.',
    '5.',
    '.5',
    '-0',
    '1e3',
    'NaN',
    'null',
    ' 7',
    '1.2.3',
    '123456789012345678',
    '12%',
    'x',
  ),
)
const row = fc.record({
  step: fc.integer({ min: 0, max: 90_000 }),
  form: fc.integer({ min: 0, max: instants.length - 1 }),
  cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
  note: fc.constantFrom('', 'calm', 'a"b'),
})
const ends = fc.constantFrom('\n', '\r\n')

interface Row {
  readonly step: number
  readonly form: number
  readonly cells: readonly string[]
  readonly note: string
}

function tableOf(rows: readonly Row[], end: string, quote: (text: string) => string): string {
  let ms = start
  const lines = rows.map(({ step, form, cells, note }) => {
    ms += step
    const time = instants[form]?.(ms) ?? ''
    return [time, ...cells, ...(note === '' ? [] : [note])].map(quote).join(',')
  })
  // Two rows that leave no doubt about the columns.
  return [
    'time,load,waves,depth',
    '2031-05-02T09:00:00Z,1.5,2.5,3.5',
    '2031-05-02T09:00:01Z,1.5,2.5,3.5',
    ...lines,
    '',
  ].join(end)
}

const read = async (text: string, step: number) => {
  const { parsed } = await inspectFile(fileOf('m.csv', text, step), { format: 'metrics-csv' }, platform)
  const series = parsed.series.map(({ name, t, v }) => [name, [...t], [...v]])
  return { series, zone: parsed.zone, problems: parsed.problems.map(({ line, code }) => [line, code]) }
}

describe('the quick lane', () => {
  it('[I74] reads what the careful reader reads, whatever stands in the rows and wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 12 }),
        ends,
        fc.integer({ min: 1, max: 400 }),
        async (rows, end, step) => {
          // With every cell in quotes, nothing takes the quick lane.
          const careful = tableOf(rows, end, (text) => `"${text.replaceAll('"', '""')}"`)
          const quick = tableOf(rows, end, (text) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text))
          expect(await read(quick, step)).toEqual(await read(careful, 65_536))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('[I74] goes on with the next table of a file, and with the first row after an odd one', async () => {
    const first = ['"Time","north"', '2031-05-02T10:00:00Z,1', '"2031-05-02T10:00:01Z",2', '2031-05-02T10:00:02Z,3']
    const second = ['"Time","south"', '2031-05-02T10:00:00.250+02:00,4', '2031-05-02T10:00:01Z,5', 'never,6']
    const { parsed } = await inspectFile(fileOf('two.csv', [...first, '', ...second].join('\n')), {}, platform)
    expect(parsed.series.map(({ name, v }) => [name, ...v])).toEqual([
      ['north', 1, 2, 3],
      ['south', 4, 5],
    ])
    expect(parsed.zone).toBe('offset')
    expect(parsed.problems.map(({ line, code }) => [line, code])).toEqual([[9, 'no-time']])
  })
})
