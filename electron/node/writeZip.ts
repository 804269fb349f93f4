import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { zipTo } from '../../core/import/zip/zipTo.ts'
import { flushFolder, temporaryEnding } from './atomicSave.ts'

/** Files as one zip, read and written in pieces. An older file of that name is replaced when the new one is whole. */
export async function writeZip(
  target: string,
  entries: readonly { readonly name: string; readonly file: string }[],
): Promise<void> {
  const name = `.${path.basename(target)}.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`
  const aside = path.join(path.dirname(target), name)
  try {
    await mkdir(path.dirname(target), { recursive: true })
    const out = Writable.toWeb(createWriteStream(aside, { flags: 'wx' }))
    await zipTo(
      out,
      entries.map(({ name: inside, file }) => ({ name: inside, read: () => streamOf(file) })),
    )
    await rename(aside, target)
    await flushFolder(path.dirname(target))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Node's own kind of a web stream is a web stream by another type. */
function streamOf(file: string): ReadableStream<Uint8Array> {
  const bytes = Readable.toWeb(createReadStream(file)).getReader()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await bytes.read()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: (reason) => bytes.cancel(reason),
  })
}
