import { type ErrorReport, FaultlineError } from '../../core/errors.ts'
import { splitConflicts } from '../../core/merge/conflictMarkers.ts'
import { merge } from '../../core/merge/merge.ts'
import { openPostmortem, postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import { type Postmortem, schemaVersion } from '../../core/postmortem/postmortem.ts'
import type { Read } from './libraryFolder.ts'

/** A document as it is, or, where Git left both versions in it, the two merged by what they hold. */
export function asDocument({ file, text }: Pick<Read, 'file' | 'text'>): {
  postmortem: Postmortem
  readOnly: ErrorReport | null
} {
  const sides = splitConflicts(text)
  if (!sides) return openPostmortem(file, text)
  const [ours, theirs] = [readPostmortem(file, sides.ours), readPostmortem(file, sides.theirs)]
  const base = sides.base === null ? null : readPostmortem(file, sides.base)
  return { postmortem: merge(base, ours, theirs).postmortem, readOnly: null }
}

/** The older format that a file on disk is in, or null. */
export function olderFormat({ file, text }: Read): string | null {
  return splitConflicts(text) ? null : openPostmortem(file, text).migratedFrom
}

/** Written by a newer major version than this one. */
export const isNewer = ({ schemaVersion: found }: Postmortem) =>
  Number.parseInt(found, 10) > Number.parseInt(schemaVersion, 10)

/** The last look before anything is written: what could not be opened again must not replace what can. */
export function mustReadBack(file: string, text: string): void {
  if (postmortemText(readPostmortem(file, text)) !== text)
    throw new FaultlineError('internal', { reason: `${file} would not be read back as it is` })
}
