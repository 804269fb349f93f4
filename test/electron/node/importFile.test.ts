import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importFile } from '../../../electron/node/importFile.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-import-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytes = Uint8Array.from({ length: 1_300_000 }, (_, i) => i % 251)
mkdirSync(path.join(folder, 'pier'))
writeFileSync(path.join(folder, 'pier', 'log.bin'), bytes)
writeFileSync(path.join(folder, 'users.json'), '[]')

describe('a file on disk, for imports', () => {
  it('[I75] its pieces, its chunks and its slices are the same bytes', async () => {
    const file = await importFile(path.join(folder, 'pier', 'log.bin'))
    const copied: Uint8Array[] = []
    for await (const piece of file.pieces?.() ?? []) copied.push(piece.slice())
    const chunks: Uint8Array[] = []
    for await (const chunk of file.chunks()) chunks.push(chunk)
    expect(Buffer.concat(copied).equals(bytes)).toBe(true)
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
    expect([...((await file.slice?.(600_000, 600_004)) ?? [])]).toEqual([...bytes.subarray(600_000, 600_004)])
    expect((await file.slice?.(1_299_999, 1_400_000))?.length).toBe(1)
  })

  it('[I75] what lies beside it is found by name, and what is not there is nothing', async () => {
    const file = await importFile(path.join(folder, 'pier', 'log.bin'))
    expect((await file.beside?.('../users.json'))?.size).toBe(2)
    expect(await file.beside?.('users.json')).toBeNull()
  })
})
