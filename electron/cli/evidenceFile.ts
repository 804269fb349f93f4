import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { zipEntryLimit, zipTotalLimit } from '../../core/import/limits.ts'
import { slackExport } from '../../core/import/timeline/slackExport.ts'
import type { ImportFile } from '../../core/import/types.ts'
import { packFolder } from '../../core/import/zip/packFolder.ts'
import { importFile } from '../node/importFile.ts'

/**
 * What was typed, as a file to import. The folder of an unpacked chat export becomes the archive that it was; any other
 * folder throws `file.folder`, and one beyond the limits of archives `import.limit`.
 */
export async function evidenceFile(typed: string, full: string): Promise<ImportFile> {
  const found = await stat(full).catch(() => null)
  if (found?.isDirectory() !== true) return { ...(await importFile(full)), name: path.basename(typed) }
  const paths = await filesIn(full, typed)
  if ((slackExport.archive?.sniff(paths) ?? 0) === 0) throw new FaultlineError('file.folder', { name: typed })
  const bytes = await packFolder(
    paths.map((each) => ({ path: each, bytes: async () => new Uint8Array(await readFile(path.join(full, each))) })),
  )
  return {
    name: `${path.basename(full)}.zip`,
    size: bytes.length,
    async *chunks() {
      yield bytes
    },
    slice: async (start, end) => bytes.subarray(start, end),
  }
}

/** Paths from the folder, `/` between their parts. Links are not followed: they may lead anywhere. */
async function filesIn(folder: string, typed: string): Promise<string[]> {
  const found: string[] = []
  let size = 0
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
      // Hidden files of the desktop are nobody's evidence.
      if (entry.name.startsWith('.')) continue
      const own = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) await walk(own)
      if (!entry.isFile()) continue
      found.push(own)
      size += (await stat(path.join(folder, own))).size
      if (found.length > zipEntryLimit) throw tooMuch(typed, 'more files', `${zipEntryLimit} files`)
      if (size > zipTotalLimit) throw tooMuch(typed, 'more bytes', `${zipTotalLimit / 1024 ** 3} GB`)
    }
  }
  await walk('')
  return found
}

const tooMuch = (name: string, what: string, limit: string) => new FaultlineError('import.limit', { name, what, limit })
