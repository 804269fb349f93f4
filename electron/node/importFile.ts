import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import type { ImportFile } from '../../core/import/types.ts'
import { readError } from './readRegular.ts'

/** A file to import, streamed. `name` is the file's own name, without its folder. Throws `file.missing`, `file.folder`. */
export async function importFile(file: string): Promise<ImportFile> {
  const found = await stat(file).catch((error: unknown) => {
    throw readError(error, file)
  })
  if (found.isDirectory()) throw new FaultlineError('file.folder', { name: file })
  if (!found.isFile()) throw new FaultlineError('file.unreadable', { name: file, reason: 'it is not an ordinary file' })
  return { name: path.basename(file), size: found.size, chunks: () => chunksOf(file) }
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) yield chunk
  } catch (error) {
    throw readError(error, file)
  }
}
