import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiveAttachment, sendAttachment } from '../../../core/host/attachment.ts'
import { hostOver } from '../../../core/host/client.ts'
import { contract, type Host, type Method } from '../../../core/host/contract.ts'
import { attachmentPiece } from '../../../core/host/limits.ts'
import { serve } from '../../../core/host/serve.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { createNodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

const platform = nodePlatform()
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
let folder: string
let root: string
let hosts: { close: () => void }[]
let host: Host

/** As the page has it: every call goes through both schemas. */
function openHost(): Host {
  const inner = createNodeHost({
    home: path.join(folder, 'home'),
    libraries: [{ key: 'own', path: root, example: false }],
    platform,
    kind: 'browser',
    version: '0.0.0',
  })
  hosts.push(inner)
  return hostOver((method, input) => serve(inner, method, structuredClone(input)))
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-'))
  root = path.join(folder, 'library')
  hosts = []
  host = openHost()
})
afterEach(() => {
  for (const inner of hosts) inner.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = (): Postmortem => ({
  ...emptyPostmortem(platform.newId(), '2026-01-15T09:00:00Z', { internal: 'detailed', customer: 'customer-report' }),
  title: 'Letters arrived late',
  sections: [{ id: 'summary', audience: 'customer', text: 'One.\n\nTwo.' }],
})
const create = async () => ({
  library: 'own',
  ...(await host['postmortem.create']({ library: 'own', postmortem: start() })),
})
const fileOf = (name: string) => path.join(root, name, 'postmortem.json')
const event = (id: string) => ({
  id,
  at: '2026-01-15T08:00:00Z',
  zone: 'UTC',
  kind: 'note' as const,
  text: id,
  audience: 'internal' as const,
  origins: [],
})

/** What goes wrong with files: cut power, full disks, sync services. */
const spoilings: readonly (readonly [string, (old: Buffer) => Uint8Array])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['full of NUL bytes', (old: Buffer) => Buffer.alloc(old.length)],
  ['cut off', (old: Buffer) => old.subarray(0, old.length / 2)],
  ['not UTF-8', (old: Buffer) => Buffer.concat([old.subarray(0, 40), Buffer.from([0xff, 0xfe]), old.subarray(40)])],
]

describe('a postmortem on disk', () => {
  it('[H1] lies in a folder named by day and title, and a second one of that name beside it', async () => {
    expect((await create()).folder).toBe('2026-01-15-letters-arrived-late')
    expect((await create()).folder).toBe('2026-01-15-letters-arrived-late-2')
    expect(readdirSync(root)).toEqual(['2026-01-15-letters-arrived-late', '2026-01-15-letters-arrived-late-2'])
  })

  it('[H2] is read as it was saved, and listed with its row', async () => {
    const { hash, ...at } = await create()
    const read = await host['postmortem.read'](at)
    expect(read).toMatchObject({ hash, readOnly: null, recovered: null, postmortem: { title: 'Letters arrived late' } })
    const saved = await host['postmortem.save']({
      ...at,
      baseHash: hash,
      postmortem: { ...read.postmortem, title: 'Late' },
    })
    expect(saved).toMatchObject({ outcome: 'saved', durable: true })
    const { rows, damaged } = await host['library.read']({ library: 'own' })
    expect([rows.map(({ title }) => title), damaged]).toEqual([['Late'], []])
  })

  it('[S1] a save without a change writes nothing', async () => {
    const { hash, ...at } = await create()
    const before = statSync(fileOf(at.folder), { bigint: true })
    const { postmortem } = await host['postmortem.read'](at)
    expect(await host['postmortem.save']({ ...at, baseHash: hash, postmortem })).toMatchObject({
      outcome: 'unchanged',
      hash,
    })
    const after = statSync(fileOf(at.folder), { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  it('[S2] a change that someone else saved meanwhile is merged, though size and time are the same', async () => {
    const { hash, ...at } = await create()
    const { postmortem } = await host['postmortem.read'](at)
    const times = statSync(fileOf(at.folder))
    writeFileSync(fileOf(at.folder), readFileSync(fileOf(at.folder), 'utf8').replace('"One."', '"Uno."'))
    utimesSync(fileOf(at.folder), times.atime, times.mtime)
    const mine = { ...postmortem, sections: [{ id: 'summary', audience: 'customer' as const, text: 'One.\n\nTwo!' }] }
    const saved = await host['postmortem.save']({ ...at, baseHash: hash, postmortem: mine })
    expect(saved.outcome).toBe('merged')
    expect(saved.changes).toEqual(['Section changed: “summary”'])
    expect(saved.postmortem?.sections[0]?.text).toBe('Uno.\n\nTwo!')
    expect((await host['postmortem.read'](at)).postmortem.sections[0]?.text).toBe('Uno.\n\nTwo!')
  })

  it('[S3] two programs that save in turns lose none of the other’s events', async () => {
    const { hash, ...at } = await create()
    const other = openHost()
    const { postmortem } = await other['postmortem.read'](at)
    let bases = { mine: { hash, postmortem }, theirs: { hash, postmortem } }
    for (let turn = 0; turn < 6; turn += 1) {
      const who = turn % 2 === 0 ? 'mine' : 'theirs'
      const now = bases[who]
      const edited = { ...now.postmortem, events: [...now.postmortem.events, event(`${who}-${turn}`)] }
      const saved = await (who === 'mine' ? host : other)['postmortem.save']({
        ...at,
        baseHash: now.hash,
        postmortem: edited,
      })
      bases = { ...bases, [who]: { hash: saved.hash, postmortem: saved.postmortem ?? edited } }
    }
    const { postmortem: last } = await host['postmortem.read'](at)
    expect(last.events.map(({ id }) => id).sort()).toEqual([
      'mine-0',
      'mine-2',
      'mine-4',
      'theirs-1',
      'theirs-3',
      'theirs-5',
    ])
  })

  it.each(spoilings)('[S4] a file that is %s is listed as damaged and never written', async (_what, spoil) => {
    const { hash, ...at } = await create()
    const { postmortem } = await host['postmortem.read'](at)
    const spoilt = spoil(readFileSync(fileOf(at.folder)))
    writeFileSync(fileOf(at.folder), spoilt)
    await expect(host['postmortem.read'](at)).rejects.toMatchObject({ code: 'postmortem.damaged' })
    await expect(
      host['postmortem.save']({ ...at, baseHash: hash, postmortem: { ...postmortem, title: 'New' } }),
    ).rejects.toMatchObject({ code: 'postmortem.damaged' })
    expect(readFileSync(fileOf(at.folder))).toEqual(spoilt)
    const { damaged } = await host['library.read']({ library: 'own' })
    expect(damaged).toMatchObject([{ folder: at.folder, report: { code: 'postmortem.damaged' } }])
  })

  it('[S5] unsaved work comes back after the program was killed, on top of what others saved meanwhile', async () => {
    const { hash, ...at } = await create()
    const { postmortem } = await host['postmortem.read'](at)
    const typed = {
      ...postmortem,
      sections: [{ id: 'summary', audience: 'customer' as const, text: 'One.\n\nTwo, typed.' }],
    }
    await host['postmortem.journal']({ ...at, baseHash: hash, postmortem: typed })
    const other = openHost()
    expect((await other['postmortem.read'](at)).recovered?.postmortem.sections[0]?.text).toBe('One.\n\nTwo, typed.')
    writeFileSync(fileOf(at.folder), readFileSync(fileOf(at.folder), 'utf8').replace('"One."', '"Uno."'))
    const again = await openHost()['postmortem.read'](at)
    expect(again.recovered?.postmortem.sections[0]?.text).toBe('Uno.\n\nTwo, typed.')
    expect(again.postmortem.sections[0]?.text).toBe('Uno.\n\nTwo.')
  })

  it('[S6] the journal stays until the same or a later state is saved', async () => {
    const { hash, ...at } = await create()
    const { postmortem } = await host['postmortem.read'](at)
    const one = { ...postmortem, title: 'One' }
    const saving = host['postmortem.save']({ ...at, baseHash: hash, postmortem: one })
    await host['postmortem.journal']({ ...at, baseHash: hash, postmortem: { ...postmortem, title: 'Two' } })
    const { hash: saved } = await saving
    expect((await openHost()['postmortem.read'](at)).recovered?.postmortem.title).toBe('Two')
    await host['postmortem.save']({ ...at, baseHash: saved, postmortem: { ...postmortem, title: 'Two' } })
    expect((await openHost()['postmortem.read'](at)).recovered).toBeNull()
  })

  it('[H3] a field that this version does not know goes through every call and back to disk', async () => {
    const { hash, ...at } = await create()
    const { postmortem } = await host['postmortem.read'](at)
    const strange = { ...postmortem, mood: { calm: true }, events: [{ ...event('event-a'), weather: 'snow' }] }
    await host['postmortem.journal']({ ...at, baseHash: hash, postmortem: strange })
    await host['postmortem.save']({ ...at, baseHash: hash, postmortem: strange })
    expect((await host['postmortem.read'](at)).postmortem).toEqual(strange)
    expect(readFileSync(fileOf(at.folder), 'utf8')).toContain('"weather":"snow"')
  })

  it('a newer major version is open to read only and is not written', async () => {
    const { hash: _, ...at } = await create()
    writeFileSync(fileOf(at.folder), readFileSync(fileOf(at.folder), 'utf8').replace('"1.0"', '"2.0"'))
    const { readOnly, hash, postmortem } = await host['postmortem.read'](at)
    expect(readOnly).toMatchObject({ code: 'postmortem.newer' })
    await expect(host['postmortem.save']({ ...at, baseHash: hash, postmortem })).rejects.toMatchObject({
      code: 'postmortem.readOnly',
    })
  })

  it('both versions of a file that Git could not merge are there', async () => {
    const { hash: _, ...at } = await create()
    const text = readFileSync(fileOf(at.folder), 'utf8')
    const line = '  "title": "Letters arrived late",\n'
    const conflict = `<<<<<<< HEAD\n  "title": "Late A",\n=======\n  "title": "Late B",\n>>>>>>> theirs\n`
    writeFileSync(fileOf(at.folder), text.replace(line, conflict))
    const { postmortem } = await host['postmortem.read'](at)
    expect([postmortem.title, postmortem.conflicts]).toEqual([
      'Late B',
      [{ path: 'title', value: 'Late A', side: 'other' }],
    ])
  })

  it('goes to the trash and comes back', async () => {
    const at = { library: 'own', folder: (await create()).folder }
    await host['postmortem.trash'](at)
    expect(readdirSync(root)).toEqual(['.trash'])
    await host['postmortem.restore'](at)
    expect(readdirSync(root)).toEqual(['.trash', at.folder])
    expect(readdirSync(path.join(root, '.trash'))).toEqual(['.gitignore'])
  })
})

describe('a library on disk', () => {
  it('[H4] nothing outside it is read or written through a link', async () => {
    const outside = path.join(folder, 'outside')
    mkdirSync(outside)
    writeFileSync(path.join(outside, 'postmortem.json'), readFileSync(fileOf((await create()).folder)))
    symlinkSync(outside, path.join(root, '2026-01-16-linked'))
    const at = { library: 'own', folder: '2026-01-16-linked' }
    await expect(host['postmortem.read'](at)).rejects.toMatchObject({ code: 'file.missing' })
    const bytes = bytesOf('x')
    await expect(
      host['attachment.write']({ ...at, sha256: platform.sha256(bytes), ext: 'csv', size: 1, offset: 0, bytes }),
    ).rejects.toMatchObject({ code: 'file.missing' })
    expect(readdirSync(outside)).toEqual(['postmortem.json'])
  })

  it('[H5] an attachment is named by its bytes, and bytes that changed are not handed out', async () => {
    const { folder: name } = await create()
    const at = { library: 'own', folder: name }
    const bytes = bytesOf('time,value\n')
    const sha256 = platform.sha256(bytes)
    const whole = { ...at, sha256, ext: 'csv', size: bytes.length, offset: 0, bytes }
    expect(await host['attachment.write'](whole)).toEqual({ kept: true })
    expect((await host['attachment.read']({ ...at, sha256, offset: 0 })).bytes).toEqual(bytes)
    writeFileSync(path.join(root, name, 'attachments', `${sha256}.csv`), 'time,walue\n')
    await expect(host['attachment.read']({ ...at, sha256, offset: 0 })).rejects.toMatchObject({
      code: 'file.unreadable',
    })
    const wrong = { ...whole, sha256: '0'.repeat(64) }
    await expect(host['attachment.write'](wrong)).rejects.toMatchObject({ code: 'save.failed' })
  })

  it('[H26] an attachment comes in pieces, is whole or not there, and is not sent twice', async () => {
    const { folder: name } = await create()
    const bytes = new Uint8Array(attachmentPiece * 2 + 5).map((_, at) => at % 251)
    const at = { library: 'own', folder: name, sha256: platform.sha256(bytes) }
    const kept = () => readdirSync(path.join(root, name, 'attachments'))
    const piece = (offset: number, from = bytes) => ({
      ...at,
      ext: 'csv',
      size: bytes.length,
      offset,
      bytes: from.slice(offset, offset + attachmentPiece),
    })
    expect(await host['attachment.write'](piece(0))).toEqual({ kept: false })
    expect(kept()).toEqual([expect.stringMatching(/^\..*\.faultline-tmp$/)])
    await expect(host['attachment.write'](piece(2 * attachmentPiece))).rejects.toMatchObject({ code: 'save.failed' })
    expect(kept()).toEqual([])
    const changed = bytes.map((byte) => byte ^ 1)
    await host['attachment.write'](piece(0, changed))
    await host['attachment.write'](piece(attachmentPiece))
    const torn = host['attachment.write'](piece(2 * attachmentPiece))
    await expect(torn).rejects.toMatchObject({
      code: 'save.failed',
      detail: { reason: 'its bytes changed on the way' },
    })
    expect(kept()).toEqual([])
    const sent: number[] = []
    const send = () =>
      sendAttachment({ sha256: at.sha256, ext: 'csv', size: bytes.length, chunks: [bytes] }, (one) => {
        sent.push(one.offset)
        return host['attachment.write']({ ...at, ...one })
      })
    await send()
    await send()
    expect(sent).toEqual([0, attachmentPiece, 2 * attachmentPiece, 0])
    expect(kept()).toEqual([`${at.sha256}.csv`])
    const back: Uint8Array[] = []
    for await (const one of receiveAttachment((offset) => host['attachment.read']({ ...at, offset }))) back.push(one)
    expect(back.map((one) => one.length)).toEqual([attachmentPiece, attachmentPiece, 5])
    expect(Buffer.concat(back).equals(bytes)).toBe(true)
  })

  it('[H6] what was handed over is kept as a folder of its own, counted on, and never replaced', async () => {
    const at = { library: 'own', folder: (await create()).folder }
    const { postmortem } = await host['postmortem.read'](at)
    const files = [{ file: 'letter.md', format: 'md', bytes: bytesOf('Dear reader') }]
    const save = () => host['export.save']({ ...at, audience: 'customer', postmortem, files })
    const [one, two] = [await save(), await save()]
    expect([one.record.version, two.record.version]).toEqual([1, 2])
    expect(readdirSync(one.place).sort()).toEqual(['letter.md', 'source.json'])
    const outwards = [{ file: '../letter.md', format: 'md', bytes: files[0]?.bytes ?? expect.fail() }]
    await expect(
      host['export.save']({ ...at, audience: 'customer', postmortem, files: outwards }),
    ).rejects.toMatchObject({ code: 'save.failed' })
    expect(readdirSync(path.dirname(one.place)).sort()).toEqual([one.record.folder, two.record.folder])
  })

  it('library.json and people.json that can not be read are named and never replaced', async () => {
    await create()
    writeFileSync(path.join(root, 'library.json'), '{"name": ')
    const { library, damaged } = await host['library.read']({ library: 'own' })
    expect(damaged).toMatchObject([{ folder: 'library.json', report: { code: 'postmortem.damaged' } }])
    await expect(host['library.save']({ library: 'own', value: library })).rejects.toMatchObject({
      code: 'postmortem.damaged',
    })
    expect(readFileSync(path.join(root, 'library.json'), 'utf8')).toBe('{"name": ')
    await host['people.save']({ library: 'own', people: [{ id: 'p1', name: 'Ada', aliases: ['ada'] }] })
    expect((await host['library.read']({ library: 'own' })).people).toEqual([
      { id: 'p1', name: 'Ada', aliases: ['ada'] },
    ])
  })

  it('settings are kept for the next start', async () => {
    const settings = await host['settings.read']({})
    await host['settings.save']({ ...settings, theme: 'dark', later: 'kept' })
    expect(await openHost()['settings.read']({})).toEqual({ ...settings, theme: 'dark', later: 'kept' })
  })

  it('[H7] every line of the contract is answered', () => {
    const inner = createNodeHost({ home: folder, libraries: [], platform, kind: 'electron', version: '0' })
    hosts.push(inner)
    for (const method of Object.keys(contract) as Method[]) expect(inner[method], method).toBeTypeOf('function')
  })
})
