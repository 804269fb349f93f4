import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { inTurn } from '../../../electron/node/inTurn.ts'
import { makeFolder } from '../../../electron/node/libraryFolder.ts'
import { createNodeHost, type NodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { bundle } from '../../kit/bundle.ts'

let folder: string
let root: string
let name: string
const hosts: NodeHost[] = []
const file = () => path.join(root, name, 'postmortem.json')

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-together-'))
  root = path.join(folder, 'library')
  const empty = emptyPostmortem('id', '2026-01-15T09:00:00Z', { internal: 'standard', customer: 'customer-report' })
  name = await makeFolder(root, empty)
  writeFileSync(file(), postmortemText(empty))
})
afterEach(() => {
  for (const host of hosts.splice(0)) host.close()
  rmSync(folder, { recursive: true, force: true })
})

function openHost(): NodeHost {
  const libraries = [{ key: 'own', path: root, example: false }]
  const host = createNodeHost({
    home: path.join(folder, 'home'),
    libraries,
    platform: nodePlatform(),
    kind: 'browser',
    version: '0',
  })
  hosts.push(host)
  return host
}

describe('several programs on one library', () => {
  it('[S11] four processes that save at the same time lose none of their events', async () => {
    const script = await bundle('saveEvents.ts', path.join(folder, 'saveEvents.mjs'))
    const writers = ['a', 'b', 'c', 'd']
    const codes = writers.map(async (writer) => {
      const child = spawn(process.execPath, [script, path.join(folder, 'home'), root, name, writer, '15'], {
        stdio: 'inherit',
      })
      return (await once(child, 'close'))[0]
    })
    expect(await Promise.all(codes)).toEqual([0, 0, 0, 0])
    const ids = readPostmortem(file(), readFileSync(file(), 'utf8')).events.map(({ id }) => id)
    const expected = writers.flatMap((writer) => Array.from({ length: 15 }, (_, number) => `${writer}-${number}`))
    expect(ids.sort()).toEqual(expected.sort())
  }, 60_000)

  it('a turn that a killed process never ended holds nobody up for long', async () => {
    const lock = path.join(folder, 'x.saving')
    for (const left of ['4000000', '']) {
      writeFileSync(lock, left)
      expect(await inTurn(lock, async () => existsSync(lock))).toBe(true)
      // Taken, not waited out: after the patience a turn runs without a lock of its own and leaves the old one.
      expect(existsSync(lock)).toBe(false)
    }
  })

  it('what someone else wrote is news, what we wrote ourselves is not', async () => {
    const host = openHost()
    const at = { library: 'own', folder: name }
    const { postmortem, hash } = await host['postmortem.read'](at)
    await new Promise((done) => setTimeout(done, 100))
    await host['postmortem.save']({ ...at, baseHash: hash, postmortem: { ...postmortem, title: 'Ours' } })
    await new Promise((done) => setTimeout(done, 200))
    const next = host['host.next']({})
    appendFileSync(file(), '\n')
    expect(await next).toEqual({ kind: 'changed', library: 'own', folder: name })
  })

  it('who has it open is told, and nobody is told of themselves', async () => {
    const at = { library: 'own', folder: name }
    expect((await openHost()['postmortem.read'](at)).heldBy).toBeNull()
    expect((await openHost()['postmortem.read'](at)).heldBy).toBeNull()
  })
})
