import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import type { Inspected } from '../../../core/import/types.ts'
import { fileOf, platform, shared } from './kit.ts'

if (shared === null)
  console.warn('The shared test data is not beside this checkout: hostile files are not tested here.')

interface Case {
  readonly id: string
  readonly file?: string
  readonly recipe?: readonly { readonly text?: string; readonly repeat?: string; readonly n?: number }[]
  readonly class: string
  readonly expect: string
}

const folder = path.join(shared ?? '', 'hostile')
const cases: Case[] =
  shared === null
    ? []
    : readFileSync(path.join(folder, 'manifest.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
        .filter((each: Case) => /^(?:csv|json|strings)\//.test(each.id) && each.class !== 'redos')

const bytesOf = ({ file, recipe }: Case): Uint8Array =>
  file !== undefined
    ? new Uint8Array(readFileSync(path.join(folder, file)))
    : Buffer.concat((recipe ?? []).map(({ text, repeat, n }) => Buffer.from(text ?? (repeat ?? '').repeat(n ?? 1))))

const take = (each: Case) =>
  inspectFile(fileOf(path.basename(each.file ?? `${each.id}.csv`), bytesOf(each)), {}, platform)

/** The file read, or the code and words of the one error that says why not. */
async function outcome(each: Case): Promise<Inspected | FaultlineError> {
  try {
    return await take(each)
  } catch (error) {
    if (error instanceof FaultlineError && error.code !== 'internal') return error
    throw error
  }
}

const named = (id: string) => {
  const found = cases.find((each) => each.id === id)
  if (found === undefined) throw new Error(`The manifest has no ${id}`)
  return found
}
const read = async (id: string): Promise<Inspected> => {
  const found = await outcome(named(id))
  if (found instanceof FaultlineError) throw found
  return found
}
const refused = async (id: string): Promise<FaultlineError> => {
  const found = await outcome(named(id))
  if (!(found instanceof FaultlineError)) throw new Error(`${id} was read`)
  return found
}
const texts = ({ parsed }: Inspected) => parsed.events.map(({ text }) => text)
const codes = ({ parsed }: Inspected) => parsed.problems.map(({ line, code }) => [line, code])

describe.skipIf(shared === null)('hostile files', () => {
  it.each(cases)('[I20] $id is read or refused in words, and nothing else happens', async (each) => {
    const found = await outcome(each)
    if (found instanceof FaultlineError) expect(found.message).toMatch(/^.{5,400}\.$/s)
    else expect(found.source.id).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['csv/empty.csv', 'file.empty', /empty \(0 bytes\)/],
    ['csv/binary.csv', 'file.binary', /binary data at byte 0/],
    ['csv/html.csv', 'import.misnamed', /is an HTML page/],
    ['csv/columns', 'import.limit', /more columns .* at line 1; the limit is 2,000 columns/],
    ['csv/hugefield', 'import.limit', /at line 2; the limit is 1 MB a field/],
    ['csv/quotes', 'import.unrecognised', /not a format that Faultline knows/],
    ['json/own/trunc.json', 'import.broken', /at line \d+: it ends in the middle/],
    ['json/own/empty.json', 'file.empty', /empty/],
    ['json/own/nulls.json', 'file.binary', /binary/],
    ['json/deep-valid', 'import.limit', /200 levels/],
  ])('[I21] %s is refused as %s', async (id, code, words) => {
    const error = await refused(id)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(words)
  })

  const busy: [string, string][] =
    shared === null
      ? []
      : JSON.parse(readFileSync(path.join(folder, 'strings/redos.json'), 'utf8')).map(
          ({ repeat, n, tail }: { repeat: string; n: number; tail?: string }) => [
            repeat,
            repeat.repeat(n) + (tail ?? ''),
          ],
        )
  it.each([...busy, ['> ', '> '.repeat(40_000)], ['1. ', '1. '.repeat(40_000)], ['**a:', '**a:'.repeat(20_000)]])(
    '[I28] a text of nothing but %j is read to its end by every importer',
    async (_, text) => {
      const page = `- resolved Nov 24, 2025, 08:51 AM UTC\n- postmortem Nov 25, 2025, 08:51 AM UTC\n${text}`
      const found = await inspectFile(fileOf('page.txt', page), {}, platform)
      expect(found.parsed.events).toHaveLength(2)
      for (const format of ['timeline-markdown', 'timeline-text', 'event-csv', 'metrics-csv']) {
        const outcome = inspectFile(fileOf('a.txt', `09:00 x\n${text}`), { format }, platform)
        await outcome.catch((error: unknown) => expect(error).toBeInstanceOf(FaultlineError))
      }
    },
    60_000,
  )

  it('[I22] an unclosed quote names its line and swallows no row', async () => {
    const found = await read('csv/unbalanced.csv')
    expect(texts(found)).toEqual(['"never closed', 'second', 'third'])
    expect(codes(found)).toEqual([[2, 'quotes']])
  })

  it('[I23] every row whose time can not be read is kept as a problem with its line and words', async () => {
    const found = await read('csv/dates.csv')
    const bad = found.parsed.problems.filter(({ code }) => code === 'no-time' || code === 'no-such-time')
    expect(found.parsed.events.length + bad.length).toBe(19)
    expect(bad.find(({ line }) => line === 2)).toMatchObject({ code: 'no-such-time', text: '2026-02-30T10:00:00Z,d0' })
    expect(found.parsed.questions.map(({ id }) => id)).toEqual(['zone', 'dateOrder'])
  })

  it('[I24] a date that can be read in two ways asks, and an answer settles it', async () => {
    const found = await read('csv/semicolon.csv')
    expect(found.parsed.questions.map(({ id }) => id)).toEqual(['dateOrder', 'zone'])
    expect(found.parsed.events.length).toBe(1)
    const answered = await inspectFile(
      fileOf('semicolon.csv', bytesOf(named('csv/semicolon.csv'))),
      { dateOrder: 'mdy', zone: 'UTC' },
      platform,
    )
    expect(answered.parsed.questions).toEqual([])
    expect(answered.parsed.events[0]?.at).toBe('2026-01-03T10:00:00Z')
  })

  it('[I25] columns called __proto__ or constructor are columns like any other', async () => {
    const found = await read('csv/duphdr.csv')
    expect(found.parsed.events[0]).toMatchObject({ text: 'a', at: '2026-03-01T10:00:00Z' })
    expect(found.parsed.events[0]?.original).toBe('a\nmessage: b\n__proto__: c\nconstructor: d\ntoString: e')
  })

  it('[I26] odd bytes are shown or said, never dropped silently', async () => {
    expect(texts(await read('csv/utf16le.csv'))).toEqual(['café ☃'])
    expect(texts(await read('csv/bom.csv'))).toEqual(['hi'])
    expect(texts(await read('csv/nul.csv'))[0]).toBe('db␀ down')
    expect(codes(await read('csv/nul.csv'))).toContainEqual([2, 'nul'])
    expect(codes(await read('csv/lone.csv'))).toEqual([[2, 'encoding']])
    const [, ...lines] = Buffer.from(bytesOf(named('csv/bidi.csv')))
      .toString()
      .trim()
      .split('\n')
    expect(texts(await read('csv/bidi.csv'))).toEqual(lines.map((line) => line.slice(22, -1)))
  })

  it('[I27] mixed line ends, ragged rows and a header alone are told apart', async () => {
    expect(texts(await read('csv/mixednl.csv'))).toEqual(['a', 'b', 'c'])
    const ragged = await read('csv/ragged.csv')
    expect(ragged.parsed.events.length).toBe(2)
    expect(codes(ragged)).toEqual([
      [2, 'ragged'],
      [3, 'ragged'],
    ])
    expect(codes(await read('csv/hdronly.csv'))).toEqual([[1, 'no-rows']])
    expect((await read('csv/manyrows')).parsed.events.length).toBe(200_000)
  })
})
