import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { duplicateOf } from '../../core/library/duplicateOf.ts'
import type { Platform } from '../../core/platform.ts'
import { openPostmortem, postmortemText } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { atomicSave, flushFolder } from './atomicSave.ts'
import { mustReadBack } from './documentText.ts'
import { documentFile, inLibrary, makeFolder, readDocument } from './libraryFolder.ts'
import { saveError } from './saveError.ts'

/**
 * A second postmortem that begins as this one is on disk, with all that was imported. Its document is written last, so
 * that a copy which breaks off is no postmortem; what was copied till then goes. Throws `postmortem.*` and `save.*`.
 */
export async function duplicateFolder(
  root: string,
  folder: string,
  platform: Platform,
): Promise<{ folder: string; hash: string; postmortem: Postmortem }> {
  const { file, text } = await readDocument(root, folder)
  const postmortem = duplicateOf(openPostmortem(file, text).postmortem, { id: platform.newId(), at: platform.now() })
  const copy = postmortemText(postmortem)
  mustReadBack(documentFile, copy)
  const made = await makeFolder(root, postmortem)
  const target = path.join(root, made)
  try {
    await copyAttachments(await inLibrary(root, folder, 'attachments'), path.join(target, 'attachments'))
    const { hash } = await atomicSave(path.join(target, documentFile), platform.encodeText(copy), { expected: null })
    return { folder: made, hash, postmortem }
  } catch (error) {
    await rm(target, { recursive: true, force: true }).catch(() => undefined)
    throw saveError(error, target)
  }
}

/** Ordinary files only: a link in the folder would bring in what lies elsewhere. */
async function copyAttachments(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  if (files.length === 0) return
  await mkdir(to)
  for (const { name } of files)
    await copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  await flushFolder(to)
}
