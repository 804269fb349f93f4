import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { flushFolder } from './atomicSave.ts'
import { crc32c } from './crc32c.ts'
import { isAlive } from './isAlive.ts'
import { errno, saveError } from './saveError.ts'

/** Unsaved work: the whole document, the version it came from, and when. `base` is the text of that version, where known. */
const recordSchema = z.object({
  at: z.string(),
  baseHash: z.string(),
  base: z.string().nullable(),
  text: z.string(),
})
export type JournalRecord = z.infer<typeof recordSchema>

const headerBytes = 8
const compactAt = 1 << 20

/**
 * The recovery journal of one document: one file for each process, append-only, records of length, CRC32C and JSON, each
 * flushed before it counts. It lies outside the library, so that Git and sync services stay clean.
 */
export class Journal {
  readonly folder: string
  readonly #session = `${process.pid}-${randomBytes(4).toString('hex')}.log`
  #size = 0
  #base: string | null = null

  constructor(folder: string) {
    this.folder = folder
  }

  /** Appends; the text of the base is written only when it is another one. Throws `save.*` with the journal's path. */
  async append(record: JournalRecord): Promise<void> {
    const file = path.join(this.folder, this.#session)
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 })
      const repeated = record.base !== null && this.#base === record.baseHash && this.#size < compactAt
      const bytes = frame(repeated ? { ...record, base: null } : record)
      if (this.#size >= compactAt) await this.#startOver(file, bytes)
      else await write(file, 'a', bytes)
      // A new file is only found again after a power cut once its folder is on disk too.
      if (this.#size === 0) await flushFolder(this.folder)
      this.#size = (this.#size >= compactAt ? 0 : this.#size) + bytes.length
      if (record.base !== null) this.#base = record.baseHash
    } catch (error) {
      throw saveError(error, file)
    }
  }

  /** The latest record of this process and of processes that are gone; null when there is none. */
  async latest(): Promise<JournalRecord | null> {
    const records = await Promise.all((await this.#files()).map(({ file }) => lastRecord(file)))
    return records.filter((record) => record !== null).sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
  }

  /**
   * After the same or a later state is on disk: this process's file goes, and so do those of processes that are gone when
   * they hold nothing else than `saved`. What they held beyond that is set aside as `.settled` and never offered again.
   */
  async settle(saved: string): Promise<void> {
    for (const { file, own } of await this.#files()) {
      const same = own || (await lastRecord(file))?.text === saved
      await (same ? unlink(file) : rename(file, `${file}.settled`)).catch((error: unknown) => {
        if (errno(error) !== 'ENOENT') throw error
      })
    }
    this.#size = 0
    this.#base = null
  }

  /** Full states make the older ones needless: the file is replaced by its last record. */
  async #startOver(file: string, bytes: Uint8Array): Promise<void> {
    await write(`${file}.new`, 'w', bytes)
    await rename(`${file}.new`, file)
  }

  async #files(): Promise<{ file: string; own: boolean }[]> {
    const names = await readdir(this.folder).catch(() => [])
    return names
      .filter((name) => /^\d+-[0-9a-f]{8}\.log$/.test(name))
      .map((name) => ({ name, file: path.join(this.folder, name), own: name === this.#session }))
      .filter(
        ({ name, own }) => own || Number(name.split('-')[0]) === process.pid || !isAlive(Number(name.split('-')[0])),
      )
  }
}

function frame(record: JournalRecord): Uint8Array {
  const body = Buffer.from(JSON.stringify(record))
  const head = Buffer.alloc(headerBytes)
  head.writeUInt32LE(body.length, 0)
  head.writeUInt32LE(crc32c(body), 4)
  return Buffer.concat([head, body])
}

async function write(file: string, flag: 'a' | 'w', bytes: Uint8Array): Promise<void> {
  const handle = await open(file, flag, 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** The last whole record, with the text of its base filled in from the record that holds it. A torn tail is ignored. */
async function lastRecord(file: string): Promise<JournalRecord | null> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0))
  const bases = new Map<string, string>()
  let last: JournalRecord | null = null
  let offset = 0
  while (offset + headerBytes <= bytes.length) {
    const end = offset + headerBytes + bytes.readUInt32LE(offset)
    const body = bytes.subarray(offset + headerBytes, end)
    // An empty body has the check sum 0: what a power cut filled with zeroes would read as records without end.
    if (end > bytes.length || body.length === 0 || crc32c(body) !== bytes.readUInt32LE(offset + 4)) break
    last = recordSchema.parse(JSON.parse(body.toString('utf8')))
    if (last.base !== null) bases.set(last.baseHash, last.base)
    offset = end
  }
  return last && { ...last, base: last.base ?? bases.get(last.baseHash) ?? null }
}
