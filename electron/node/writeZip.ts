import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { flushFolder, temporaryEnding } from './atomicSave.ts'

/** The first moment that a zip file can name: the same files give the same bytes. */
const noDate = new Date(Date.UTC(1980, 0, 1, 12))

/** Files as one zip, read and written in pieces. An older file of that name is replaced when the new one is whole. */
export async function writeZip(
  target: string,
  entries: readonly { readonly name: string; readonly file: string }[],
): Promise<void> {
  configure({ useWebWorkers: false })
  const name = `.${path.basename(target)}.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`
  const aside = path.join(path.dirname(target), name)
  try {
    await mkdir(path.dirname(target), { recursive: true })
    const zip = new ZipWriter(Writable.toWeb(createWriteStream(aside, { flags: 'wx' })), {
      lastModDate: noDate,
      extendedTimestamp: false,
      useUnicodeFileNames: true,
    })
    for (const { name: inside, file } of entries)
      await zip.add(inside, Readable.toWeb(createReadStream(file)) as ReadableStream)
    await zip.close()
    await rename(aside, target)
    await flushFolder(path.dirname(target))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
