import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../core/import/inspect.ts'
import { importers } from '../../../core/import/registry.ts'
import type { Inspected } from '../../../core/import/types.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { fileAt, fixtures, platform } from './kit.ts'

/** What of a reading is worth a golden: everything but the bytes' own hash. */
function golden({ format, parsed, source }: Inspected): string {
  const plain = {
    format,
    kind: parsed.kind,
    first: source.first,
    last: source.last,
    zone: parsed.zone,
    header: parsed.header,
    events: parsed.events.map(({ origins, audience, ...event }) => ({ ...event, line: origins[0]?.line })),
    series: parsed.series.map(({ t, v, ...series }) => ({
      ...series,
      points: [...t].map((at, i) => [instantOf(at), Number.isNaN(v[i]) ? null : v[i]]),
    })),
    sections: parsed.sections,
    actions: parsed.actions.map(({ title, status, type, due, public: note, points }) => ({
      title,
      status,
      type,
      due,
      public: note,
      points,
    })),
    accounts: parsed.accounts.map(({ origin, ...account }) => account),
    statements: parsed.statements,
    questions: parsed.questions,
    problems: parsed.problems,
    notPlaced: source.notPlaced,
  }
  return `${JSON.stringify(plain, null, 1)}\n`
}

function optionsFor(file: string) {
  const at = file.replace(/\.[^.]+$/, '.options.json')
  return existsSync(at) ? JSON.parse(readFileSync(at, 'utf8')) : {}
}

const isInput = (name: string) => !/\.(?:expected|options)\.json$/.test(name)

describe.each(importers.map(({ id }) => id))('fixtures of %s', (id) => {
  const folder = path.join(fixtures, id)
  const inputs = existsSync(folder) ? readdirSync(folder).filter(isInput) : []

  it('there are some', () => {
    expect(inputs.length).toBeGreaterThan(0)
  })

  it.each(inputs)('%s is recognised and reads as its golden says, whole or in small pieces', async (name) => {
    const file = path.join(folder, name)
    const whole = golden(await inspectFile(fileAt(file), optionsFor(file), platform))
    const pieces = golden(await inspectFile(fileAt(file, 11), optionsFor(file), platform))
    expect(pieces).toBe(whole)
    const expected = file.replace(/\.[^.]+$/, '.expected.json')
    if (process.env.UPDATE === '1') writeFileSync(expected, whole)
    expect(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`).toBe(true)
    expect(whole).toBe(readFileSync(expected, 'utf8'))
    expect(JSON.parse(whole).format).toBe(id)
  })
})
