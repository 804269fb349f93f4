import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostOver } from '../../../core/host/client.ts'
import type { Host, Input } from '../../../core/host/contract.ts'
import { serve } from '../../../core/host/serve.ts'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { createNodeHost, type NodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { bare, due, someAction } from '../../core/library/someLibrary.ts'

let folder: string
let inner: NodeHost
let host: Host
const fileOf = (name: string) => path.join(folder, 'library', name, 'postmortem.json')
const onDisk = (name: string) => readPostmortem(name, readFileSync(fileOf(name), 'utf8'))

function write(name: string, change: Partial<Postmortem>): void {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true })
  writeFileSync(fileOf(name), postmortemText({ ...bare(`id-${name}`), ...change }))
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-questions-'))
  write('a', {
    title: 'Logins',
    actions: [someAction('a1', { owner: 'M. Ito', due: due('2025-11-10') }), someAction('a2')],
  })
  write('b', { title: 'Render queue', actions: [someAction('b1', { owner: 'M. Ito', due: due('2025-11-20') })] })
  inner = createNodeHost({
    home: path.join(folder, 'home'),
    libraries: [{ key: 'own', path: path.join(folder, 'library'), example: false }],
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

const asked: Input<'library.actions'> = {
  library: 'own',
  scope: '',
  query: 'owner:ito is:late',
  asOf: '2025-12-01',
  zone: 'UTC',
  sort: 'late',
  group: 'none',
  from: 0,
  count: 100,
  me: null,
}
const late = async () =>
  (await host['library.actions'](asked)).rows.map(({ folder: name, action }) => `${name}/${action.id}`)
const edit = (changes: Input<'actions.edit'>['changes']) =>
  host['actions.edit']({ library: 'own', changes, by: 'Rita' })

describe('questions over a library', () => {
  it('[R20] an edit goes into the postmortem’s own file and every answer, and its undo takes it back', async () => {
    expect(await late()).toEqual(['a/a1', 'b/b1'])
    const before = [onDisk('a'), onDisk('b')]
    const { changed, undo, failed } = await edit([
      { folder: 'a', id: 'a1', edit: { due: due('2026-01-31') } },
      { folder: 'b', id: 'b1', edit: { status: 'done' } },
    ])
    expect([changed, failed]).toEqual([2, []])
    expect(onDisk('a').actions[0]?.due).toEqual(due('2026-01-31'))
    expect(onDisk('b').actions[0]).toMatchObject({
      status: 'done',
      history: [{ status: 'open' }, { status: 'done', by: 'Rita' }],
    })
    expect(await late()).toEqual([])
    await edit(undo.map((one) => ({ ...one })))
    expect([onDisk('a'), onDisk('b')]).toEqual(before)
    expect(await late()).toEqual(['a/a1', 'b/b1'])
  })

  it('[R21] an edit keeps what others wrote and what waits to be saved, and names what it could not save', async () => {
    const { hash, postmortem } = await host['postmortem.read']({ library: 'own', folder: 'a' })
    write('b', { ...onDisk('b'), title: 'Renamed by someone else' })
    mkdirSync(path.join(folder, 'library/newer'))
    writeFileSync(fileOf('newer'), postmortemText({ ...bare('n'), schemaVersion: '9.0', actions: [someAction('n1')] }))
    const { changed, failed } = await edit([
      { folder: 'a', id: 'a1', edit: { owner: 'Ben Osei' } },
      { folder: 'b', id: 'b1', edit: { priority: 'high' } },
      { folder: 'newer', id: 'n1', edit: { priority: 'high' } },
      { folder: 'gone', id: 'x', edit: { priority: 'high' } },
    ])
    expect(changed).toBe(2)
    expect(failed.map((one) => [one.folder, one.report.code])).toEqual([
      ['newer', 'postmortem.newer'],
      ['gone', 'postmortem.missing'],
    ])
    expect(onDisk('b')).toMatchObject({ title: 'Renamed by someone else', actions: [{ priority: 'high' }] })
    const saved = await host['postmortem.save']({
      library: 'own',
      folder: 'a',
      baseHash: hash,
      postmortem: { ...postmortem, title: 'Typed meanwhile' },
    })
    expect(saved.outcome).toBe('merged')
    expect(onDisk('a')).toMatchObject({ title: 'Typed meanwhile', actions: [{ owner: 'Ben Osei' }, { id: 'a2' }] })
  })

  it('work in the recovery journal survives an edit made from the list', async () => {
    const { hash, postmortem } = await host['postmortem.read']({ library: 'own', folder: 'a' })
    await host['postmortem.journal']({
      library: 'own',
      folder: 'a',
      baseHash: hash,
      postmortem: { ...postmortem, title: 'Not saved yet' },
    })
    await edit([{ folder: 'a', id: 'a1', edit: { owner: 'Ben Osei' } }])
    const { recovered } = await host['postmortem.read']({ library: 'own', folder: 'a' })
    expect(recovered?.postmortem).toMatchObject({ title: 'Not saved yet', actions: [{ owner: 'Ben Osei' }, {}] })
  })

  it('[R22] what is saved, trashed and brought back is in the next answer', async () => {
    const titles = async (query: string) =>
      (
        await host['library.search']({
          library: 'own',
          query,
          asOf: '2025-12-01',
          zone: 'UTC',
          me: null,
          count: 10,
          places: 1,
        })
      ).results.map(({ folder: name }) => name)
    expect(await titles('render')).toEqual(['b'])
    const { hash, postmortem } = await host['postmortem.read']({ library: 'own', folder: 'a' })
    await host['postmortem.save']({
      library: 'own',
      folder: 'a',
      baseHash: hash,
      postmortem: { ...postmortem, title: 'Renderers too' },
    })
    expect((await titles('render')).sort()).toEqual(['a', 'b'])
    await host['postmortem.trash']({ library: 'own', folder: 'b' })
    expect(await titles('render')).toEqual(['a'])
    await host['postmortem.restore']({ library: 'own', folder: 'b' })
    expect((await titles('render')).sort()).toEqual(['a', 'b'])
    const made = await host['postmortem.create']({
      library: 'own',
      postmortem: { ...bare('new'), title: 'Render farm' },
    })
    expect(await titles('farm')).toEqual([made.folder])
  })
})
