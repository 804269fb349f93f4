import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { escapeControls } from '../../../electron/cli/terminal.ts'
import { faultline } from '../../kit/cli.ts'

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const at = (...parts: string[]) => path.join(folder, ...parts)
const document = (name = 'D/postmortem.json') => readPostmortem(name, readFileSync(at(name), 'utf8'))
const write = (name: string, postmortem: Postmortem) => writeFileSync(at(name), postmortemText(postmortem))

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-cli-'))
  expect(run('new', 'D', '--title', 'Letters arrived late').code).toBe(0)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const event = {
  id: 'event-belt',
  at: '2026-01-15T08:05:00Z',
  zone: 'UTC',
  kind: 'note' as const,
  text: 'Belt stops',
  audience: 'internal' as const,
  origins: [],
}

describe('the commands', () => {
  it('new lays out the sections of both guides, empty', () => {
    const { guides, sections, title } = document()
    expect([guides, title]).toEqual([{ internal: 'standard', customer: 'customer-report' }, 'Letters arrived late'])
    expect(sections.length).toBeGreaterThan(8)
    expect(sections.every(({ text }) => text === '')).toBe(true)
  })

  it('mark sets by instant, by time of day and by event, and clears', () => {
    write('D/postmortem.json', { ...document(), events: [event] })
    const { stdout } = run(
      'mark',
      'D',
      'impactStart=2026-01-15T08:00:00Z',
      'impact-end=09:30',
      'detected=event:event-belt',
      '--json',
    )
    expect(JSON.parse(stdout)).toEqual({
      marks: [
        {
          name: 'impactStart',
          at: '2026-01-15T08:00:00Z',
          from: { kind: 'hand', ref: null, quote: null },
          confirmed: true,
        },
        {
          name: 'detected',
          at: '2026-01-15T08:05:00Z',
          from: { kind: 'event', ref: 'event-belt', quote: null },
          confirmed: true,
        },
        {
          name: 'impactEnd',
          at: '2026-01-15T09:30:00Z',
          from: { kind: 'hand', ref: null, quote: null },
          confirmed: true,
        },
      ],
      impact: [{ start: '2026-01-15T08:00:00Z', end: '2026-01-15T09:30:00Z' }],
    })
    expect(run('mark', 'D', '--clear', 'detected').stdout).not.toContain('detected')
    const { facts } = JSON.parse(run('facts', 'D', '--json').stdout) as { facts: { name: string; value: unknown }[] }
    expect(facts.find(({ name }) => name === 'impact.duration')?.value).toBe(5400)
  })

  it('commands that only look write nothing', () => {
    const before = readFileSync(at('D/postmortem.json'))
    for (const args of [
      ['mark', 'D'],
      ['facts', 'D'],
      ['check', 'D'],
    ])
      run(...args)
    expect(readFileSync(at('D/postmortem.json')).equals(before)).toBe(true)
  })

  it('inspect adds every value when asked, and takes nothing in', () => {
    writeFileSync(at('rate.csv'), '"Time","Letters"\n1768464000000,1\n1768464060000,\n1768464120000,3\n')
    const { files } = JSON.parse(run('inspect', 'rate.csv', '--values', '--json').stdout) as { files: unknown[] }
    expect(files).toMatchObject([
      {
        file: 'rate.csv',
        kind: 'metrics',
        format: 'grafana-csv',
        series: [{ name: 'Letters', first: '2026-01-15T08:00:00Z', last: '2026-01-15T08:02:00Z', min: 1, max: 3 }],
        values: { series: [{ name: 'Letters', t: [1768464000000, 1768464060000, 1768464120000], v: [1, null, 3] }] },
        error: null,
      },
    ])
    expect(document().series).toEqual([])
  })

  it('a date that can be read in two ways is asked about, and nothing is taken until it is answered', () => {
    writeFileSync(at('log.csv'), 'time,text\n03/04/2026 08:05 UTC,Belt stops\n05/04/2026 09:00 UTC,Belt runs\n')
    const before = readFileSync(at('D/postmortem.json'))
    const asked = run('import', 'D', 'log.csv', '--json')
    expect(asked.code).toBe(1)
    expect(JSON.parse(asked.stdout)).toMatchObject({
      added: { events: 0 },
      questions: [{ file: 'log.csv', id: 'dateOrder', options: ['dmy', 'mdy', 'leave'] }],
    })
    expect(asked.stderr).toContain('log.csv can be read in more than one way')
    expect(readFileSync(at('D/postmortem.json')).equals(before)).toBe(true)
    expect(run('import', 'D', 'log.csv', '--date-order', 'dmy').code).toBe(0)
    expect(document().events.map((taken) => taken.at)).toEqual(['2026-04-03T08:05:00Z', '2026-04-05T09:00:00Z'])
  })

  it('an hour that happened twice is asked about; an answer reads it, and leave takes the rest', () => {
    const rows = '2026-10-25 01:50,Belt stops\n2026-10-25 02:20,Belt checked\n2026-10-25 03:40,Belt runs\n'
    writeFileSync(at('night.csv'), `time,text\n${rows}`)
    const asked = run('import', 'D', 'night.csv', '--tz', 'Europe/Berlin', '--json')
    expect(asked.code).toBe(1)
    expect(JSON.parse(asked.stdout)).toMatchObject({
      added: { events: 0 },
      questions: [{ file: 'night.csv', id: 'fold', options: ['first', 'second', 'leave'] }],
    })
    const inspected = (...flags: string[]) => {
      const { stdout } = run('inspect', 'night.csv', '--tz', 'Europe/Berlin', ...flags, '--values', '--json')
      const { files } = JSON.parse(stdout) as { files: { values: { events: { at: string }[] } }[] }
      return files[0]?.values.events.map((each) => each.at)
    }
    const [stops, runs] = ['2026-10-24T23:50:00Z', '2026-10-25T02:40:00Z']
    expect(inspected('--fold', 'second')).toEqual([stops, '2026-10-25T01:20:00Z', runs])
    expect(inspected('--fold', 'leave')).toEqual([stops, runs])
  })

  it('merge brings two copies together, as Git asks for it', () => {
    const base = { ...document(), events: [event] }
    write('base.json', base)
    write('ours.json', { ...base, title: 'Late letters' })
    write('theirs.json', { ...base, events: [event, { ...event, id: 'event-fix', text: 'Belt runs' }] })
    expect(run('merge', 'base.json', 'ours.json', 'theirs.json')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Belt runs'),
    })
    expect(document('ours.json')).toMatchObject({
      title: 'Late letters',
      events: [{ id: 'event-belt' }, { id: 'event-fix' }],
    })
    writeFileSync(at('empty.json'), '')
    expect(run('merge', 'empty.json', 'ours.json', 'theirs.json', '-o', 'both.json').code).toBe(0)
    expect(document('both.json').conflicts).toEqual([{ path: 'title', value: 'Late letters', side: 'other' }])
  })

  it('roundtrip writes Markdown anew through the editor’s model', () => {
    writeFileSync(at('text.md'), '# A heading\n\n* one\n* two\n\n:::internal\nhost-7\n:::\n')
    const { files } = JSON.parse(run('roundtrip', 'text.md', '--json').stdout) as {
      files: { markdown: string; blocks: number }[]
    }
    expect(files[0]?.blocks).toBe(3)
    expect(files[0]?.markdown).toContain(':::internal\nhost-7\n:::')
  })
})

