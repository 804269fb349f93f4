import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import type { Inspected, Parsed } from '../../../core/import/types.ts'
import { fileAt, platform, root, shared } from './kit.ts'

if (shared === null) console.warn('The shared test data is not beside this checkout: real exports are not tested here.')

/** Counted by hand from the files and their SOURCES.md: events, accounts or actions, or the points of each series. */
interface Known {
  readonly kind: Parsed['kind']
  readonly format: string
  readonly count: number | readonly number[]
  readonly first: string | null
  readonly last: string | null
  readonly zone: string | null
  readonly questions: readonly string[]
}

/** No evidence: refused in words, which say what it looks like. */
interface Unknown {
  readonly kind: 'unknown'
  readonly code: string
  readonly reason: string
}

const expected: Readonly<Record<string, Known | Unknown>> = JSON.parse(
  readFileSync(path.join(root, 'test/fixtures/samples.expected.json'), 'utf8'),
)
const folder = path.join(shared ?? '', 'samples')
const there =
  shared === null
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(path.join(folder, name)).isFile())
        .map((name) => name.split(path.sep).join('/'))
        .sort()
const sample = (file: string) => fileAt(path.join(folder, file))
const read = (file: string) => inspectFile(sample(file), {}, platform)

function foundIn({ format, parsed, source }: Inspected): Known {
  const { kind, events, series, accounts, actions } = parsed
  const count =
    kind === 'metrics'
      ? series.map(({ t }) => t.length)
      : kind === 'accounts'
        ? accounts.length
        : kind === 'actions'
          ? actions.length
          : events.length
  const questions = parsed.questions.map(({ id }) => id)
  return { kind, format, count, first: source.first, last: source.last, zone: parsed.zone, questions }
}

async function found(file: string): Promise<Known | Unknown> {
  try {
    return foundIn(await read(file))
  } catch (error) {
    if (error instanceof FaultlineError) return { kind: 'unknown', code: error.code, reason: error.message }
    throw error
  }
}

/** One line of the table that the test prints. */
function line(file: string, row: Known | Unknown): string {
  if (row.kind === 'unknown') return `${file.padEnd(76)} unknown: ${row.reason}`
  const count = typeof row.count === 'number' ? row.count : `${row.count.length} × ${Math.max(0, ...row.count)}`
  const span = row.first === null ? '' : `${row.first} to ${row.last}, ${row.zone}`
  const asks = row.questions.length === 0 ? '' : `asks ${row.questions.join(', ')}`
  return [file.padEnd(76), row.format.padEnd(20), String(count).padStart(9), span.padEnd(70), asks].join(' ').trimEnd()
}

describe.skipIf(shared === null)('every sample', () => {
  const table: string[] = []

  it.each(Object.keys(expected))('[I8] %s is taken for what it is', async (file) => {
    const row = await found(file)
    table.push(line(file, row))
    const hoped = expected[file]
    if (hoped?.kind !== 'unknown') return expect(row).toEqual(hoped)
    expect(row.kind).toBe('unknown')
    if (row.kind !== 'unknown') return
    expect(row.code).toBe(hoped.code)
    expect(row.reason).toContain(hoped.reason)
  })

  it('none is skipped, and the table shows them all', () => {
    console.info(table.sort().join('\n'))
    expect(there.filter((file) => !Object.hasOwn(expected, file))).toEqual([])
    expect(Object.keys(expected).filter((file) => !there.includes(file))).toEqual([])
  })
})

describe.skipIf(shared === null)('real exports', () => {
  it('[I9] every spelling of "no value" is a gap and none is 0', async () => {
    const { parsed } = await read('wide-csv/gaps-nan-dups-unsorted.csv')
    const values = parsed.series.map(({ v }) => [...v].map((value) => (Number.isNaN(value) ? null : value)))
    expect(values).toEqual([
      [1, 2, 2.5, 3, null, null, 1000, null],
      [0.5, null, 0.7, null, null, null, 7, null],
    ])
    expect(parsed.problems.map(({ code }) => code)).toEqual(['unsorted', 'same-time'])
  })

  it('[I10] decimal commas, thousands and percent signs are read by column', async () => {
    const german = await read('european-excel/de-cp1252.csv')
    expect(german.parsed.series.map(({ name, v }) => [name, ...v])).toEqual([
      ['Anfragen (Stück)', 1234.56, 1240, Number.NaN, 12345678.9],
      ['Fehler in %', 0.5, 0.75, 1, -0.25],
    ])
    expect(german.parsed.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'encoding']])
    const french = await read('european-excel/fr-nbsp-bom.csv')
    expect(french.parsed.series.map(({ v }) => [...v])).toEqual([
      [1234.5, 1240],
      [12.5, Number.NaN],
    ])
  })

  it('[I11] vague lines of a timeline are named with their line, times past midnight fall on the next day', async () => {
    const prow = await read('markdown-timelines/k8s-2019-05-30-prow.md')
    expect(prow.parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [81, 'no-time'],
      [91, 'next-day'],
      [null, 'not-placed'],
    ])
    const notes = await read('text-timelines/oncall-notes.txt')
    expect(notes.parsed.problems.map(({ line }) => line)).toEqual([6, 12])
    expect(notes.parsed.events.map(({ at }) => at.slice(11, 16))).toEqual([
      '00:50',
      '00:55',
      '00:58',
      '01:02',
      '01:10',
      '01:25',
      '01:45',
      '02:05',
      '07:00',
    ])
  })

  it('[I12] an abbreviation that several places use is asked about, and an answer settles it', async () => {
    const { parsed } = await read('markdown-timelines/icco-india-grid.md')
    expect(parsed.questions[0]?.options.map(({ value }) => value)).toEqual([
      'Asia/Kolkata',
      'Asia/Jerusalem',
      'Europe/Dublin',
    ])
    const answered = await inspectFile(
      sample('markdown-timelines/icco-india-grid.md'),
      { zone: 'Europe/Dublin' },
      platform,
    )
    expect([answered.parsed.questions.length, answered.parsed.events[0]?.at]).toEqual([0, '2012-07-30T01:33:00Z'])
  })
})
