import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { eventSchema } from '../../../core/postmortem/event.ts'
import { fileOf, platform, shared } from './kit.ts'

const missing = shared === null ? ' (the shared test data is not beside this checkout)' : ''
if (shared === null) console.warn('The shared test data is not beside this checkout: no table of hostile files here.')

interface Part {
  readonly text?: string
  readonly repeat?: string
  readonly n?: number
}

interface Case {
  readonly id: string
  readonly name: string
  readonly bytes: () => Uint8Array
  /** The list says that it has to be refused; other words leave it open here. */
  readonly refused: boolean
}

const hostile = path.join(shared ?? '', 'hostile')
const edges = ['samples/edge-csv', 'samples/european-excel'].map((name) => path.join(shared ?? '', name))
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort()
const under = (file: string) =>
  path
    .relative(shared ?? '', file)
    .split(path.sep)
    .join('/')
/** What an importer is for; the others of the list are for editors, exports and servers, and are dropped here all the same. */
const evidence = /^(?:csv|json|zip|slack)\//
const partBytes = ({ text, repeat, n }: Part) => Buffer.from(text ?? (repeat ?? '').repeat(n ?? 1))

/** Every case of the list, then every file that the list does not name, then the edge tables: nothing is left out. */
function everyCase(): Case[] {
  const listed = readFileSync(path.join(hostile, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { id: string; file?: string; recipe?: Part[]; expect: string } => JSON.parse(line))
  const named = new Set(listed.map(({ file }) => file))
  const others = [...filesIn(hostile), ...edges.flatMap(filesIn)].filter(
    (file) => !named.has(path.relative(hostile, file).split(path.sep).join('/')),
  )
  return [
    ...listed.map(({ id, file, recipe, expect: hoped }) => ({
      id: `hostile/${id}`,
      name: path.basename(file ?? `${id}${/\.\w+$/.test(id) ? '' : '.csv'}`),
      bytes: () =>
        file === undefined
          ? Buffer.concat((recipe ?? []).map(partBytes))
          : new Uint8Array(readFileSync(path.join(hostile, file))),
      refused: hoped === 'reject' && evidence.test(id),
    })),
    ...others.map((file) => ({
      id: under(file),
      name: path.basename(file),
      bytes: () => new Uint8Array(readFileSync(file)),
      refused: false,
    })),
  ]
}

interface Outcome {
  readonly id: string
  readonly refused: boolean
  readonly words: string
  /** Of the processor: what else the machine does is not in it. */
  readonly ms: number
}

async function dropped({ id, name, bytes }: Case): Promise<Outcome> {
  const content = bytes()
  const before = process.cpuUsage()
  const worked = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  try {
    const { format, parsed } = await inspectFile(fileOf(name, content), {}, platform)
    const ms = worked()
    for (const event of parsed.events) eventSchema.parse(event)
    for (const { t } of parsed.series) expect(t.every((at) => Number.isFinite(at))).toBe(true)
    const count = parsed.series.length > 0 ? `${parsed.series.length} series` : `${parsed.events.length} events`
    const asks = parsed.questions.map((question) => `asks ${question.id}`)
    const words = [`${format}: ${count}`, `${parsed.problems.length} problems`, ...asks].join(', ')
    return { id, refused: false, words, ms }
  } catch (error) {
    if (error instanceof FaultlineError && error.code !== 'internal')
      return { id, refused: true, words: error.message, ms: worked() }
    throw new Error(`${id}: ${String(error)}`, { cause: error })
  }
}

const line = ({ id, ms, refused, words }: Outcome) =>
  `${id.slice(0, 90).padEnd(90)} ${ms.toFixed(0).padStart(5)} ms  ${refused ? 'refused' : 'read   '}  ${words.slice(0, 140).replaceAll('\n', '⏎')}`

describe.skipIf(shared === null)(`every hostile file and edge table${missing}`, () => {
  it('[I77] is read or refused in a sentence, none hangs, and nothing is left behind', async () => {
    const cases = everyCase()
    const outcomes: Outcome[] = []
    for (const each of cases) outcomes.push(await dropped(each))
    console.info(outcomes.map(line).join('\n'))
    expect(outcomes.length).toBeGreaterThanOrEqual(filesIn(hostile).length + edges.flatMap(filesIn).length)
    const sentence = /^\S.{4,500}[.?]$/s
    expect(outcomes.filter(({ refused, words }) => refused && !sentence.test(words))).toEqual([])
    // The table shows what each costs; a machine with much else to do takes a few times that. This is what a hang looks like.
    expect(outcomes.filter(({ ms }) => ms > 20_000)).toEqual([])
    const mustNot = new Set(cases.filter(({ refused }) => refused).map(({ id }) => id))
    expect(outcomes.filter(({ id, refused }) => mustNot.has(id) && !refused).map(({ id }) => id)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.prototype).not.toHaveProperty('polluted')
  }, 300_000)
})
