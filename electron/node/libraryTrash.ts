import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Output } from '../../core/host/contract.ts'
import { folderSchema } from '../../core/host/contract.ts'
import { summarise } from '../../core/library/summary.ts'
import { openPostmortem } from '../../core/postmortem/bytes.ts'
import { decodeDocument, documentFile } from './libraryFolder.ts'
import { trashDays } from './sweep.ts'

const dayMs = 86_400_000

/** What lies in a library's trash, what went there last first. What can't be read is told by its folder alone. */
export async function listTrash(root: string, now: number): Promise<Output<'library.trash'>> {
  const trash = path.join(root, '.trash')
  const entries = await readdir(trash, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory() && folderSchema.safeParse(entry.name).success)
  const trashed = await Promise.all(folders.map(({ name }) => oneTrashed(trash, name, now)))
  return { trashed: trashed.sort((a, b) => (a.at < b.at ? 1 : -1)) }
}

async function oneTrashed(trash: string, folder: string, now: number) {
  const file = path.join(trash, folder, documentFile)
  // A rename sets the time of change of the folder itself, which is what the sweep at a start counts from.
  const changed = (await stat(path.join(trash, folder)).catch(() => null))?.ctimeMs ?? now
  const summary = await readFile(file)
    .then(
      (bytes) => summarise(folder, openPostmortem(file, decodeDocument(file, bytes)).postmortem),
      () => null,
    )
    .catch(() => null)
  return {
    folder,
    title: summary?.title ?? folder,
    severity: summary?.severity ?? null,
    start: summary?.start ?? null,
    at: new Date(Math.floor(changed / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
    daysLeft: Math.max(0, Math.ceil(trashDays - Math.max(0, now - changed) / dayMs)),
  }
}
