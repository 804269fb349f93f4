import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import type { AttachmentPiece } from '../../core/host/attachment.ts'
import { attachmentPiece } from '../../core/host/limits.ts'
import { flushFolder, renameWithPatience, temporaryEnding } from './atomicSave.ts'
import { inLibrary } from './libraryFolder.ts'
import { readError } from './readRegular.ts'
import { saveError } from './saveError.ts'

/**
 * Keeps the bytes of an imported file, named by what they are. Until the last piece is in and the whole is what its name
 * says, they lie in a temporary file beside it. True when all is there: bytes that were there already are not written
 * again. Throws `save.*`, and then no part stays.
 */
export async function writePiece(root: string, folder: string, piece: AttachmentPiece): Promise<boolean> {
  const file = await inLibrary(root, folder, 'attachments', `${piece.sha256}.${piece.ext}`)
  const there = piece.offset === 0 ? await stat(file).catch(() => null) : null
  if (there?.isFile() && there.size === piece.size && (await hashOfFile(file)) === piece.sha256) return true
  const temporary = temporaryFor(file, piece.sha256)
  try {
    if (piece.offset === 0) await startFile(path.join(root, folder), file, temporary)
    await append(temporary, piece, file)
    if (piece.offset + piece.bytes.length < piece.size) return false
    await finish(temporary, file, piece.sha256)
    return true
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw saveError(error, file)
  }
}

/** In the shape that the sweep at the next start knows, should this process end before the last piece. */
function temporaryFor(file: string, sha256: string): string {
  return path.join(path.dirname(file), `.${sha256}.${process.pid}-${sha256.slice(0, 12)}${temporaryEnding}`)
}

async function startFile(folder: string, file: string, temporary: string): Promise<void> {
  const made = await mkdir(path.dirname(file), { recursive: true })
  if (made !== undefined) await flushFolder(folder)
  await rm(temporary, { force: true })
  await (await open(temporary, 'wx', 0o600)).close()
}

async function append(temporary: string, { size, offset, bytes }: AttachmentPiece, file: string): Promise<void> {
  const handle = await open(temporary, 'r+')
  try {
    const { size: held } = await handle.stat()
    if (held !== offset)
      throw new FaultlineError('save.failed', { name: file, reason: 'a piece of it got lost on the way' })
    if (offset + bytes.length > size)
      throw new FaultlineError('save.failed', { name: file, reason: 'it is longer than was said' })
    for (let written = 0; written < bytes.length; )
      written += (await handle.write(bytes, written, bytes.length - written, offset + written)).bytesWritten
    if (offset + bytes.length === size) await handle.sync()
  } finally {
    await handle.close()
  }
}

async function finish(temporary: string, file: string, sha256: string): Promise<void> {
  if ((await hashOfFile(temporary)) !== sha256)
    throw new FaultlineError('save.failed', { name: file, reason: 'its bytes changed on the way' })
  await chmod(temporary, 0o666 & ~process.umask())
  await renameWithPatience(temporary, file)
  await flushFolder(path.dirname(file))
}

/**
 * A piece of the file again, with the size of the whole. With the first piece the whole is checked against its name.
 * Throws `file.missing`, and `file.unreadable` when it is not what was imported.
 */
export async function readPiece(
  root: string,
  folder: string,
  sha256: string,
  offset: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; size: number }> {
  const file = await attachmentFile(root, folder, sha256)
  try {
    const there = await stat(file)
    if (!there.isFile())
      throw new FaultlineError('file.unreadable', { name: file, reason: 'it is not an ordinary file' })
    const { size } = there
    if (offset === 0 && (await hashOfFile(file)) !== sha256)
      throw new FaultlineError('file.unreadable', { name: file, reason: 'it is not what was imported' })
    return { bytes: await bytesAt(file, offset, Math.min(attachmentPiece, Math.max(0, size - offset))), size }
  } catch (error) {
    throw readError(error, file)
  }
}

async function bytesAt(file: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file, 'r')
  try {
    const bytes = new Uint8Array(length)
    let read = 0
    while (read < length) {
      const { bytesRead } = await handle.read(bytes, read, length - read, offset + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await handle.close()
  }
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** The path of an attachment, whatever its extension. Throws `file.missing`. */
export async function attachmentFile(root: string, folder: string, sha256: string): Promise<string> {
  const attachments = await inLibrary(root, folder, 'attachments')
  const names = await readdir(attachments).catch(() => [])
  const name = names.find((candidate) => candidate.startsWith(`${sha256}.`))
  if (!name) throw new FaultlineError('file.missing', { name: path.join(attachments, sha256) })
  return inLibrary(root, folder, 'attachments', name)
}
