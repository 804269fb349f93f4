import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Release, type Series, seriesOf } from '../../core/doc/versionLine.ts'
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

/** What a finished export is recorded as. */
export interface Settling {
  readonly audience: Audience
  readonly postmortem: Postmortem
  /** The version that the files were written as; the next free one when left out. */
  readonly release?: Release
  /** Set for a run of letters. */
  readonly briefs?: { readonly letters: number; readonly callSheets: number }
}

export type Saved = { readonly record: ExportRecord; readonly place: string }

/** Lists the files of a run of letters, so that the postmortem need not. */
export const manifestFile = 'manifest.json'
export const sourceFile = 'source.json'

/**
 * Keeps what is handed over: `exports/<day>-<audience>-v<n>/` with the files and source.json, the postmortem as it was.
 * The folder appears as a whole or not at all; `n` counts on for each series and no version is ever replaced.
 */
export class ExportFolder {
  readonly #exports: string
  readonly #fresh: string
  readonly #files: ExportRecord['files'] = []

  private constructor(exports: string) {
    this.#exports = exports
    this.#fresh = path.join(exports, `.export.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`)
  }

  /** Makes the folder aside. Throws `save.*`. */
  static async begin(root: string, folder: string): Promise<ExportFolder> {
    const made = new ExportFolder(await inLibrary(root, folder, 'exports'))
    await made.#orDrop(() => mkdir(made.#fresh, { recursive: true }))
    return made
  }

  put(files: readonly ExportedFile[]): Promise<void> {
    return this.#orDrop(async () => {
      for (const { file, format, bytes } of files) {
        await writeNew(path.join(this.#fresh, portable(file)), bytes)
        this.#files.push({ file, format, sha256: hashOf(bytes) })
      }
    })
  }

  /** Shows the folder under its name. Throws `export.version` when another copy took that version meanwhile. */
  settle(settling: Settling, now: string): Promise<Saved> {
    const { audience, postmortem, briefs } = settling
    return this.#orDrop(async () => {
      const files = briefs === undefined ? this.#files : [await this.#writeManifest()]
      await writeNew(path.join(this.#fresh, sourceFile), new TextEncoder().encode(postmortemText(postmortem)))
      const series = briefs === undefined ? audience : 'briefs'
      const free = await nextIn(this.#exports, postmortem, series)
      const { version, at } = settling.release ?? { version: free, at: now }
      if (version !== free) throw new FaultlineError('export.version', { version, free })
      const name = `${at.slice(0, 10)}-${series}-v${version}`
      await rename(this.#fresh, path.join(this.#exports, name))
      await flushFolder(this.#exports)
      const record = { version, at, audience, folder: name, files, ...(briefs === undefined ? {} : { briefs }) }
      return { record, place: path.join(this.#exports, name) }
    })
  }

  drop(): Promise<void> {
    return rm(this.#fresh, { recursive: true, force: true })
  }

  async #writeManifest(): Promise<ExportRecord['files'][number]> {
    const bytes = new TextEncoder().encode(`${JSON.stringify({ files: this.#files }, null, 1)}\n`)
    await writeNew(path.join(this.#fresh, manifestFile), bytes)
    return { file: manifestFile, format: 'manifest', sha256: hashOf(bytes) }
  }

  async #orDrop<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      await this.drop()
      throw saveError(error, this.#exports)
    }
  }
}

/** One export whose files are all there at once. */
export async function saveExport(
  root: string,
  folder: string,
  { files, ...settling }: Settling & { readonly files: readonly ExportedFile[] },
  at: string,
): Promise<Saved> {
  const pending = await ExportFolder.begin(root, folder)
  await pending.put(files)
  return pending.settle(settling, at)
}

/** The number that the next export of a series gets. */
export async function nextVersion(root: string, folder: string, postmortem: Postmortem, series: Series) {
  return nextIn(await inLibrary(root, folder, 'exports'), postmortem, series)
}

async function nextIn(exports: string, postmortem: Postmortem, series: Series): Promise<number> {
  const pattern = new RegExp(`-${series}-v(\\d+)$`)
  const names = await readdir(exports).catch(() => [])
  const onDisk = names.map((name) => Number(pattern.exec(name)?.[1] ?? 0))
  const recorded = postmortem.exports.filter((record) => seriesOf(record) === series)
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
