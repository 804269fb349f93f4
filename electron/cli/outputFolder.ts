import { randomBytes } from 'node:crypto'
import { mkdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Artifact } from '../../core/export/types.ts'
import { flushFolder, hashOf, temporaryEnding } from '../node/atomicSave.ts'
import { portable } from '../node/exports.ts'
import { saveError } from '../node/saveError.ts'
import { writeNew } from '../node/writeNew.ts'
import { type CliDocument, platform } from './document.ts'
import { fromHere } from './paths.ts'
import { usage } from './terminal.ts'

export interface WrittenFile {
  /** As the user typed the folder, with the file below it. */
  readonly file: string
  readonly format: string
  readonly bytes: number
  readonly sha256: string
}

export interface OutputFolder {
  /** Writes aside; nothing is in the folder yet. */
  readonly put: (artifact: Artifact) => Promise<WrittenFile>
  /** Moves everything into place. */
  readonly settle: () => Promise<void>
  /** Leaves the folder as it was. */
  readonly drop: () => Promise<void>
}

/** Opens `--out`: all files appear whole, at the end, or none does. */
export async function outputFolder(out: string): Promise<OutputFolder> {
  const target = fromHere(out)
  const aside = path.join(target, `.export.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`)
  const existed = (await stat(target).catch(() => null)) !== null
  const names: string[] = []
  const drop = async () => {
    await rm(aside, { recursive: true, force: true })
    if (!existed) await rmdir(target).catch(() => undefined)
  }
  const orDrop = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      await drop()
      throw saveError(error, target)
    }
  }
  await orDrop(() => mkdir(aside, { recursive: true }))
  return {
    drop,
    put: (artifact) =>
      orDrop(async () => {
        const file = portable(artifact.file)
        const bytes = typeof artifact.content === 'string' ? platform.encodeText(artifact.content) : artifact.content
        await mkdir(path.dirname(path.join(aside, file)), { recursive: true })
        await writeNew(path.join(aside, file), bytes)
        names.push(file)
        return { file: path.join(out, file), format: artifact.format, bytes: bytes.length, sha256: hashOf(bytes) }
      }),
    settle: () =>
      orDrop(async () => {
        for (const file of names) {
          await mkdir(path.dirname(path.join(target, file)), { recursive: true })
          await rename(path.join(aside, file), path.join(target, file))
        }
        await rm(aside, { recursive: true, force: true })
        await flushFolder(target)
      }),
  }
}

/** An export never touches the postmortem's own folder; what was handed over is kept there by the app. */
export async function mustLieOutside({ root, folder }: CliDocument, out: string): Promise<void> {
  const inside = path.relative(path.join(root, folder), await nearestReal(fromHere(out)))
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw usage(`--out ${out} lies in the postmortem's own folder, which an export never touches`)
}

async function nearestReal(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => null)
  const parent = path.dirname(folder)
  return real ?? (parent === folder ? folder : path.join(await nearestReal(parent), path.basename(folder)))
}
