import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import type { Hasher } from '../../core/postmortem/markdownData.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { contentHash } from '../../core/review/signedContent.ts'
import { flushFolder, temporaryEnding } from './atomicSave.ts'
import { decodeDocument, inLibrary } from './libraryFolder.ts'
import { readIfThere } from './readRegular.ts'
import { saveError } from './saveError.ts'
import { writeNew } from './writeNew.ts'

const source = 'source.json'

/**
 * Keeps what was signed: `exports/<day>-signed-<hash>/source.json`, the postmortem as it was. It appears as a whole or not at
 * all; signing the same words again finds it there. Throws `save.*`.
 */
export async function saveSigned(
  root: string,
  folder: string,
  postmortem: Postmortem,
  { at, hasher }: { readonly at: string; readonly hasher: Hasher },
): Promise<{ hash: string; folder: string }> {
  const hash = contentHash(postmortem, hasher)
  const name = `${at.slice(0, 10)}-signed-${hash.slice(0, 12)}`
  const exports = await inLibrary(root, folder, 'exports')
  const wanted = path.join(exports, name)
  if (await stat(path.join(wanted, source)).catch(() => null)) return { hash, folder: name }
  const fresh = path.join(exports, `.signed.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`)
  try {
    await mkdir(fresh, { recursive: true })
    await writeNew(path.join(fresh, source), new TextEncoder().encode(postmortemText(postmortem)))
    await rename(fresh, wanted)
    await flushFolder(exports)
    return { hash, folder: name }
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw saveError(error, exports)
  }
}

/** What was signed, from its folder in exports/; null when it is no longer there. Throws `postmortem.damaged`. */
export async function readSigned(root: string, folder: string, inside: string): Promise<Postmortem | null> {
  const file = await inLibrary(root, folder, 'exports', inside, source)
  const bytes = await readIfThere(file)
  return bytes === null ? null : readPostmortem(file, decodeDocument(file, bytes))
}
