import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostOver } from '../../../core/host/client.ts'
import type { Host } from '../../../core/host/contract.ts'
import { serve } from '../../../core/host/serve.ts'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { createNodeHost, type NodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { bare, someAction } from '../../core/library/someLibrary.ts'

let folder: string
let root: string
let inner: NodeHost
let host: Host

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-house-'))
  root = path.join(folder, 'library')
  inner = createNodeHost({
    home: path.join(folder, 'home'),
    libraries: [{ key: 'own', path: root, example: false }],
    platform: { ...nodePlatform(), now: () => '2025-12-01T12:00:00Z' },
    kind: 'browser',
    version: '0.0.0',
  })
  host = hostOver((method, input) => serve(inner, method, structuredClone(input)))
})
afterEach(() => {
  inner.close()
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = (name: string) => path.join(root, name, 'postmortem.json')
const onDisk = (name: string) => readPostmortem(name, readFileSync(fileOf(name), 'utf8'))

function write(name: string, change: Partial<Postmortem>): void {
  mkdirSync(path.join(root, name, 'attachments'), { recursive: true })
  writeFileSync(fileOf(name), postmortemText({ ...bare(`id-${name}`), ...change }))
}
const titles = async () => (await host['library.read']({ library: 'own' })).rows.map(({ title }) => title)

describe('whole postmortems', () => {
  it('[R41] a copy has the attachments and none of what left, was signed or is tracked', async () => {
    write('a', {
      title: 'Logins',
      state: 'published',
      actions: [someAction('a1', { external: [{ tracker: 'jira', key: 'OPS-1' }] })],
      signOffs: [{ by: 'Rita', at: '2025-11-20T09:00:00Z', hash: 'x' }],
      exports: [{ version: 1, at: '2025-11-20T09:00:00Z', audience: 'customer', folder: 'v1', files: [] }],
    })
    mkdirSync(path.join(root, 'a/exports/v1'), { recursive: true })
    writeFileSync(path.join(root, 'a/attachments/one.csv'), 'time,load\n')
    writeFileSync(path.join(folder, 'secret'), 'elsewhere')
    symlinkSync(path.join(folder, 'secret'), path.join(root, 'a/attachments/linked.csv'))
    const before = readFileSync(fileOf('a'), 'utf8')
    const made = await host['postmortem.duplicate']({ library: 'own', folder: 'a' })
    const copy = onDisk(made.folder)
    expect(copy).toMatchObject({ title: 'Copy of Logins', state: 'draft', created: '2025-12-01T12:00:00Z' })
    expect([copy.exports, copy.signOffs, copy.actions[0]?.external]).toEqual([[], [], []])
    expect(copy.id).not.toBe('id-a')
    expect(readdirSync(path.join(root, made.folder)).sort()).toEqual(['attachments', 'postmortem.json'])
    expect(readdirSync(path.join(root, made.folder, 'attachments'))).toEqual(['one.csv'])
    expect(readFileSync(fileOf('a'), 'utf8')).toBe(before)
    expect(await titles()).toEqual(expect.arrayContaining(['Logins', 'Copy of Logins']))
    const { hash } = await host['postmortem.read']({ library: 'own', folder: made.folder })
    expect(hash).toBe(made.hash)
  })

  it('[R42] the trash is listed, also what can’t be read, and gives back under the old name where it is free', async () => {
    write('a', { title: 'First' })
    expect(await titles()).toEqual(['First'])
    await host['postmortem.trash']({ library: 'own', folder: 'a' })
    write('a', { title: 'Second' })
    await host['postmortem.trash']({ library: 'own', folder: 'a' })
    mkdirSync(path.join(root, '.trash/torn'))
    writeFileSync(path.join(root, '.trash/torn/postmortem.json'), '{')
    const { trashed } = await host['library.trash']({ library: 'own' })
    expect(trashed.map(({ title, daysLeft }) => `${title} ${daysLeft}`).sort()).toEqual([
      'First 30',
      'Second 30',
      'torn 30',
    ])
    const older = trashed.find(({ title }) => title === 'First')?.folder ?? ''
    expect(older).toMatch(/^a~\d+$/)
    await host['postmortem.restore']({ library: 'own', folder: older })
    expect([onDisk('a').title, await titles()]).toEqual(['First', ['First']])
    await expect(host['postmortem.restore']({ library: 'own', folder: 'a' })).rejects.toMatchObject({
      code: 'postmortem.exists',
    })
    expect((await host['library.trash']({ library: 'own' })).trashed).toHaveLength(2)
  })

  it('[R43] Git is asked to merge by parts, only once, and undone without a trace', async (context) => {
    context.skip(spawnSync('git', ['--version']).status !== 0, 'git is not installed')
    expect(await host['library.git']({ library: 'own' })).toEqual({ state: 'no-repository' })
    mkdirSync(root)
    execFileSync('git', ['init', '-q', root])
    writeFileSync(path.join(root, '.gitattributes'), '*.png binary\n')
    expect(await host['library.git']({ library: 'own' })).toEqual({ state: 'not-set-up' })
    for (let times = 0; times < 2; times += 1)
      expect(await host['library.setUpGit']({ library: 'own', undo: false })).toEqual({ state: 'ready' })
    expect(readFileSync(path.join(root, '.gitattributes'), 'utf8')).toBe(
      '*.png binary\npostmortem.json merge=faultline text eol=lf\n',
    )
    const config = () => readFileSync(path.join(root, '.git/config'), 'utf8')
    expect(config()).toContain('merge %O %A %B')
    expect(await host['library.setUpGit']({ library: 'own', undo: true })).toEqual({ state: 'not-set-up' })
    expect(readFileSync(path.join(root, '.gitattributes'), 'utf8')).toBe('*.png binary\n')
    expect(config()).not.toContain('faultline')
  })

  it('[R40] lists the library’s own templates, each with its slip', async () => {
    mkdirSync(path.join(root, 'templates/guides/ours'), { recursive: true })
    mkdirSync(path.join(root, 'templates/briefs'), { recursive: true })
    writeFileSync(path.join(root, 'templates/guides/ours/guide.json'), '{\n  "id": "ours",\n  "colour": 1\n}\n')
    writeFileSync(path.join(root, 'templates/briefs/letter.json'), '{\n')
    const { templates } = await host['library.templates']({ library: 'own' })
    expect(templates.map(({ file, problem }) => [file, problem?.line])).toEqual([
      ['briefs/letter.json', 1],
      ['guides/ours/guide.json', 3],
    ])
  })
})
