import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { faultline } from '../../kit/cli.ts'

const shape = z.object({
  written: z.array(
    z.object({
      file: z.string(),
      account: z.string().nullable(),
      csm: z.string().nullable(),
      kind: z.enum(['letter', 'callsheet']),
      files: z.array(z.string()),
    }),
  ),
  held: z.array(z.object({ account: z.string(), where: z.string(), names: z.string() })),
  common: z.array(z.string()),
  findings: z.array(z.unknown()),
})

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const at = (...parts: string[]) => path.join(folder, ...parts)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-cli-'))
  expect(run('new', 'D', '--title', 'Letters arrived late').code).toBe(0)
  const rows = ['Otter Cards,s-11,Ines Wolf,12', 'Heron Books,s-12,Tomas Reed,30', 'Otter Cards,s-13,Tomas Reed,5']
  writeFileSync(at('list.csv'), `account,workspace,csm,delayed_messages\n${rows.join('\n')}\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('[B15] briefs writes letters and call sheets by CSM, one entry each with all its files, and leaves the postmortem alone', () => {
  const before = readFileSync(at('D/postmortem.json'))
  const { stdout, code } = run('briefs', 'D', '--accounts', 'list.csv', '--out', 'O', '--json')
  expect(code).toBe(0)
  const { written, held } = shape.parse(JSON.parse(stdout))
  expect(held).toEqual([])
  expect(written.map(({ kind, account, csm }) => [kind, account, csm])).toEqual([
    ['letter', 'Heron Books', 'Tomas Reed'],
    ['letter', 'Otter Cards', 'Ines Wolf'],
    ['callsheet', null, 'Tomas Reed'],
    ['callsheet', null, 'Ines Wolf'],
  ])
  for (const { file, files } of written) {
    expect(files[0]).toBe(file)
    for (const name of files) expect(existsSync(at(name)), name).toBe(true)
  }
  expect(readdirSync(at('O'))).toEqual(['Ines Wolf', 'Tomas Reed'])
  expect(readdirSync(at('O/Ines Wolf'))[0]).toMatch(/^00 Call sheet INTERNAL/)
  expect(readFileSync(at('D/postmortem.json')).equals(before)).toBe(true)
})

it('[B15] briefs per row makes a letter for every row', () => {
  const { stdout } = run('briefs', 'D', '--accounts', 'list.csv', '--per', 'row', '--out', 'O', '--json')
  const { written } = shape.parse(JSON.parse(stdout))
  expect(written.filter(({ kind }) => kind === 'letter')).toHaveLength(3)
})

it('[B15] briefs without accounts, or with another kind of file, says so and writes nothing', () => {
  const none = run('briefs', 'D', '--out', 'O')
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--accounts')])
  writeFileSync(at('other.csv'), 'time,value\n2026-01-01T00:00:00Z,4\n')
  const other = run('briefs', 'D', '--accounts', 'other.csv', '--out', 'O')
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('other.csv')])
  expect(existsSync(at('O'))).toBe(false)
})
