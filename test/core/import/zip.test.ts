import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import type { ImportFile } from '../../../core/import/types.ts'
import { checkEntries } from '../../../core/import/zip/checkEntries.ts'
import { openZip } from '../../../core/import/zip/openZip.ts'
import { zipOf } from '../../kit/zipOf.ts'
import { fileAt, fileOf, shared } from './kit.ts'

if (shared === null) console.warn('The shared test data is not beside this checkout: hostile archives are not tested.')

/** Unpacks everything, as an importer that needs every entry would. */
async function unpackAll(file: ImportFile): Promise<Map<string, string>> {
  const { entries } = await openZip(file)
  const texts = new Map<string, string>()
  for (const entry of entries) texts.set(entry.name, new TextDecoder().decode(await entry.bytes()))
  return texts
}

async function refusalOf(file: ImportFile): Promise<FaultlineError> {
  try {
    await unpackAll(file)
  } catch (error) {
    if (error instanceof FaultlineError) return error
    throw error
  }
  throw new Error(`${file.name} was unpacked`)
}

const changed = (bytes: Uint8Array, at: number, to: readonly number[]) => {
  const copy = bytes.slice()
  copy.set(to, at)
  return copy
}

describe('zip archives', () => {
  it('[I60] an ordinary archive is unpacked, by jumping where the host can and in one go where it can not', async () => {
    const bytes = await zipOf({ 'harbour/2031-05-02.json': '[]', 'users.json': '[{"id":"U7"}]' })
    const whole = await unpackAll(fileOf('dock.zip', bytes, 13))
    const jumps: number[] = []
    const slice = async (start: number, end: number) => {
      jumps.push(start)
      return bytes.subarray(start, end)
    }
    expect([...(await unpackAll({ ...fileOf('dock.zip', bytes), slice }))]).toEqual([...whole])
    expect([...whole]).toEqual([
      ['harbour/2031-05-02.json', '[]'],
      ['users.json', '[{"id":"U7"}]'],
    ])
    expect(jumps.length).toBeGreaterThan(0)
  })

  it('[I61] one changed byte in an entry is found by its checksum, and the entry named', async () => {
    const bytes = await zipOf({ 'a.txt': 'tugs and ferries', 'b.txt': 'buoys and cranes '.repeat(9) })
    const stored = new TextDecoder('latin1').decode(bytes)
    const name = stored.indexOf('b.txt')
    const extra = bytes[name - 2] ?? 0
    const at = name + 'b.txt'.length + extra + 8
    const error = await refusalOf(fileOf('dock.zip', changed(bytes, at, [(bytes[at] ?? 0) ^ 1])))
    expect([error.code, error.detail.entry]).toEqual(['zip.damaged', 'b.txt'])
  })

  it.each([
    ['CON/../../x', 'zip.unsafe', /leaves the archive/],
    ['a/./b', 'zip.unsafe', /leaves the archive/],
    ['/etc/x', 'zip.unsafe', /absolute/],
    ['c:x', 'zip.unsafe', /absolute/],
    ['a\\b', 'zip.unsafe', /backslashes/],
    ['a\u0007b', 'zip.unsafe', /control/],
    ['lib/.GIT/config', 'zip.unsafe', /Git/],
  ])('[I62] an entry called %j refuses the whole archive', async (name, code, words) => {
    const error = await refusalOf(fileOf('dock.zip', await zipOf({ 'fine.txt': 'x', [name]: 'y' })))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(words)
  })

  it('[I62] names that differ only in case, or in dots at their end, are one name', async () => {
    const error = await refusalOf(fileOf('dock.zip', await zipOf({ 'Notes.txt': 'x', 'notes.txt.': 'y' })))
    expect([error.code, error.detail.entry]).toEqual(['zip.unsafe', 'notes.txt.'])
  })

  it('[I63] what unpacks to more than 200 times its size is refused before it is unpacked', async () => {
    const error = await refusalOf(fileOf('dock.zip', await zipOf({ 'big.txt': 'o'.repeat(1_000_000) })))
    expect(error.message).toMatch(/“big\.txt” in it: it would unpack to \d+ times its size; the limit is 200/)
  })

  it('[I63] more than 20,000 entries, and more than 1 GB in all, are refused', () => {
    const entry = { directory: false, symlink: false, encrypted: false, compressedSize: 0, uncompressedSize: 0 }
    const many = Array.from({ length: 20_001 }, (_, i) => ({ ...entry, filename: `${i}`, offset: i * 30 }))
    expect(() => checkEntries('dock.zip', 1e9, many)).toThrow(/20001 entries; the limit is 20,000/)
    const size = { compressedSize: 5_000_000, uncompressedSize: 600_000_000 }
    const large = [0, 1].map((i) => ({ ...entry, ...size, filename: `${i}`, offset: i * 6_000_000 }))
    expect(() => checkEntries('dock.zip', 1e9, large)).toThrow(/more than 1 GB, up to “1”/)
  })
})

const folder = path.join(shared ?? '', 'hostile', 'zip')
const hostile =
  shared !== null && existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))
    : []

describe.skipIf(shared === null)('hostile archives', () => {
  it('there are some', () => {
    expect(hostile.length).toBeGreaterThan(25)
  })

  it.each(hostile)('[I64] %s is refused whole, in words that name the file or entry', async (name) => {
    const error = await refusalOf(fileAt(path.join(folder, name)))
    expect(['zip.unsafe', 'zip.damaged', 'import.limit']).toContain(error.code)
    expect(error.message).toContain(path.basename(name))
    if (error.code === 'zip.unsafe') expect(error.detail.entry).toMatch(/./)
  })
})
