import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, open, readlink, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { readIfThere } from './readRegular.ts'
import { errno, saveError } from './saveError.ts'

export interface SaveOptions {
  /**
   * SHA-256 of what is expected to be there, null for nothing, undefined for whatever is. Compared right before the rename
   * (content, not time or size); a difference throws `save.changed` and leaves the file as it is.
   */
  readonly expected?: string | null
  /** Checks the bytes before anything is written: throws when they would not be read back as what was meant. */
  readonly verify?: (bytes: Uint8Array) => void
}

export interface SaveResult {
  readonly hash: string
  /** False when the folder could not be flushed: saved, but a power cut may still bring back the old version. */
  readonly durable: boolean
}

/** What is left of a save that was killed ends in this; the next start sweeps it. */
export const temporaryEnding = '.faultline-tmp'

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Replaces a file as a whole: at every moment the old or the new version is there. Throws `save.*` with the path, and then
 * the old version is untouched and no temporary file stays.
 */
export async function atomicSave(file: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<SaveResult> {
  options.verify?.(bytes)
  try {
    const target = await targetOf(file)
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target).slice(0, 100)}.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`,
    )
    try {
      await writeThrough(temporary, bytes)
      await keepRights(target, temporary)
      if (options.expected !== undefined) await compare(target, options.expected)
      await renameWithPatience(temporary, target)
    } catch (error) {
      await unlink(temporary).catch(ignoreMissing)
      throw error
    }
    return { hash: hashOf(bytes), durable: await flushFolder(path.dirname(target)) }
  } catch (error) {
    throw saveError(error, file)
  }
}

/** A symbolic link is followed once, so that it stays a link. */
async function targetOf(file: string): Promise<string> {
  const link = await lstat(file).catch(ignoreMissing)
  if (!link?.isSymbolicLink()) return file
  const target = path.resolve(path.dirname(file), await readlink(file))
  if ((await lstat(target).catch(ignoreMissing))?.isSymbolicLink())
    throw new FaultlineError('save.failed', { name: file, reason: 'it is a link to another link' })
  return target
}

async function writeThrough(temporary: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function keepRights(target: string, temporary: string): Promise<void> {
  const old = await stat(target).catch(ignoreMissing)
  await chmod(temporary, old ? old.mode & 0o7777 : 0o666 & ~process.umask())
  const ours = old && (await stat(temporary))
  // Only root may give a file away; for anyone else the file becomes theirs, as with every other editor.
  if (old && ours && (old.uid !== ours.uid || old.gid !== ours.gid))
    await chown(temporary, old.uid, old.gid).catch(() => undefined)
}

async function compare(target: string, expected: string | null): Promise<void> {
  const there = await readIfThere(target)
  if ((there && hashOf(there)) !== expected) throw new FaultlineError('save.changed', { name: target })
}

const patienceMs = 2000

/** Virus scanners and sync clients hold a file for a moment; on Windows that looks like missing rights. */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  const passing = new Set(process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'])
  let waited = 0
  for (let wait = 10; ; wait *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!passing.has(errno(error)) || waited >= patienceMs) throw error
      await new Promise((done) => setTimeout(done, wait))
      waited += wait
    }
  }
}

/** A rename is only safe from a power cut once its folder is on disk. Windows has no such call and needs none. */
export async function flushFolder(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch {
    return false
  }
}

function ignoreMissing(error: unknown): null {
  if (errno(error) === 'ENOENT') return null
  throw error
}
