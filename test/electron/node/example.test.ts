import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { libraryText, peopleText, readLibrary, readPeople } from '../../../core/postmortem/libraryBytes.ts'
import { createNodeHost, type NodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

const shipped = path.join(import.meta.dirname, '../../../templates/example')
let folder: string
let host: NodeHost
const copy = () => path.join(folder, 'example')
const openHost = () =>
  createNodeHost({
    home: folder,
    libraries: [{ key: 'example', path: copy(), example: true }],
    platform: nodePlatform(),
    kind: 'browser',
    version: '0',
  })

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-example-'))
  host = openHost()
})
afterEach(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

const folders = readdirSync(shipped, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('the example library', () => {
  it('[H8] is there at the first start, all of it readable', async () => {
    const { rows, damaged } = await host['library.read']({ library: 'example' })
    expect(damaged).toEqual([])
    expect(rows.map((row) => row.folder)).toEqual(folders)
  })

  it.each(folders)('%s lies there as a save would write it, with every attachment', async (name) => {
    const text = readFileSync(path.join(shipped, name, 'postmortem.json'), 'utf8')
    const postmortem = readPostmortem(name, text)
    expect(postmortemText(postmortem)).toBe(text)
    await host['library.read']({ library: 'example' })
    for (const { id } of postmortem.sources)
      expect(
        (await host['attachment.read']({ library: 'example', folder: name, sha256: id, offset: 0 })).bytes.length,
      ).toBeGreaterThan(0)
  })

  it('library.json and people.json lie there as a save would write them', () => {
    const [library, people] = ['library.json', 'people.json'].map((name) =>
      readFileSync(path.join(shipped, name), 'utf8'),
    )
    expect(libraryText(readLibrary('library.json', library ?? ''))).toBe(library)
    expect(peopleText(readPeople('people.json', people ?? ''))).toBe(people)
  })

  it('[H9] once deleted it stays away, until it is asked for again', async () => {
    await host['library.read']({ library: 'example' })
    rmSync(copy(), { recursive: true })
    const next = openHost()
    expect((await next['library.read']({ library: 'example' })).rows).toEqual([])
    expect(existsSync(copy())).toBe(false)
    await next['example.reset']({})
    expect((await next['library.read']({ library: 'example' })).rows).toHaveLength(folders.length)
    next.close()
  })

  it('is put back as it was', async () => {
    await host['library.read']({ library: 'example' })
    writeFileSync(path.join(copy(), 'library.json'), '{')
    await host['example.reset']({})
    expect(readFileSync(path.join(copy(), 'library.json'), 'utf8')).toBe(
      readFileSync(path.join(shipped, 'library.json'), 'utf8'),
    )
  })
})
