import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicSave, hashOf } from '../../../electron/node/atomicSave.ts'
import { saveError } from '../../../electron/node/saveError.ts'
import { sweep } from '../../../electron/node/sweep.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-save-'))
  file = path.join(folder, 'postmortem.json')
  writeFileSync(file, 'old')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A disk of `size` that fills up; null where this user may not mount one. */
function smallDisk(size: string): string | null {
  const disk = path.join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' })
    return disk
  } catch {
    return null
  }
}
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts()

function mounts(): boolean {
  const probe = mkdtempSync(path.join(tmpdir(), 'faultline-probe-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe])
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}
if (!canMount) console.warn('The full-disk test is left out: it needs root and the right to mount a tmpfs.')

describe('an atomic save', () => {
  it('keeps the rights of the file, and leaves nothing beside it', async () => {
    chmodSync(file, 0o640)
    expect(await atomicSave(file, bytes('new'))).toEqual({ hash: hashOf(bytes('new')), durable: true })
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640])
    expect(readdirSync(folder)).toEqual(['postmortem.json'])
  })

  it('[S8] a file that was changed in between stays as it is', async () => {
    await expect(atomicSave(file, bytes('new'), { expected: hashOf(bytes('other')) })).rejects.toMatchObject({
      code: 'save.changed',
    })
    await expect(atomicSave(file, bytes('new'), { expected: null })).rejects.toMatchObject({ code: 'save.changed' })
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['postmortem.json']])
  })

  it('bytes that would not be read back are never written', async () => {
    const verify = () => {
      throw new Error('not readable')
    }
    await expect(atomicSave(file, bytes('{'), { verify })).rejects.toThrow('not readable')
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  it('follows a link to the file once and keeps it a link', async () => {
    const [link, second] = [path.join(folder, 'link.json'), path.join(folder, 'second.json')]
    symlinkSync(file, link)
    symlinkSync(link, second)
    await atomicSave(link, bytes('new'))
    expect([readFileSync(file, 'utf8'), lstatSync(link).isSymbolicLink()]).toEqual(['new', true])
    await expect(atomicSave(second, bytes('newer'))).rejects.toMatchObject({ code: 'save.failed' })
  })

  it.skipIf(!canMount)('[S9] a full disk leaves the old version and no temporary file, and says so', async () => {
    const disk = smallDisk('256k') ?? expect.fail('could not mount')
    try {
      const inside = path.join(disk, 'postmortem.json')
      await atomicSave(inside, bytes('x'.repeat(100_000)))
      for (let turn = 0; turn < 20; turn += 1) {
        const save = atomicSave(inside, bytes(String(turn % 10).repeat(200_000)))
        await expect(save).rejects.toMatchObject({ code: 'save.full', detail: { name: inside } })
        expect(readFileSync(inside, 'utf8')).toBe('x'.repeat(100_000))
      }
      expect(readdirSync(disk)).toEqual(['postmortem.json'])
      await atomicSave(inside, bytes('y'.repeat(100_000)))
      expect(readFileSync(inside, 'utf8').charAt(0)).toBe('y')
    } finally {
      execFileSync('umount', [disk])
    }
  })

  it('what a killed save left is swept at the next start, what a running one writes is not', async () => {
    const gone = 4_000_000
    writeFileSync(path.join(folder, `.postmortem.json.${gone}-0123456789ab.faultline-tmp`), 'torn')
    writeFileSync(path.join(folder, `.postmortem.json.${process.pid}-0123456789ab.faultline-tmp`), 'going on')
    expect(await sweep(folder, Date.now())).toBe(1)
    expect(readdirSync(folder)).toEqual([
      `.postmortem.json.${process.pid}-0123456789ab.faultline-tmp`,
      'postmortem.json',
    ])
  })

  it.each([
    ['ENOSPC', 'save.full'],
    ['EDQUOT', 'save.full'],
    ['EROFS', 'save.readOnlyDisk'],
    ['EACCES', 'save.denied'],
    ['EPERM', 'save.denied'],
    ['EBUSY', 'save.busy'],
    ['EMFILE', 'save.failed'],
    ['EIO', 'save.failed'],
    ['EFBIG', 'save.failed'],
    ['ENAMETOOLONG', 'save.failed'],
  ])('%s has words of its own, with the path', (code, expected) => {
    const failure = saveError(Object.assign(new Error(code), { code }), '/a/postmortem.json')
    expect(failure.code).toBe(expected)
    expect(failure.message).toContain('/a/postmortem.json')
    expect(failure.message).not.toContain(code)
  })
})
