import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultline } from '../../kit/cli.ts'

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const here = (...parts: string[]) => path.join(folder, ...parts)
const file = () => here('D', 'postmortem.json')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-cli-'))
  expect(run('new', 'D', '--title', 'Letters arrived late').code).toBe(0)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bad: readonly (readonly [string, string, Uint8Array])[] = [
  ['empty.csv', 'is empty (0 bytes)', Buffer.alloc(0)],
  ['picture.csv', 'PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ['half.json', 'half.json', Buffer.from('{"page": {"id": "x"')],
  ['login.csv', 'is an HTML page', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>')],
  ['nothing.txt', 'nothing.txt', Buffer.from('\n\n\n')],
]

describe('a file that can not be read', () => {
  it.each(bad)('[L2] %s is refused with a sentence and changes nothing', (name, words, bytes) => {
    writeFileSync(here(name), bytes)
    writeFileSync(here('good.csv'), '"Time","Letters"\n1768464000000,1\n1768464060000,2\n')
    const before = readFileSync(file())
    const { code, stdout, stderr } = run('import', 'D', 'good.csv', name)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(words)
    expect(stderr).toContain(name)
    expect(readFileSync(file()).equals(before)).toBe(true)
    expect(readdirSync(here('D'))).toEqual(['postmortem.json'])
  })

  it('[L3] the answer is one JSON document all the same', () => {
    const imported = run('import', 'D', 'not-there.csv', '--json')
    expect([imported.code, JSON.parse(imported.stdout)]).toMatchObject([1, { error: { code: 'file.missing' } }])
    const inspected = run('inspect', 'not-there.csv', '--json')
    expect([inspected.code, JSON.parse(inspected.stdout)]).toMatchObject([
      1,
      {
        files: [
          { file: 'not-there.csv', kind: 'unknown', error: expect.stringContaining('not-there.csv is not there') },
        ],
      },
    ])
  })

  it.skipIf(process.platform === 'win32')('[L2] a pipe without a writer does not hold the command up', () => {
    execFileSync('mkfifo', [here('pipe')])
    expect(run('import', 'D', 'pipe')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not an ordinary file'),
    })
  })

  it('[L2] a postmortem that is cut off is named with its line and left as it is', () => {
    const half = readFileSync(file()).subarray(0, 300)
    writeFileSync(file(), half)
    for (const args of [
      ['facts', 'D'],
      ['check', 'D'],
      ['mark', 'D', 'detected=2026-01-15T08:00:00Z'],
    ]) {
      const { code, stderr } = run(...args)
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/postmortem\.json can't be opened at line \d+: it stops in the middle/),
      ])
    }
    expect(readFileSync(file()).equals(half)).toBe(true)
  })
})

const misused: readonly (readonly [string, string[]])[] = [
  ['an unknown command', ['frobnicate']],
  ['an export that does not say for whom', ['export', 'D', '--to', 'md', '--out', 'O']],
  ['an unknown format', ['export', 'D', '--to', 'papyrus', '--audience', 'internal', '--out', 'O']],
  ['an unknown guide', ['new', 'E', '--guide', 'nobody']],
  ['an unknown mark', ['mark', 'D', 'lunch=2026-01-15T12:00:00Z']],
  ['a day that does not exist', ['inspect', 'x.csv', '--day', '2026-02-30']],
  ['an unknown rule', ['check', 'D', '--rule', 'no-such-rule']],
  ['an output folder inside the postmortem', ['export', 'D', '--to', 'md', '--audience', 'internal', '--out', 'D/out']],
]

describe('wrong usage', () => {
  it.each(misused)('[L4] %s is exit code 2, with a hint', (_what, args) => {
    const { code, stdout, stderr } = run(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.length).toBeGreaterThan(20)
    expect(readdirSync(folder).sort()).toEqual(['D'])
  })

  it('an existing postmortem is not replaced', () => {
    const before = readFileSync(file())
    expect(run('new', 'D')).toMatchObject({ code: 1, stderr: expect.stringContaining('already holds a postmortem') })
    expect(readFileSync(file()).equals(before)).toBe(true)
  })
})

/** Root may write anywhere, so the question is put to a user who may not. */
const asNobody = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/setpriv')
if (!asNobody) console.warn('The test of missing rights is left out: it needs root and setpriv.')

describe('a folder without rights', () => {
  it.skipIf(!asNobody)('[L7] the file is as it was, and the message names it', () => {
    const before = readFileSync(file())
    for (const part of ['', 'D']) chmodSync(here(part), 0o755)
    mkdirSync(here('theirs'), { mode: 0o777 })
    chmodSync(here('theirs'), 0o777)
    // The checkout may lie where that user may not even read.
    cpSync(path.join(import.meta.dirname, '../../../dist/cli'), here('program'), { recursive: true })
    const bundle = here('program', 'faultline.mjs')
    const command = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, bundle]
    const failed = ((): { status: number; stderr: string } => {
      try {
        execFileSync('setpriv', [...command, 'mark', here('D'), 'detected=2026-01-15T08:00:00Z'], {
          stdio: 'pipe',
          env: { ...process.env, FAULTLINE_HOME: here('theirs') },
        })
        return { status: 0, stderr: '' }
      } catch (error) {
        const { status = 0, stderr = '' } =
          error instanceof Error ? ({ ...error } as { status?: number; stderr?: string }) : {}
        return { status, stderr: String(stderr) }
      }
    })()
    expect(failed).toEqual({ status: 1, stderr: expect.stringContaining(`Faultline may not write ${file()}`) })
    expect(readFileSync(file()).equals(before)).toBe(true)
    expect(readdirSync(here('D'))).toEqual(['postmortem.json'])
  })
})
