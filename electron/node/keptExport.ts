import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { FaultlineError } from '../../core/errors.ts'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { ExportRecord } from '../../core/postmortem/review.ts'
import { hashOf, temporaryEnding } from './atomicSave.ts'
import { type ExportedFile, manifestFile, portable, sourceFile } from './exports.ts'
import { inLibrary, readDocument } from './libraryFolder.ts'
import { readIfThere } from './readRegular.ts'
import { saveError } from './saveError.ts'
import { writeNew } from './writeNew.ts'
import { writeZip } from './writeZip.ts'

const largest = 1024 * 1024 * 1024
const manifestSchema = z.looseObject({
  files: z.array(z.looseObject({ file: z.string(), format: z.string(), sha256: z.string() })),
})

type Kept = ExportRecord['files'][number] & { readonly state: 'same' | 'changed' | 'gone' }

/** A version that has left: each file as it is now beside its hash, and the postmortem it was made from where that is readable. */
export async function readKept(
  root: string,
  folder: string,
  inside: string,
): Promise<{ files: Kept[]; source: Postmortem | null }> {
  const place = await inLibrary(root, folder, 'exports', inside)
  const files: Kept[] = []
  for (const file of await recordedFiles(root, folder, inside)) {
    const bytes = await readIfThere(path.join(place, portable(file.file)), largest)
    files.push({ ...file, state: bytes === null ? 'gone' : hashOf(bytes) === file.sha256 ? 'same' : 'changed' })
  }
  return { files, source: await sourceIn(place) }
}

async function sourceIn(place: string): Promise<Postmortem | null> {
  try {
    const bytes = await readIfThere(path.join(place, sourceFile), largest)
    return bytes === null ? null : readPostmortem(sourceFile, new TextDecoder().decode(bytes))
  } catch {
    return null // one that can't be read is as good as none: the files beside it are what counts
  }
}

/** What the postmortem on disk says that left as this folder. Throws `file.missing` for a folder it knows nothing of. */
async function recordedFiles(root: string, folder: string, inside: string): Promise<ExportRecord['files']> {
  const { file: document, text } = await readDocument(root, folder)
  const record = readPostmortem(document, text).exports.find((one) => one.folder === inside)
  if (record === undefined) throw new FaultlineError('file.missing', { name: inside })
  if (record.briefs === undefined) return record.files
  const place = await inLibrary(root, folder, 'exports', inside)
  const bytes = await readIfThere(path.join(place, manifestFile), largest)
  const wanted = record.files.find(({ file }) => file === manifestFile)
  if (bytes === null || wanted === undefined || hashOf(bytes) !== wanted.sha256) return record.files
  const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  return parsed.success ? [...record.files, ...parsed.data.files] : record.files
}

/** Puts files back that are gone or were changed. Only bytes that are what once left are taken. Throws `export.differs`. */
export async function repairKept(
  root: string,
  folder: string,
  inside: string,
  files: readonly ExportedFile[],
): Promise<void> {
  const place = await inLibrary(root, folder, 'exports', inside)
  const recorded = await recordedFiles(root, folder, inside)
  for (const { file, bytes } of files) {
    const wanted = recorded.find((one) => one.file === file)
    if (wanted === undefined || wanted.sha256 !== hashOf(bytes)) throw new FaultlineError('export.differs', { file })
  }
  try {
    for (const { file, bytes } of files) {
      const target = path.join(place, portable(file))
      const now = await readIfThere(target, largest)
      if (now !== null && hashOf(now) === hashOf(bytes)) continue
      // What stands there now may be someone's own work on it: it is kept beside.
      if (now !== null) await writeNew(await freeName(target), now)
      await replace(target, bytes)
    }
  } catch (error) {
    throw saveError(error, place)
  }
}

async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const { rm } = await import('node:fs/promises')
  await rm(target, { force: true })
  await writeNew(target, bytes)
}

async function freeName(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  const taken = new Set(await readdir(dir).catch(() => []))
  for (let number = 1; ; number += 1) {
    const wanted = `${name} (changed${number === 1 ? '' : ` ${number}`})${ext}`
    if (!taken.has(wanted)) return path.join(dir, wanted)
  }
}

/**
 * A zip beside the exports: of one version's files as they left, or of the whole postmortem, which is for insiders and says
 * so in its name. Nothing but recorded files goes into the first. Throws `export.differs` when one of them was changed.
 */
export async function shareKept(
  root: string,
  folder: string,
  inside: string | null,
): Promise<{ place: string; file: string }> {
  const exports = await inLibrary(root, folder, 'exports')
  const name = inside === null ? `${folder} INTERNAL COPY.faultline` : `${inside}.zip`
  const entries = inside === null ? await wholeFolder(root, folder) : await versionFiles(root, folder, inside)
  const target = path.join(exports, name)
  try {
    await writeZip(target, entries)
  } catch (error) {
    throw saveError(error, target)
  }
  return { place: target, file: name }
}

async function versionFiles(root: string, folder: string, inside: string) {
  const { files } = await readKept(root, folder, inside)
  const broken = files.find(({ state }) => state !== 'same')
  if (broken) throw new FaultlineError('export.differs', { file: broken.file })
  const place = await inLibrary(root, folder, 'exports', inside)
  return files
    .filter(({ format }) => format !== 'manifest')
    .map(({ file }) => ({ name: file, file: path.join(place, portable(file)) }))
}

/** Everything but copies that were shared before, hidden files and what is only half written. */
async function wholeFolder(root: string, folder: string) {
  const place = await inLibrary(root, folder)
  const names = await readdir(place, { withFileTypes: true, recursive: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.') || part.endsWith(temporaryEnding)))
    .filter((name) => !/^exports[\\/][^\\/]+\.(?:zip|faultline)$/.test(name))
    .sort()
    .map((name) => ({ name: `${folder}/${name.split(path.sep).join('/')}`, file: path.join(place, name) }))
}
