import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { atomicSave, hashOf } from './atomicSave.ts'
import { saveError } from './saveError.ts'

/** A folder of the data folder for one document: `<kind>/<library>/<folder>`. The library is named by a hash of its path. */
export function besideLibrary(
  home: string,
  kind: 'journal' | 'history' | 'locks',
  root: string,
  folder: string,
): string {
  const library = createHash('sha256').update(path.resolve(root)).digest('hex').slice(0, 16)
  return path.join(home, kind, library, folder)
}

/** Keeps a version that is about to be replaced by one that is migrated or much shorter. `at` is an instant. */
export async function keepVersion(folder: string, at: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, `${at.replaceAll(':', '')}-${hashOf(bytes).slice(0, 12)}.json`)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw saveError(error, file)
  })
  await atomicSave(file, bytes)
}
