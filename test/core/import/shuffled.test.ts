import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { importers } from '../../../core/import/registry.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportOptions, Inspected } from '../../../core/import/types.ts'
import { eventSchema } from '../../../core/postmortem/event.ts'
import { emptyPostmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { contextOf, fileAt, fileOf, fixtures, platform } from './kit.ts'

const isInput = (name: string) => !/\.(?:expected|options)\.json$/.test(name)
const inputs = importers.flatMap(({ id }) => {
  const folder = path.join(fixtures, id)
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(isInput)
        .map((name) => [id, path.join(folder, name)] as const)
    : []
})
const ofJson = inputs.filter(
  ([id, file]) => /\.json$/.test(file) && !/slack|metrics|cloudwatch|newrelic|prometheus/.test(id),
)
/** Small ones have no second entry that a cut could leave out. */
const large = ofJson.filter(([, file]) => readFileSync(file, 'utf8').length > 900)
const at = '2026-03-20T09:00:00Z'
const empty = () =>
  emptyPostmortem('0199a000-0000-7000-8000-000000000002', at, { internal: 'incident', customer: 'customer-report' })

function optionsFor(file: string): ImportOptions {
  const options = file.replace(/\.[^.]+$/, '.options.json')
  return { assumedZone: 'UTC', ...(existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}) }
}

/** What happened, whatever the order of the file was. */
const happened = ({ parsed }: Inspected) =>
  parsed.events.map(({ origins, ...event }) => JSON.stringify({ ...event, ref: origins[0]?.ref })).sort()

/** Every list of objects in a random order, everything else as it stands. */
function shuffled(node: unknown, random: () => number): unknown {
  if (Array.isArray(node)) {
    const list = node.map((each) => shuffled(each, random))
    // The fields of one change are one event, in the order that they were changed in.
    const parts = list.some((each) => typeof each === 'object' && each !== null && 'fieldtype' in each)
    if (parts || !list.every((each) => typeof each === 'object' && each !== null)) return list
    return list
      .map((each) => [random(), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each)
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, shuffled(each, random)]))
}

/** Digits beyond 2^53 would round on the way through JSON.parse. */
const exact = (text: string) => text.replace(/: ?(\d{16,})/g, ': "$1"')
const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 })
const dice = (rolls: readonly number[]) => {
  let i = 0
  return () => rolls[i++ % rolls.length] ?? 0
}

