import { FaultlineError } from '../../core/errors.ts'

/** The `code` of an error of Node's file system, else an empty text. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const reasons: Readonly<Record<string, string>> = {
  EIO: 'the disk reports a fault',
  EFBIG: 'the file is larger than this disk allows',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this computer',
  ENAMETOOLONG: 'its name is too long for this disk',
  ENOENT: 'its folder is not there any more',
  ENOTDIR: 'a part of its path is a file',
}

/** Why a file could not be written, in words, with its path. Errors that already have words stay as they are. */
export function saveError(error: unknown, name: string): FaultlineError {
  if (error instanceof FaultlineError) return error
  const code = errno(error)
  const because = { cause: error }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FaultlineError('save.full', { name }, because)
  if (code === 'EACCES' || code === 'EPERM') return new FaultlineError('save.denied', { name }, because)
  if (code === 'EROFS') return new FaultlineError('save.readOnlyDisk', { name }, because)
  if (code === 'EBUSY' || code === 'ETXTBSY') return new FaultlineError('save.busy', { name }, because)
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error))
  return new FaultlineError('save.failed', { name, reason }, because)
}
