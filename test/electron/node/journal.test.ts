import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crc32c } from '../../../electron/node/crc32c.ts'
import { Journal } from '../../../electron/node/journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const record = (second: number, text: string) => ({
  at: `2026-01-15T09:00:0${second}Z`,
  baseHash: 'a'.repeat(64),
  base: 'the base',
  text,
})
const only = () => path.join(folder, readdirSync(folder)[0] ?? expect.fail('no journal'))

describe('the recovery journal', () => {
  it('gives back the last state with the text of its base, which is written once', async () => {
    const journal = new Journal(folder)
    await journal.append(record(1, 'one'))
    await journal.append(record(2, 'two'))
    expect(await new Journal(folder).latest()).toEqual(record(2, 'two'))
    expect(readFileSync(only(), 'utf8').split('the base')).toHaveLength(2)
  })

  it('[S10] a torn or spoilt tail is left out, what stands before it counts', async () => {
    const journal = new Journal(folder)
    await journal.append(record(1, 'one'))
    const whole = statSync(only()).size
    await journal.append(record(2, 'two'))
    const bytes = readFileSync(only())
    for (let end = whole; end < bytes.length; end += 1) {
      writeFileSync(only(), bytes.subarray(0, end))
      expect((await new Journal(folder).latest())?.text).toBe('one')
    }
    const spoilt = Buffer.from(bytes)
    spoilt.writeUInt8(spoilt.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3)
    writeFileSync(only(), spoilt)
    expect((await new Journal(folder).latest())?.text).toBe('one')
    writeFileSync(only(), Buffer.concat([bytes, Buffer.alloc(64)]))
    expect((await new Journal(folder).latest())?.text).toBe('two')
  })

  it('stays small: past 1 MB only the last state is kept', async () => {
    const journal = new Journal(folder)
    const long = 'x'.repeat(300_000)
    for (let turn = 0; turn < 12; turn += 1) await journal.append(record(turn % 10, `${long}${turn}`))
    expect(statSync(only()).size).toBeLessThan(2_000_000)
    expect((await new Journal(folder).latest())?.base).toBe('the base')
  })

  it('of processes that are gone: what is saved goes, what was more than that is set aside and never deleted', async () => {
    const journal = new Journal(folder)
    await journal.append(record(1, 'mine'))
    const bytes = readFileSync(only())
    writeFileSync(path.join(folder, '4000000-00000000.log'), bytes)
    writeFileSync(path.join(folder, '4000001-00000000.log'), bytes)
    appendFileSync(path.join(folder, '4000001-00000000.log'), Buffer.alloc(0))
    await new Journal(folder).settle('something later')
    expect(await new Journal(folder).latest()).toBeNull()
    expect(readdirSync(folder).filter((name) => name.endsWith('.settled'))).toHaveLength(3)
  })

  it('the check sum is CRC32C', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283)
  })
})
