import { FaultlineError } from '../../errors.ts'
import { zipEntryLimit, zipRatioFloor, zipRatioLimit, zipTotalLimit } from '../limits.ts'

/** What the directory of an archive says about one entry. */
export interface ZipEntry {
  readonly filename: string
  readonly directory: boolean
  readonly symlink: boolean
  readonly encrypted: boolean
  readonly compressedSize: number
  readonly uncompressedSize: number
  /** Byte where its local header stands. */
  readonly offset: number
}

/** A local header without its name: nothing can start closer to the one before it. */
const headerBytes = 30

/**
 * Refuses an archive for what its directory says, before a byte is unpacked. Throws `zip.unsafe` with the entry, and
 * `import.limit`.
 */
export function checkEntries(name: string, size: number, entries: readonly ZipEntry[]): void {
  if (entries.length > zipEntryLimit)
    throw new FaultlineError('import.limit', { name, what: `${entries.length} entries`, limit: '20,000 entries' })
  const seen = new Set<string>()
  let total = 0
  for (const entry of entries) {
    const flaw = nameFlaw(entry.filename) ?? entryFlaw(entry, size)
    if (flaw !== null) throw unsafe(name, entry, flaw)
    const key = sameName(entry.filename)
    if (seen.has(key)) throw unsafe(name, entry, 'another entry has the same name')
    seen.add(key)
    total += entry.uncompressedSize
    if (total > zipTotalLimit) {
      const what = `entries of more than 1 GB, up to “${shown(entry.filename)}”,`
      throw new FaultlineError('import.limit', { name, what, limit: '1 GB unpacked' })
    }
  }
  const overlap = overlapOf(entries)
  if (overlap !== null) throw unsafe(name, overlap, 'it shares its bytes with another entry')
}

/** What is wrong with a path; null when it stays inside the archive. */
function nameFlaw(path: string): string | null {
  if (path === '' || path.length > 1024) return 'its name is no name'
  if (/\p{Cc}/u.test(path)) return 'its name holds control characters'
  if (path.includes('\\')) return 'its name has backslashes'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'its path is absolute'
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'its path leaves the archive'
  if (parts.some((part) => /^\.git[ .]*$/i.test(part))) return 'it is a part of a Git repository'
  return null
}

function entryFlaw(entry: ZipEntry, size: number): string | null {
  if (entry.symlink) return 'it is a link'
  if (entry.encrypted) return 'it is encrypted'
  if (entry.offset + headerBytes + entry.compressedSize > size) return 'it reaches beyond the end of the file'
  const packs = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > zipRatioFloor && packs > zipRatioLimit)
    return `it would unpack to ${Math.round(packs)} times its size; the limit is ${zipRatioLimit}`
  return null
}

/** Names that one file system or another takes for the same. */
const sameName = (path: string) =>
  path
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[ .]+$/, ''))
    .join('/')

function overlapOf(entries: readonly ZipEntry[]): ZipEntry | null {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  let end = 0
  for (const entry of sorted) {
    if (entry.offset < end) return entry
    end = entry.offset + headerBytes + entry.compressedSize
  }
  return null
}

const shown = (name: string) => name.replace(/\p{Cc}/gu, '�').slice(0, 120)
const unsafe = (name: string, entry: ZipEntry, reason: string) =>
  new FaultlineError('zip.unsafe', { name, entry: shown(entry.filename), reason })
