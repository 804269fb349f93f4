import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { htmlPage } from '../../../core/export/html/htmlPage.ts'
import { hostOver } from '../../../core/host/client.ts'
import type { Host } from '../../../core/host/contract.ts'
import { serve } from '../../../core/host/serve.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { createNodeHost, type NodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

const platform = nodePlatform()
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const file = (name: string, text: string) => ({ file: name, format: 'md', bytes: bytesOf(text) })

let home: string
let root: string
let inner: NodeHost
let host: Host
let printed: string[]

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'faultline-exports-'))
  root = path.join(home, 'library')
  printed = []
  inner = createNodeHost({
    home: path.join(home, 'home'),
    libraries: [{ key: 'own', path: root, example: false }],
    platform,
    kind: 'browser',
    version: '0.0.0',
    printPdf: async (html) => {
      printed.push(html)
      return bytesOf('%PDF-1.7')
    },
  })
  host = hostOver((method, input) => serve(inner, method, structuredClone(input)))
})
afterEach(() => {
  inner.close()
  rmSync(home, { recursive: true, force: true })
})

const library = 'own'
const create = async () => {
  const postmortem: Postmortem = {
    ...emptyPostmortem(platform.newId(), '2026-01-15T09:00:00Z', { internal: 'detailed', customer: 'customer-report' }),
    title: 'Letters arrived late',
  }
  const { folder, hash } = await host['postmortem.create']({ library, postmortem })
  return { library, folder, postmortem, hash }
}
const names = (folder: string) => readdirSync(path.join(root, folder, 'exports')).sort()

/** One version of a report that has left and is noted in the postmortem. */
const left = async (files = [file('a.md', 'one'), file('pictures/b.md', 'two')]) => {
  const made = await create()
  const { folder, postmortem, hash } = made
  const release = await host['export.next']({ library, folder, series: 'customer' })
  const { record } = await host['export.save']({ library, folder, audience: 'customer', postmortem, files, release })
  const noted = { ...postmortem, exports: [record] }
  await host['postmortem.save']({ library, folder, baseHash: hash, postmortem: noted })
  return { ...made, record, inside: record.folder, noted }
}

