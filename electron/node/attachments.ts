import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { atomicSave, flushFolder, hashOf } from './atomicSave.ts'
import { inLibrary } from './libraryFolder.ts'
import { readRegular } from './readRegular.ts'
import { saveError } from './saveError.ts'

/** Keeps the bytes of an imported file, named by what they are. Bytes that are there already are not written again. */
export async function writeAttachment(
  root: string,
  folder: string,
  attachment: { readonly sha256: string; readonly ext: string; readonly bytes: Uint8Array },
): Promise<void> {
  const file = await inLibrary(root, folder, 'attachments', `${attachment.sha256}.${attachment.ext}`)
  if (hashOf(attachment.bytes) !== attachment.sha256)
    throw new FaultlineError('save.failed', { name: file, reason: 'its bytes changed on the way' })
  const there = await stat(file).catch(() => null)
  if (there?.size === attachment.bytes.length && hashOf(await readRegular(file)) === attachment.sha256) return
  const made = await mkdir(path.dirname(file), { recursive: true }).catch((error: unknown) => {
    throw saveError(error, file)
  })
  await atomicSave(file, attachment.bytes)
  if (made !== undefined) await flushFolder(path.join(root, folder))
}

/** The bytes again. Throws `file.missing`, and `file.unreadable` when they are not what was imported. */
export async function readAttachment(root: string, folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readRegular(await attachmentFile(root, folder, sha256))
  if (hashOf(bytes) === sha256) return bytes
  const name = path.join(root, folder, 'attachments', sha256)
  throw new FaultlineError('file.unreadable', { name, reason: 'it is not what was imported' })
}

/** The path of an attachment, whatever its extension. Throws `file.missing`. */
export async function attachmentFile(root: string, folder: string, sha256: string): Promise<string> {
  const attachments = await inLibrary(root, folder, 'attachments')
  const names = await readdir(attachments).catch(() => [])
  const name = names.find((candidate) => candidate.startsWith(`${sha256}.`))
  if (!name) throw new FaultlineError('file.missing', { name: path.join(attachments, sha256) })
  return inLibrary(root, folder, 'attachments', name)
}
