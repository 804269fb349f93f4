import { mkdir, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { folderSchema, type Output } from '../../core/host/contract.ts'
import { folderName } from '../../core/library/folderName.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { flushFolder, hashOf } from './atomicSave.ts'
import { readIfThere, readRegular } from './readRegular.ts'
import { errno, saveError } from './saveError.ts'

export const documentFile = 'postmortem.json'
const maxBytes = 64 * 1024 * 1024

/** A file inside a library, after every link is followed. Throws `file.missing` for what lies outside. */
export async function inLibrary(root: string, ...parts: readonly string[]): Promise<string> {
  const wanted = path.join(root, ...parts)
  const [base, real] = await Promise.all([realpath(root), realpathOfNearest(wanted)]).catch((error: unknown) => {
    throw errno(error) === 'ENOENT' ? new FaultlineError('library.missing', { name: root }) : error
  })
  const inside = path.relative(base, real)
  if (inside.startsWith('..') || path.isAbsolute(inside)) throw new FaultlineError('file.missing', { name: wanted })
  return wanted
}

/** Of a file that is not there yet: its nearest folder that is, with the rest behind it. */
async function realpathOfNearest(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    const parent = path.dirname(file)
    if (errno(error) !== 'ENOENT' || parent === file) throw error
    return path.join(await realpathOfNearest(parent), path.basename(file))
  }
}

export interface Read {
  readonly file: string
  readonly text: string
  readonly hash: string
}

/** The document as it is on disk. Throws `postmortem.missing` or `file.*`. */
export async function readDocument(root: string, folder: string): Promise<Read> {
  const file = await inLibrary(root, folder, documentFile)
  const bytes = await readIfThere(file, maxBytes)
  if (!bytes) throw new FaultlineError('postmortem.missing', { name: path.join(root, folder) })
  return { file, text: decodeDocument(file, bytes), hash: hashOf(bytes) }
}

/** UTF-8, strictly: a byte that is not would be replaced, and the next save would make that permanent. */
export function decodeDocument(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new FaultlineError('postmortem.damaged', { name, reason: 'it is not UTF-8 text' }, { cause: error })
  }
}

/** Names of folders that may hold a postmortem, sorted; whether they do is not looked at. */
export async function folderNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isDirectory() && folderSchema.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort()
}

/** Why a postmortem can't be opened; it is left as it is. */
export type Damaged = Output<'library.read'>['damaged'][number]

/** Makes an empty folder named after the postmortem, with a number when the name is taken (also in the trash, or in other case). */
export async function makeFolder(root: string, postmortem: Postmortem): Promise<string> {
  const name = folderName(postmortem)
  try {
    await mkdir(root, { recursive: true })
    const taken = new Set([...(await readdir(root)), ...(await readdir(trashOf(root)).catch(() => []))].map(folded))
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name}-${number}`
      if (!taken.has(folded(candidate)) && (await made(path.join(root, candidate)))) return candidate
    }
  } catch (error) {
    throw saveError(error, path.join(root, name))
  }
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()
const trashOf = (root: string) => path.join(root, '.trash')

async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    await flushFolder(path.dirname(folder))
    return true
  } catch (error) {
    if (errno(error) === 'EEXIST') return false
    throw error
  }
}

/** Moves a postmortem into the library's trash. An older one of the same name there is kept under a number. */
export async function trashFolder(root: string, folder: string): Promise<void> {
  const from = await inLibrary(root, folder)
  try {
    await makeTrash(root)
    await rename(from, path.join(trashOf(root), folder)).catch(async (error: unknown) => {
      if (errno(error) !== 'ENOTEMPTY' && errno(error) !== 'EEXIST') throw error
      await rename(path.join(trashOf(root), folder), path.join(trashOf(root), `${folder}~${Date.now()}`))
      await rename(from, path.join(trashOf(root), folder))
    })
  } catch (error) {
    throw errno(error) === 'ENOENT' ? new FaultlineError('postmortem.missing', { name: from }) : saveError(error, from)
  }
}

/** Git keeps out of the trash by a rule inside it, so that no other file of the library has to change. */
async function makeTrash(root: string): Promise<void> {
  await mkdir(trashOf(root), { recursive: true })
  await writeFile(path.join(trashOf(root), '.gitignore'), '*\n')
}

/**
 * Brings a postmortem back under the name it had; one that was kept under a number, because another of its name came
 * after it, keeps that where the name is taken. Returns its folder. Throws `postmortem.exists` when both are.
 */
export async function restoreFolder(root: string, folder: string): Promise<string> {
  const isThere = (name: string) => stat(path.join(root, name)).catch(() => null)
  const before = folder.replace(/~\d{13}$/, '')
  const name = (await isThere(before)) ? folder : before
  const [from, to] = [path.join(trashOf(root), folder), path.join(root, name)]
  if (await isThere(name)) throw new FaultlineError('postmortem.exists', { name: to })
  try {
    await rename(from, to)
    return name
  } catch (error) {
    throw errno(error) === 'ENOENT' ? new FaultlineError('postmortem.missing', { name: from }) : saveError(error, to)
  }
}

/** A file of the library beside the postmortems, as text; null when there is none. */
export async function readBeside(root: string, name: string): Promise<Read | null> {
  const file = path.join(root, name)
  if (!(await stat(file).catch(() => null))) return null
  const bytes = await readRegular(await inLibrary(root, name), maxBytes)
  return { file, text: decodeDocument(file, bytes), hash: hashOf(bytes) }
}