describe('a terminal', () => {
  it('is not steered by what a document holds', () => {
    expect(escapeControls('a\u001b[2Jb\u202ec\td\n')).toBe('a\\x1b[2Jb\\u202ec\td\n')
  })

  it('export tells what has changed since a version that left', () => {
    const before = document()
    const section = (text: string) => before.sections.map((one) => (one.id === 'summary' ? { ...one, text } : one))
    const then = { ...before, sections: section('Belt stopped.') }
    const folderOf = '2026-01-16-internal-v1'
    mkdirSync(at('D', 'exports', folderOf), { recursive: true })
    write(`D/exports/${folderOf}/source.json`, then)
    const record = {
      version: 1,
      at: '2026-01-16T09:00:00Z',
      audience: 'internal' as const,
      folder: folderOf,
      files: [],
    }
    write('D/postmortem.json', { ...then, sections: section('Belt stopped twice.'), exports: [record] })
    const changes = (since: string) =>
      run('export', 'D', '--to', 'changes', '--since', since, '--audience', 'internal', '--out', 'out')
    expect(changes('1').code).toBe(0)
    const [name = ''] = readdirSync(at('out'))
    const note = readFileSync(at('out', name), 'utf8')
    expect(note).toContain('What changed since version 1')
    expect(note).toContain('**Now:** Belt stopped twice. **Before:** Belt stopped.')
    expect(changes('7')).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing is kept of version 7') })
    expect(changes('x').code).toBe(2)
  })
})
