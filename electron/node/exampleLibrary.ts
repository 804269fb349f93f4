import { randomBytes } from 'node:crypto'
import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { temporaryEnding } from './atomicSave.ts'
import { ownFile } from './ownFiles.ts'
import { saveError } from './saveError.ts'

/** At a first start: puts the shipped example into the person's own folder. One that was deleted later stays away. */
export async function ensureExample(target: string): Promise<void> {
  const there = (file: string) => stat(file).catch(() => null)
  if (!(await there(target)) && !(await there(madeOnce(target)))) await copyExample(target)
}

const madeOnce = (target: string) => `${target}.made`

/** The shipped example as it was; what was written into it goes. */
export async function resetExample(target: string): Promise<void> {
  await copyExample(target)
}

/** Copies beside the target first, so that a copy that stops half-way is never taken for the example. */
async function copyExample(target: string): Promise<void> {
  const source = ownFile('templates', 'example')
  if (source === null)
    throw new FaultlineError('feature.unavailable', {
      what: 'The example',
      why: 'it was not delivered with the program',
    })
  const fresh = `${target}.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`
  try {
    await mkdir(path.dirname(target), { recursive: true })
    await cp(source, fresh, { recursive: true })
    await rm(target, { recursive: true, force: true })
    await rename(fresh, target)
    await writeFile(madeOnce(target), '')
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw saveError(error, target)
  }
}