describe('every fixture', () => {
  it.each(inputs)('[I49] %s: taken in twice it adds nothing (%s)', async (_id, file) => {
    const inspected = await inspectFile(fileAt(file), optionsFor(file), platform)
    if (inspected.parsed.questions.length > 0) return
    const first = takeIn(empty(), inspected, { at })
    expect(postmortemSchema.parse(first.postmortem)).toEqual(first.postmortem)
    const again = await inspectFile(fileAt(file, 7), optionsFor(file), platform)
    const second = takeIn(first.postmortem, again, { at: '2026-03-21T09:00:00Z' })
    expect(second.added).toEqual({ events: 0, series: 0, accounts: 0, actions: 0 })
    expect(second.postmortem).toEqual(first.postmortem)
  })

  it.each(ofJson)('[I49] %s: a shuffled list gives the same events (%s)', async (id, file) => {
    const text = exact(readFileSync(file, 'utf8'))
    const options = { ...optionsFor(file), format: id }
    const whole = happened(await inspectFile(fileOf('a.json', text), options, platform))
    await fc.assert(
      fc.asyncProperty(numbers, async (rolls) => {
        const mixed = JSON.stringify(shuffled(JSON.parse(text), dice(rolls)))
        expect(happened(await inspectFile(fileOf('b.json', mixed), options, platform))).toEqual(whole)
      }),
      { numRuns: 5 },
    )
  })

  it.each(['event-jsonl/log.jsonl', 'event-jsonl/posts.jsonl', 'pagerduty-csv/report.csv', 'jira-csv/board.csv'])(
    '[I49] %s: shuffled lines give the same things',
    async (name) => {
      const file = path.join(fixtures, name)
      const options = { ...optionsFor(file), format: name.split('/')[0] ?? '' }
      const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
      const table = name.endsWith('.csv')
      const whole = await inspectFile(fileAt(file), options, platform)
      const titles = whole.parsed.actions.map(({ title }) => title).sort()
      // Lines that say nothing by themselves stay where they are: the first lines show what a file is.
      const told = (row: string) => (table ? !/,No date,|^,/.test(row) : row.endsWith('}'))
      const lines = (table ? rows : [head, ...rows]).filter(told)
      const rest = rows.filter((row) => !told(row))
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (mixed) => {
          const text = `${[...(table ? [head] : []), ...mixed, ...rest].join('\n')}\n`
          const found = await inspectFile(fileOf(path.basename(file), text), options, platform)
          expect(happened(found)).toEqual(happened(whole))
          expect(found.parsed.actions.map(({ title }) => title).sort()).toEqual(titles)
        }),
        { numRuns: 8 },
      )
    },
  )

  it.each([
    ['event-csv', /\.csv$/],
    ['dispatch-csv', /\.csv$/],
    ['github-csv', /\.csv$/],
    ['linear-csv', /\.csv$/],
  ] as const)('[I49] %s: rows in any order give the same things', async (id, name) => {
    const folder = path.join(fixtures, id)
    for (const file of readdirSync(folder).filter((one) => name.test(one) && isInput(one))) {
      // Byte by byte: some are no UTF-8.
      const text = readFileSync(path.join(folder, file), 'latin1')
      const [head = '', ...rows] = text.trimEnd().split(/\r?\n/)
      // Quoted line ends make rows of several lines: those files are turned as wholes elsewhere.
      if ((text.match(/"/g) ?? []).length > 0 && rows.some((row) => (row.match(/"/g) ?? []).length % 2 === 1)) continue
      const options = { ...optionsFor(path.join(folder, file)), format: id }
      const whole = await inspectFile(fileAt(path.join(folder, file)), options, platform)
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (mixed) => {
          const bytes = Buffer.from(`${[head, ...mixed].join('\n')}\n`, 'latin1')
          const found = await inspectFile(fileOf(file, bytes), options, platform)
          expect(happened(found)).toEqual(happened(whole))
          const titles = (one: Inspected) => one.parsed.actions.map(({ title }) => title).sort()
          expect(titles(found)).toEqual(titles(whole))
        }),
        { numRuns: 5 },
      )
    }
  })

  it('[I49] appointments of a calendar in any order are the same events', async () => {
    const folder = path.join(fixtures, 'ics')
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.ics'))) {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const items = text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r?\n/g) ?? []
      const whole = happened(await inspectFile(fileAt(path.join(folder, name)), {}, platform))
      let next = items.length
      const turned = text.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r?\n/g, () => items[--next] ?? '')
      expect(happened(await inspectFile(fileOf(name, turned), {}, platform))).toEqual(whole)
    }
  })

  it('[I49] entries of a feed in any order give the same events', async () => {
    const file = path.join(fixtures, 'status-feed/year-turn.rss')
    const text = readFileSync(file, 'utf8')
    const items = text.match(/<item>[\s\S]*?<\/item>/g) ?? []
    const whole = happened(await inspectFile(fileAt(file), {}, platform))
    expect(items).toHaveLength(3)
    const turned = text.replace(/<item>[\s\S]*<\/item>/, [...items].reverse().join('\n'))
    expect(happened(await inspectFile(fileOf('b.rss', turned), {}, platform))).toEqual(whole)
  })

  it.each(large)('[I50] %s: recognised by its first bytes, wherever they are cut (%s)', (id, file) => {
    const text = readFileSync(file, 'utf8')
    const best = (head: string) => {
      let found = { id: '', score: 0.29 }
      for (const each of importers) {
        const score = each.sniff('evidence.json', head)
        if (score > found.score) found = { id: each.id, score }
      }
      return found.id
    }
    const lengths = [0.7, 0.8, 0.9, 0.97].map((share) => Math.floor(text.length * share))
    expect(lengths.map((length) => best(text.slice(0, length)))).toEqual(lengths.map(() => id))
  })
})

/** Puts something else in one place of a value. */
function spoiled(node: unknown, random: () => number, depth = 0): unknown {
  const others: unknown[] = [null, '', 0, -1, 1e308, [], {}, [[]], 'x', '2026-02-30T25:61:61Z', '9'.repeat(30), true]
  if (depth > 0 && random() < 0.08) return others[Math.floor(random() * others.length)]
  if (Array.isArray(node)) return node.map((each) => spoiled(each, random, depth + 1))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(() => random() > 0.05)
  return Object.fromEntries(entries.map(([key, each]) => [key, spoiled(each, random, depth + 1)]))
}

describe('spoiled replies', () => {
  it.each(ofJson)('[I57] %s: what is wrong is left out, and no event is made of it (%s)', async (id, file) => {
    const importer = importers.find((each) => each.id === id)
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    await fc.assert(
      fc.asyncProperty(numbers, async (rolls) => {
        const text = JSON.stringify(spoiled(value, dice(rolls)))
        try {
          const parsed = await importer?.parse(fileOf('a.json', text), contextOf())
          for (const event of parsed?.events ?? []) eventSchema.parse(event)
        } catch (error) {
          if (!(error instanceof FaultlineError)) throw error
          expect(error.code).toMatch(/^import\./)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('[I57] no text makes a format fail in any other way than in words', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ',',
          ':',
          '\n',
          '<item>',
          '<small>',
          '</small>',
          '<strong>',
          'BEGIN:VEVENT\n',
          '"log_entries"',
          '# Timeline\n',
          '- 10:00 x\n',
          '&amp;',
          '<![CDATA[',
          '__proto__',
          '2026-03-09',
        ),
      ),
      { maxLength: 40 },
    )
    const ours = importers.filter(({ kind }) => kind !== 'metrics')
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(...ours), async (parts, importer) => {
        const text = parts.join('')
        const sure = importer.sniff('a.txt', text)
        expect(sure >= 0 && sure <= 1).toBe(true)
        if (text === '') return
        try {
          await importer.parse(fileOf('a.txt', text), contextOf())
        } catch (error) {
          if (!(error instanceof FaultlineError)) throw error
        }
      }),
      { numRuns: 400 },
    )
  })
})
