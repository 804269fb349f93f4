import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factNames } from '../../../core/facts/fact.ts'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { faultline } from '../../kit/cli.ts'

const factsShape = z.object({
  facts: z.array(z.looseObject({ name: z.string(), value: z.unknown(), formula: z.string(), status: z.string() })),
  coverage: z
    .looseObject({
      share: z.number().nullable(),
      claims: z.array(z.looseObject({ text: z.string(), ground: z.string() })),
    })
    .optional(),
})

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const file = (name: string) => path.join(folder, name)
const document = () => readPostmortem('D', readFileSync(file('D/postmortem.json'), 'utf8'))
const change = (by: (postmortem: Postmortem) => Partial<Postmortem>) =>
  writeFileSync(file('D/postmortem.json'), postmortemText({ ...document(), ...by(document()) }))
const facts = (...more: string[]) => factsShape.parse(JSON.parse(run('facts', 'D', ...more, '--json').stdout))

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-facts-'))
  writeFileSync(file('library.json'), JSON.stringify({ ...emptyLibrary('Mill'), definitions: 'datadog' }))
  expect(run('new', 'D', '--title', 'Letters arrived late').code).toBe(0)
  const marks = ['impactStart=2026-01-15T08:00:00Z', 'declared=2026-01-15T08:10:00Z', 'resolved=2026-01-15T09:40:00Z']
  expect(run('mark', 'D', ...marks, 'impactEnd=2026-01-15T09:30:00Z').code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('faultline facts', () => {
  it('[F12] follows the definitions of the house that a new postmortem took over', () => {
    expect(document().definitions).toBe('datadog')
    const { facts: all } = facts()
    expect(all.map(({ name }) => name)).toEqual([...factNames])
    expect(all.find(({ name }) => name === 'ttr')).toMatchObject({
      value: 5400,
      formula: 'Resolved (R) − Declared (C), as Datadog counts it',
    })
  })

  it('[F19] tells with --coverage what has evidence, in words and as JSON', () => {
    change(({ sections }) => ({
      sections: sections.map((one) =>
        one.id === 'summary' ? { ...one, text: 'It began at 08:00 and 300 letters were late.' } : one,
      ),
    }))
    const { coverage } = facts('--coverage')
    expect(coverage?.share).toBe(0.5)
    expect(coverage?.claims.map(({ text, ground }) => [text, ground])).toEqual([
      ['08:00', 'equal'],
      ['300 letters', 'none'],
    ])
    const { stdout } = run('facts', 'D', '--coverage')
    expect(stdout).toContain('1 of 2 have evidence (50 %).')
    expect(stdout).toContain('summary: “300 letters” in “It began at 08:00 and 300 letters were late.”')
    expect(facts().coverage).toBeUndefined()
  })

  it('[F14] mark tells on the side which documents still say the old time', () => {
    change(({ marks }) => ({
      exports: [
        {
          version: 1,
          at: '2026-01-16T09:00:00Z',
          audience: 'customer',
          folder: '2026-01-16-customer-v1',
          files: [{ file: 'letters.docx', format: 'docx', sha256: 'c'.repeat(64) }],
          handedTo: 'the mill',
          said: Object.fromEntries(marks.map(({ name, at }) => [name, at])),
        },
      ],
    }))
    const { stderr, code } = run('mark', 'D', 'impactEnd=2026-01-15T09:45:00Z')
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^Impact end moves from 09:30 to 09:45\. \d+ places change here; 1 document that you handed over still says 09:30\.$/m,
    )
    expect(run('mark', 'D', 'impactEnd=2026-01-15T09:50:00Z').stderr).toBe('')
  })
})
