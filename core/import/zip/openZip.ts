import {
  configure,
  type Entry,
  type FileEntry,
  Reader,
  WARNING_UNKNOWN_VERSION,
  WARNING_UNKNOWN_ZIP64_EXTENSIBLE_DATA,
  WARNING_UNSORTED_CENTRAL_DIRECTORY,
  Writer,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { FaultlineError } from '../../errors.ts'
import { zipEntryLimit, zipTotalLimit } from '../limits.ts'
import type { Archive, ImportFile } from '../types.ts'
import { checkEntries } from './checkEntries.ts'

// The reader itself runs in a worker already, and the page's policy allows no others made from text.
configure({ useWebWorkers: false })

/** What the library warns of and no reader could take in two ways. */
const harmless: ReadonlySet<string> = new Set([
  WARNING_UNSORTED_CENTRAL_DIRECTORY,
  WARNING_UNKNOWN_VERSION,
  WARNING_UNKNOWN_ZIP64_EXTENSIBLE_DATA,
])

/**
 * Opens a zip archive without unpacking anything. Names, sizes, modes and places of all entries are checked first, the
 * bytes of an entry when they are asked for. Throws `zip.unsafe`, `zip.damaged` and `import.limit`, naming the entry:
 * one bad entry refuses the whole archive.
 */
export async function openZip(file: ImportFile): Promise<Archive> {
  const zip = new ZipReader(new FileReader(file), {
    // Names and repeated names are checked by us, since our errors name the entry; every other doubt refuses.
    strictness: 'balanced',
    filenameValidation: 'tolerant',
    checkLocalFilename: true,
    maxAppendedDataSize: 0,
    checkCrc32: true,
    checkOverlappingEntry: true,
  })
  const found = await entriesOf(zip, file.name)
  checkEntries(file.name, file.size, found)
  const doubt = zip.warnings?.find(({ reason }) => !harmless.has(reason))
  if (doubt !== undefined) {
    const entry = doubt.filename === undefined ? undefined : shown(doubt.filename)
    throw new FaultlineError('zip.damaged', { name: file.name, entry, reason: doubt.reason })
  }
  return {
    entries: found.flatMap((entry) =>
      entry.directory
        ? []
        : [{ name: entry.filename, size: entry.uncompressedSize, bytes: () => unpack(entry, file.name) }],
    ),
  }
}

async function entriesOf(zip: ZipReader<unknown>, name: string): Promise<Entry[]> {
  try {
    const found: Entry[] = []
    for await (const entry of zip.getEntriesGenerator()) if (found.push(entry) > zipEntryLimit) break
    return found
  } catch (error) {
    throw new FaultlineError('zip.damaged', { name, reason: reasonOf(error) })
  }
}

async function unpack(entry: FileEntry, name: string): Promise<Uint8Array> {
  try {
    return await entry.getData(new BoundedWriter(entry.uncompressedSize))
  } catch (error) {
    throw new FaultlineError('zip.damaged', { name, entry: shown(entry.filename), reason: reasonOf(error) })
  }
}

/** The library's own words are short and say enough: "CRC-32 mismatch". */
function reasonOf(error: unknown): string {
  const why = error instanceof Error && 'reason' in error ? `: ${String(error.reason)}` : ''
  const words = (error instanceof Error ? error.message : String(error)) + why
  return words
    .slice(0, 120)
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}

const shown = (name: string) => name.replace(/\p{Cc}/gu, '�').slice(0, 120)

/** Random access where the host has it; else the whole file, which then has to be small. */
class FileReader extends Reader<ImportFile> {
  readonly #file: ImportFile
  #whole: Promise<Uint8Array> | null = null
  override size: number

  constructor(file: ImportFile) {
    super(file)
    this.#file = file
    this.size = file.size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const { slice } = this.#file
    if (slice !== undefined) return slice(index, Math.min(index + length, this.size))
    this.#whole ??= wholeOf(this.#file)
    return (await this.#whole).subarray(index, index + length)
  }
}

async function wholeOf(file: ImportFile): Promise<Uint8Array> {
  const whole = new Uint8Array(file.size)
  let at = 0
  for await (const chunk of file.chunks()) {
    whole.set(chunk.subarray(0, whole.length - at), at)
    at += chunk.length
  }
  return whole
}

/** Stops at the size that the archive states, whatever comes out of it. */
class BoundedWriter extends Writer<Uint8Array> {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(size: number) {
    super()
    this.#bytes = new Uint8Array(Math.min(size, zipTotalLimit))
  }

  override async writeUint8Array(piece: Uint8Array): Promise<void> {
    if (this.#at + piece.length > this.#bytes.length) throw new Error('it is longer than it says')
    this.#bytes.set(piece, this.#at)
    this.#at += piece.length
  }

  override async getData(): Promise<Uint8Array> {
    if (this.#at < this.#bytes.length) throw new Error('it is shorter than it says')
    return this.#bytes
  }
}
