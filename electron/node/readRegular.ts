import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { FaultlineError } from '../../core/errors.ts'
import { errno } from './saveError.ts'

/** The whole of an ordinary file. A FIFO, a device or a folder is refused after opening, so that none can hold us up. */
export async function readRegular(file: string, limit = 4 * 1024 ** 3): Promise<Uint8Array> {
  // O_NONBLOCK: opening a FIFO would otherwise wait for someone to write to it. Windows has neither.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    throw readError(error, file)
  })
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) throw new FaultlineError('file.folder', { name: file })
    if (!stat.isFile())
      throw new FaultlineError('file.unreadable', { name: file, reason: 'it is not an ordinary file' })
    if (stat.size > limit) throw new FaultlineError('file.tooLarge', { name: file, limit: `${limit} bytes` })
    return await handle.readFile()
  } catch (error) {
    throw readError(error, file)
  } finally {
    await handle.close()
  }
}

/** As `readRegular`; null when there is no such file. */
export async function readIfThere(file: string, limit?: number): Promise<Uint8Array | null> {
  try {
    return await readRegular(file, limit)
  } catch (error) {
    if (error instanceof FaultlineError && error.code === 'file.missing') return null
    throw error
  }
}

/** Why a file could not be read, in words, with its path. */
export function readError(error: unknown, name: string): FaultlineError {
  if (error instanceof FaultlineError) return error
  const code = errno(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FaultlineError('file.missing', { name }, { cause: error })
  if (code === 'EISDIR') return new FaultlineError('file.folder', { name }, { cause: error })
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'its rights do not allow it' : `the system says ${code || error}`
  return new FaultlineError('file.unreadable', { name, reason }, { cause: error })
}