describe('an export', () => {
  it('is told its version and time beforehand, and gets no other', async () => {
    const { folder, postmortem, record, noted } = await left()
    expect(record).toMatchObject({ version: 1, audience: 'customer', folder: `${record.at.slice(0, 10)}-customer-v1` })
    expect(await host['export.next']({ library, folder, series: 'customer' })).toMatchObject({ version: 2 })
    expect(await host['export.next']({ library, folder, series: 'internal' })).toMatchObject({ version: 1 })
    const taken = { version: 1, at: record.at }
    const again = { library, folder, audience: 'customer' as const, postmortem: noted, files: [file('a.md', 'new')] }
    await expect(host['export.save']({ ...again, release: taken })).rejects.toThrow(
      'Version 1 has left from another copy meanwhile.',
    )
    expect(names(folder)).toEqual([record.folder])
    expect(readFileSync(path.join(root, folder, 'exports', record.folder, 'a.md'), 'utf8')).toBe('one')
    expect(postmortem.exports).toEqual([])
  })

  it('[H41] of letters appears as a whole or not at all, counts by itself and lists its files in a manifest', async () => {
    const { folder, noted } = await left()
    const dropped = await host['export.begin']({ library, folder })
    await host['export.put']({ id: dropped.id, files: [file('Ana/letter.md', 'dropped')] })
    await host['export.drop'](dropped)
    expect(names(folder)).toHaveLength(1)
    await expect(host['export.put']({ id: dropped.id, files: [] })).rejects.toThrow('that export is not being written')

    const release = await host['export.next']({ library, folder, series: 'briefs' })
    expect(release.version).toBe(1)
    const { id } = await host['export.begin']({ library, folder })
    await host['export.put']({ id, files: [file('Ana/letter.md', 'one')] })
    expect(names(folder).filter((name) => !name.startsWith('.'))).toHaveLength(1)
    await host['export.put']({ id, files: [file('Bo/letter.md', 'two')] })
    const briefs = { letters: 2, callSheets: 0 }
    const { record } = await host['export.settle']({ id, postmortem: noted, release, briefs })
    expect(record).toMatchObject({
      version: 1,
      audience: 'internal',
      briefs,
      folder: `${release.at.slice(0, 10)}-briefs-v1`,
    })
    expect(record.files.map((one) => one.file)).toEqual(['manifest.json'])
    const place = path.join(root, folder, 'exports', record.folder)
    expect(readdirSync(place, { recursive: true }).sort()).toEqual([
      'Ana',
      'Ana/letter.md',
      'Bo',
      'Bo/letter.md',
      'manifest.json',
      'source.json',
    ])
    expect(names(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('[H42] is checked file by file; only bytes that left are put back, and what was changed is kept beside', async () => {
    const { folder, inside } = await left()
    const place = path.join(root, folder, 'exports', inside)
    const states = async () => {
      const { files } = await host['export.read']({ library, folder, inside })
      return files.map(({ file: name, state }) => [name, state])
    }
    expect(await states()).toEqual([
      ['a.md', 'same'],
      ['pictures/b.md', 'same'],
    ])
    writeFileSync(path.join(place, 'a.md'), 'edited by hand')
    rmSync(path.join(place, 'pictures', 'b.md'))
    expect(await states()).toEqual([
      ['a.md', 'changed'],
      ['pictures/b.md', 'gone'],
    ])
    const repair = (files: ReturnType<typeof file>[]) => host['export.repair']({ library, folder, inside, files })
    await expect(repair([file('a.md', 'something else')])).rejects.toThrow('a.md is not what once left.')
    await expect(repair([file('new.md', 'one')])).rejects.toThrow('new.md is not what once left.')
    await repair([file('a.md', 'one'), file('pictures/b.md', 'two')])
    expect(await states()).toEqual([
      ['a.md', 'same'],
      ['pictures/b.md', 'same'],
    ])
    expect(readFileSync(path.join(place, 'a (changed).md'), 'utf8')).toBe('edited by hand')
    await expect(host['export.read']({ library, folder, inside: 'never-left' })).rejects.toThrow('never-left')
  })

  it('[H43] is shared as a zip of its own files, the same bytes twice; the whole folder only as an internal copy', async () => {
    const { folder, inside } = await left()
    const shared = await host['export.share']({ library, folder, inside })
    const first = readFileSync(shared.place)
    expect(Object.keys(unzipSync(first)).sort()).toEqual(['a.md', 'pictures/b.md'])
    await host['export.share']({ library, folder, inside })
    expect(readFileSync(shared.place)).toEqual(first)

    const copy = await host['export.share']({ library, folder, inside: null })
    expect(copy.file).toBe(`${folder} INTERNAL COPY.faultline`)
    expect(Object.keys(unzipSync(readFileSync(copy.place))).sort()).toEqual([
      `${folder}/exports/${inside}/a.md`,
      `${folder}/exports/${inside}/pictures/b.md`,
      `${folder}/exports/${inside}/source.json`,
      `${folder}/postmortem.json`,
    ])
    writeFileSync(path.join(root, folder, 'exports', inside, 'a.md'), 'edited')
    await expect(host['export.share']({ library, folder, inside })).rejects.toThrow('a.md is not what once left.')
  })
})

describe('printing', () => {
  const page = () =>
    htmlPage({
      audience: 'customer',
      title: 'Late <letters>',
      subtitle: '',
      language: 'en',
      versionLine: '',
      creator: 'Larkspur "Post"',
      slug: 'late',
      created: '2026-01-15T09:00:00Z',
      properties: [],
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '<iframe> & co' }] }] },
      updates: [],
      withheld: { blocks: 0, events: 0, actions: 0 },
    })

  it('[H44] takes a page in the shape that we write, and nothing that could name a file or run', async () => {
    const { bytes } = await host['print.pdf']({ html: page() })
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7')
    expect(printed).toEqual([page()])
    const slipped = [
      '<iframe src="file:///etc/passwd"></iframe>',
      '<script>1</script>',
      '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
      '<link rel="stylesheet" href="file:///x.css">',
      '<object data="file:///etc/passwd"></object>',
      '<base href="file:///">',
      '<svg><image href="file:///x.png"/></svg>',
      '<svg><foreignObject></foreignObject></svg>',
      '<IFRAME/src=file:///etc/passwd>',
    ].map((bad) => page().replace('<main>', `<main>${bad}`))
    const headless = ['<p>x</p>', page().replace(/<meta http-equiv[^>]*>\n/, ''), ` ${page()}`]
    for (const html of [...slipped, ...headless])
      await expect(host['print.pdf']({ html }), html.slice(0, 80)).rejects.toThrow('it is not a page of Faultline')
    expect(printed).toHaveLength(1)
  })
})
