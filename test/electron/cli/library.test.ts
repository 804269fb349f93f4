import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText } from '../../../core/postmortem/bytes.ts'
import { peopleText } from '../../../core/postmortem/libraryBytes.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { bare, due, someAction } from '../../core/library/someLibrary.ts'
import { faultline } from '../../kit/cli.ts'

let folder: string
const run = (...args: string[]) => faultline(args, { cwd: folder, home: path.join(folder, 'home') })
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)
const fileOf = (name: string) => path.join(folder, 'L', name, 'postmortem.json')

function write(name: string, change: Partial<Postmortem>): void {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true })
  writeFileSync(fileOf(name), postmortemText({ ...bare(`id-${name}`), ...change }))
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-library-'))
  write('2025-10-29-logins', {
    title: 'EU logins fail',
    severity: 'sev1',
    created: '2025-10-29T09:00:00Z',
    sections: [{ id: 'summary', audience: 'internal', text: 'A signing key ran out.' }],
    actions: [
      someAction('canary', {
        title: 'Login canary',
        owner: 'snair',
        type: 'detect',
        due: due('2025-11-03'),
        created: '2025-10-30T09:00:00Z',
      }),
      someAction('rotate', {
        title: 'Rotate keys with overlap',
        owner: 'L. Brandt',
        status: 'done',
        completed: '2025-11-12T09:00:00Z',
        due: due('2025-11-14'),
      }),
      someAction('slow', { status: 'done', completed: '2025-11-20T09:00:00Z', due: due('2025-11-14') }),
    ],
  })
  write('2025-11-24-render', {
    title: 'Render queue stalls',
    severity: 'sev2',
    created: '2025-11-24T09:00:00Z',
    actions: [
      someAction('scale', {
        title: '=Pre-scale',
        owner: 'M. Ito',
        due: { date: '2026-03-31', text: 'Q1 2026' },
        created: '2025-11-24T12:00:00Z',
      }),
      someAction('alert', {
        owner: null,
        status: 'in-progress',
        due: due('2025-11-21'),
        created: '2025-11-01T12:00:00Z',
      }),
    ],
    events: [
      {
        id: 'e',
        at: '2025-11-24T08:15:00Z',
        zone: 'UTC',
        kind: 'note',
        text: 'The key of the render queue was gone',
        audience: 'internal',
        origins: [],
      },
    ],
  })
  writeFileSync(path.join(folder, 'L/people.json'), peopleText([{ id: 'p', name: 'Sunil Nair', aliases: ['snair'] }]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('faultline actions', () => {
  it('[R18] lists every action of a library, late ones first, with the summary of all of them', () => {
    const { actions, summary } = json('actions', 'L', '--as-of', '2025-11-24')
    expect(actions.map(({ id, overdueDays }: { id: string; overdueDays: number }) => [id, overdueDays])).toEqual([
      ['canary', 21],
      ['alert', 3],
      ['scale', 0],
      ['rotate', 0],
      ['slow', 0],
    ])
    expect(actions[0]).toMatchObject({
      title: 'Login canary',
      postmortem: '2025-10-29-logins',
      type: 'detect',
      owner: 'Sunil Nair',
      due: '2025-11-03',
      status: 'open',
    })
    expect(summary).toMatchObject({ open: 3, overdue: 2, closedOnTime: 0.5, medianAgeDays: 23 })
  })

  it('narrows the list and not the summary by --open and --overdue, both by --owner', () => {
    const ids = (...args: string[]) =>
      json('actions', 'L', '--as-of', '2025-11-24', ...args).actions.map(({ id }: { id: string }) => id)
    expect(ids('--open')).toEqual(['canary', 'alert', 'scale'])
    expect(ids('--overdue')).toEqual(['canary', 'alert'])
    expect(ids('--owner', 'snair')).toEqual(['canary'])
    expect(ids('--owner', 'ito')).toEqual(['scale'])
    expect(ids('--query', 'sev:1 is:done')).toEqual(['rotate', 'slow'])
    expect(json('actions', 'L', '--as-of', '2025-11-24', '--overdue').summary).toMatchObject({ open: 3, overdue: 2 })
    expect(
      json('actions', 'L', '--as-of', '2025-11-11').actions.map(({ id, status }: { id: string; status: string }) => [
        id,
        status,
      ]),
    ).toContainEqual(['rotate', 'open'])
  })

  it('prints the list for other programs, formulas as text', () => {
    const { stdout } = run('actions', 'L', '--open', '--as-of', '2025-11-24', '--to', 'csv')
    const rows = parse(stdout, { columns: true }) as Record<string, string>[]
    expect(rows.map(({ title, due: until }) => [title, until])).toContainEqual(["'=Pre-scale", '2026-03-31'])
    for (const format of ['ics', 'jira', 'github', 'md', 'linear'])
      expect(run('actions', 'L', '--to', format).code).toBe(0)
    expect(run('actions', 'L', '--to', 'xls').code).toBe(2)
    expect(run('actions', 'L', '--as-of', 'soon').code).toBe(2)
    expect(run('actions', 'nowhere').code).toBe(1)
    expect(run('actions', 'L/2025-11-24-render').code).toBe(2)
  })
})

describe('faultline search', () => {
  it('finds postmortems, events and actions by word and field', () => {
    const found = (...words: string[]) =>
      json('search', 'L', ...words).results.map(({ postmortem }: { postmortem: string }) => postmortem)
    expect(found('render', 'qu')).toEqual(['2025-11-24-render'])
    expect(found('key').sort()).toEqual(['2025-10-29-logins', '2025-11-24-render'])
    expect(found('key', 'sev:1')).toEqual(['2025-10-29-logins'])
    expect(found('before:2025-11')).toEqual(['2025-10-29-logins'])
    expect(found('owner:ito')).toEqual(['2025-11-24-render'])
    expect(found('nothing-at-all')).toEqual([])
    const [{ places }] = json('search', 'L', 'gone').results
    expect(places).toEqual([
      { kind: 'event', id: 'e', excerpt: 'The key of the render queue was gone', at: '2025-11-24T08:15:00Z' },
    ])
  })
})

describe('the index cache', () => {
  it('[R19] lies outside the library, may be deleted or spoilt, and a change of the same size and time is seen', () => {
    const before = readdirSync(path.join(folder, 'L'), { recursive: true }).sort()
    json('search', 'L', 'key')
    expect(readdirSync(path.join(folder, 'L'), { recursive: true }).sort()).toEqual(before)
    const cache = path.join(folder, 'home/index')
    const [library = ''] = readdirSync(cache)
    const open = () => json('actions', 'L', '--as-of', '2025-11-24').summary.open
    for (const name of ['entries', 'words']) {
      const file = path.join(cache, library, name)
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.subarray(0, bytes.length / 2))
      expect(open()).toBe(3)
    }
    rmSync(cache, { recursive: true })
    expect(open()).toBe(3)
    const { mtime, atime } = statSync(fileOf('2025-11-24-render'))
    const text = readFileSync(fileOf('2025-11-24-render'), 'utf8')
    writeFileSync(fileOf('2025-11-24-render'), text.replace('"status":"in-progress"', '"status":"wont-do"    '))
    utimesSync(fileOf('2025-11-24-render'), atime, mtime)
    expect(open()).toBe(2)
    writeFileSync(fileOf('2025-11-24-render'), text)
    expect(open()).toBe(3)
  })

  it('a damaged postmortem is named and costs nobody else', () => {
    mkdirSync(path.join(folder, 'L/damaged'))
    writeFileSync(fileOf('damaged'), '{"title": ')
    const { stdout, stderr, code } = run('actions', 'L', '--as-of', '2025-11-24', '--json')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Left out: .*damaged.*postmortem\.json can't be opened/)
    expect(JSON.parse(stdout).summary.open).toBe(3)
    rmSync(path.join(folder, 'L/damaged'), { recursive: true })
  })
})
