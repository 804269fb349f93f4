import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import type { ImportFile } from '../../core/import/types.ts'
import { readError } from './readRegular.ts'

const pieceBytes = 512 * 1024

/** A file to import, streamed. `name` is the file's own name, without its folder. Throws `file.missing`, `file.folder`. */
export async function importFile(file: string): Promise<ImportFile> {
  const found = await stat(file).catch((error: unknown) => {
    throw readError(error, file)
  })
  if (found.isDirectory()) throw new FaultlineError('file.folder', { name: file })
  if (!found.isFile()) throw new FaultlineError('file.unreadable', { name: file, reason: 'it is not an ordinary file' })
  return {
    name: path.basename(file),
    size: found.size,
    chunks: () => chunksOf(file),
    pieces: () => piecesOf(file),
    slice: (start, end) => sliceOf(file, start, end),
    beside: (name) => importFile(path.resolve(path.dirname(file), name)).catch(() => null),
  }
}

/** The same bytes, again and again in one buffer. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await opened(file)
  try {
    const buffer = new Uint8Array(pieceBytes)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (error) {
    throw readError(error, file)
  } finally {
    await handle.close()
  }
}

async function opened(file: string): Promise<FileHandle> {
  return open(file).catch((error: unknown) => {
    throw readError(error, file)
  })
}

async function sliceOf(file: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await opened(file)
  try {
    const bytes = new Uint8Array(Math.max(0, end - start))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) yield chunk
  } catch (error) {
    throw readError(error, file)
  }
}
