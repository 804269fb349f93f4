import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { ExportRecord } from '../../core/postmortem/review.ts'
import { flushFolder, hashOf, temporaryEnding } from './atomicSave.ts'
import { inLibrary } from './libraryFolder.ts'
import { saveError } from './saveError.ts'
import { writeNew } from './writeNew.ts'

export interface ExportedFile {
  readonly file: string
  readonly format: string
  readonly bytes: Uint8Array
}

/**
 * Keeps what was handed over: `exports/<day>-<audience>-v<n>/` with the files and source.json, the postmortem as it was.
 * The folder appears as a whole or not at all; `n` counts on for each audience and no version is ever replaced.
 */
export async function saveExport(
  root: string,
  folder: string,
  request: { readonly audience: Audience; readonly postmortem: Postmortem; readonly files: readonly ExportedFile[] },
  at: string,
): Promise<{ record: ExportRecord; place: string }> {
  const exports = await inLibrary(root, folder, 'exports')
  const fresh = path.join(exports, `.export.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`)
  try {
    await mkdir(fresh, { recursive: true })
    for (const { file, bytes } of request.files) await writeNew(path.join(fresh, portable(file)), bytes)
    await writeNew(path.join(fresh, 'source.json'), new TextEncoder().encode(postmortemText(request.postmortem)))
    const version = await nextVersion(exports, request)
    const name = `${at.slice(0, 10)}-${request.audience}-v${version}`
    await rename(fresh, path.join(exports, name))
    await flushFolder(exports)
    const files = request.files.map(({ file, format, bytes }) => ({ file, format, sha256: hashOf(bytes) }))
    return {
      record: { version, at, audience: request.audience, folder: name, files },
      place: path.join(exports, name),
    }
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw saveError(error, exports)
  }
}

async function nextVersion(exports: string, request: { audience: Audience; postmortem: Postmortem }): Promise<number> {
  const pattern = new RegExp(`-${request.audience}-v(\\d+)$`)
  const onDisk = (await readdir(exports)).map((name) => Number(pattern.exec(name)?.[1] ?? 0))
  const recorded = request.postmortem.exports.filter((record) => record.audience === request.audience)
  return Math.max(0, ...onDisk, ...recorded.map((record) => record.version)) + 1
}

/** A relative path of plain parts, else it is refused: no way out of the folder, no hidden file, no name a system reserves. */
export function portable(file: string): string {
  const parts = file.split('/')
  const plain = parts.every(
    (part) =>
      /^[^/\\:*?"<>|\p{Cc}]{1,200}$/u.test(part) &&
      !/^\.|[. ]$/.test(part) &&
      !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part),
  )
  if (plain) return path.join(...parts)
  throw new FaultlineError('save.failed', { name: file, reason: 'that name is not possible on every computer' })
}
