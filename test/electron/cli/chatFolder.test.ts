import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../../core/postmortem/bytes.ts'
import { faultline } from '../../kit/cli.ts'

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const at = (...parts: string[]) => path.join(folder, ...parts)
const texts = () => readPostmortem('D', readFileSync(at('D/postmortem.json'), 'utf8')).events.map(({ text }) => text)

/** Messages of one day by their clocks. */
function write(channel: string, day: string, ...messages: readonly (readonly [string, string])[]): void {
  const lines = messages.map(([clock, text]) => ({
    type: 'message',
    user: 'U01',
    text,
    ts: `${Date.parse(`${day}T${clock}:00Z`) / 1000}.000100`,
  }))
  mkdirSync(at('workspace', channel), { recursive: true })
  writeFileSync(at('workspace', channel, `${day}.json`), JSON.stringify(lines))
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-chat-'))
  expect(run('new', 'D', '--title', 'Printers stood still').code).toBe(0)
  write('inc-7', '2026-03-16', ['09:00', 'deployed the new spooler to staging'])
  write(
    'inc-7',
    '2026-03-17',
    ['08:10', 'SEV2: printers stand still'],
    ['08:20', 'morning all'],
    ['09:05', 'rolled back'],
  )
  write('inc-7', '2026-03-19', ['11:00', 'deployed the mended spooler'])
  writeFileSync(at('workspace/users.json'), JSON.stringify([{ id: 'U01', profile: { real_name: 'Ines Varga' } }]))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the folder of an unpacked chat export', () => {
  it('[I99] is inspected and imported as the archive that it was', () => {
    write('lunch', '2026-03-17', ['12:00', 'soup?'])
    const { stdout, code } = run('inspect', 'workspace', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: 'workspace', format: 'slack-export', questions: [{ id: 'channels', options: ['inc-7', 'lunch'] }] },
      ],
    })
    mkdirSync(at('plain'))
    writeFileSync(at('plain/notes.txt'), '08:15 paged on-call')
    expect(run('inspect', 'plain').stderr).toContain('plain is a folder')
    // What a link leads to is not part of the export.
    symlinkSync(at('plain'), at('workspace/elsewhere'))
    expect(run('inspect', 'workspace', '--json').stdout).toBe(stdout)
  })

  it('[I99] of months of messages no part is taken before the time of the incident is known or named', () => {
    const asked = run('import', 'D', 'workspace', '--json')
    expect(asked.code).toBe(1)
    expect(JSON.parse(asked.stdout)).toMatchObject({ added: { events: 0 }, questions: [{ id: 'channels' }] })
    expect(asked.stderr).toContain('#inc-7 holds 5 messages from 2026-03-16T09:00:00Z')
    expect(texts()).toEqual([])
    const named = run(
      'import',
      'D',
      'workspace',
      '--from',
      '2026-03-17T08:00:00Z',
      '--to',
      '2026-03-17T10:00:00Z',
      '--json',
    )
    expect(JSON.parse(named.stdout)).toMatchObject({ chats: [{ channels: ['inc-7'], kept: 3, taken: 2 }] })
    expect(texts()).toEqual(['SEV2: printers stand still', 'rolled back'])
  })

  it('[I99] the channel and time of a known incident are kept without a question, and said', () => {
    write('lunch', '2026-03-17', ['12:00', 'soup?'])
    expect(run('mark', 'D', 'impactStart=2026-03-17T08:08:00Z', 'impactEnd=2026-03-17T09:10:00Z').code).toBe(0)
    const taken = run('import', 'D', 'workspace', '--all-messages')
    expect(taken.stdout).toContain(
      'workspace: kept #inc-7, 2026-03-17T07:30:00Z to 2026-03-17T10:30:00Z, 3 messages; all of them events.',
    )
    expect(texts()).toEqual(['SEV2: printers stand still', 'morning all', 'rolled back'])
  })
})
