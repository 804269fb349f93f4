import { zipEntryLimit } from '../../core/import/limits.ts'
import { slackExport } from '../../core/import/timeline/slackExport.ts'

/** A file or folder as the browser hands it over with a drop. */
export interface DroppedEntry {
  readonly isDirectory: boolean
  readonly name: string
  readonly file?: (done: (file: File) => void, fail: (error: unknown) => void) => void
  readonly createReader?: () => {
    readonly readEntries: (done: (entries: readonly DroppedEntry[]) => void, fail: (error: unknown) => void) => void
  }
}

interface Inside {
  readonly path: string
  readonly file: File
}

/**
 * Everything that was dropped, as files. A folder gives the files in it; one that is an unpacked chat export becomes the
 * archive that it was, since its many days are one thing to look at.
 */
export async function droppedFiles(entries: readonly DroppedEntry[]): Promise<File[]> {
  const files: File[] = []
  for (const entry of entries) {
    const inside: Inside[] = []
    await walk(entry, entry.isDirectory ? null : '', inside)
    const paths = inside.map(({ path }) => path)
    const chat = entry.isDirectory && (slackExport.archive?.sniff(paths) ?? 0) > 0
    if (chat) files.push(await packed(entry.name, inside))
    else files.push(...inside.map(({ file }) => file))
  }
  return files
}

/** `folder`: path of the one that it lies in; null for the dropped folder itself, whose name is no part of any path. */
async function walk(entry: DroppedEntry, folder: string | null, found: Inside[]): Promise<void> {
  // Hidden files of the desktop are nobody's evidence.
  if (found.length >= zipEntryLimit || entry.name.startsWith('.')) return
  if (!entry.isDirectory) {
    const file = await new Promise<File | null>((done) =>
      entry.file ? entry.file(done, () => done(null)) : done(null),
    )
    if (file !== null) found.push({ path: `${folder ?? ''}${entry.name}`, file })
    return
  }
  const reader = entry.createReader?.()
  // A folder is listed a hundred at a time, until nothing more comes.
  for (;;) {
    const some = await new Promise<readonly DroppedEntry[]>((done) =>
      reader === undefined ? done([]) : reader.readEntries(done, () => done([])),
    )
    if (some.length === 0) return
    const own = folder === null ? '' : `${folder}${entry.name}/`
    for (const one of some) await walk(one, own, found)
  }
}

async function packed(name: string, inside: readonly Inside[]): Promise<File> {
  const { packFolder } = await import('../../core/import/zip/packFolder.ts')
  const bytes = await packFolder(
    inside.map(({ path, file }) => ({ path, bytes: async () => new Uint8Array(await file.arrayBuffer()) })),
  )
  return new File([Uint8Array.from(bytes)], `${name}.zip`)
}
