import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Digest } from '../../core/library/digest.ts'
import type { IndexedDocument, SearchData } from '../../core/library/searchIndex.ts'
import type { Summary } from '../../core/library/summary.ts'
import { atomicSave, hashOf } from './atomicSave.ts'
import type { Damaged } from './libraryFolder.ts'
import { readIfThere } from './readRegular.ts'

/** What is known of one postmortem's file. */
export interface Entry {
  /** Size, time and inode when it was read. */
  readonly mark: string
  /** SHA-256 of its bytes, empty when they could not be read. */
  readonly hash: string
  /** Epoch milliseconds when it was read: a file that changed in the same moment is looked at again. */
  readonly readAt: number
  /** Its row in the library; null when it can't be read. */
  readonly summary: Summary | null
  readonly held: HeldDigest | null
  readonly damaged: Damaged | null
}

/** A digest, or the JSON that it is read from when it is first asked for: the list of a library needs none of them. */
export class HeldDigest {
  #digest: Digest | null = null
  #json: Uint8Array | null = null

  constructor(from: Digest | Uint8Array) {
    if (from instanceof Uint8Array) this.#json = from
    else this.#digest = from
  }

  get digest(): Digest {
    // Checked by its hash and version with the whole cache: these are the bytes that `writeCache` wrote.
    this.#digest ??= JSON.parse(text(this.#json ?? new Uint8Array())) as Digest
    this.#json = null
    return this.#digest
  }

  json(): Uint8Array {
    return this.#json ?? new TextEncoder().encode(JSON.stringify(this.#digest))
  }
}

interface Cached {
  readonly entries: ReadonlyMap<string, Entry>
  readonly search: SearchData
}

/** Grows with every change of what is cached; a cache of another version is not read. */
const version = 3
const nothing: Cached = { entries: new Map(), search: { terms: [], documents: new Map() } }

/** The folder of one library's index in the data folder: `index/<library>`. Safe to delete. */
export function cacheFolder(home: string, root: string): string {
  return path.join(home, 'index', createHash('sha256').update(path.resolve(root)).digest('hex').slice(0, 16))
}

/** What an earlier run found. A cache that is missing, torn or of another version is an empty one. */
export async function readCache(folder: string): Promise<Cached> {
  try {
    const [entries, words] = await Promise.all([readChecked(folder, 'entries'), readChecked(folder, 'words')])
    if (entries === null || words === null) return nothing
    return { entries: entriesIn(entries), search: searchData(words) }
  } catch {
    return nothing
  }
}

/** Never throws: without a cache the next start only takes longer. */
export async function writeCache(folder: string, { entries, search }: Cached): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeChecked(folder, 'words', searchBytes(search))
    await writeChecked(folder, 'entries', entryBytes(entries))
  } catch {
    // A full disk or missing rights are told where the user's own files are saved.
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const headBytes = 80

/** A line of version and SHA-256, then the content. */
async function writeChecked(folder: string, name: string, content: Uint8Array): Promise<void> {
  const head = new TextEncoder().encode(`${version} ${hashOf(content)}`.padEnd(headBytes - 1).concat('\n'))
  await atomicSave(path.join(folder, name), Buffer.concat([head, content]))
}

async function readChecked(folder: string, name: string): Promise<Uint8Array | null> {
  const bytes = await readIfThere(path.join(folder, name))
  if (bytes === null) return null
  const content = bytes.subarray(headBytes)
  return text(bytes.subarray(0, headBytes)).trim() === `${version} ${hashOf(content)}` ? content : null
}

type Headline = readonly [string, Omit<Entry, 'held'>]

/** Two lines for each: what is told in the list, and the digest, which is empty where there is none. */
function entryBytes(entries: Cached['entries']): Uint8Array {
  const encoder = new TextEncoder()
  const end = encoder.encode('\n')
  const lines = [...entries].flatMap(([folder, { held, ...rest }]) => {
    const head: Headline = [folder, rest]
    return [encoder.encode(JSON.stringify(head)), end, held?.json() ?? new Uint8Array(), end]
  })
  return Buffer.concat(lines)
}

function entriesIn(bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let start = 0; start < bytes.length; ) {
    const middle = bytes.indexOf(newline, start)
    const end = bytes.indexOf(newline, middle + 1)
    const [folder, head] = JSON.parse(text(bytes.subarray(start, middle))) as Headline
    const json = bytes.subarray(middle + 1, end)
    entries.set(folder, { ...head, held: json.length === 0 ? null : new HeldDigest(json) })
    start = end + 1
  }
  return entries
}

const newline = 10

interface Head {
  readonly terms: readonly string[]
  /** Name, number of terms, number of title terms. */
  readonly documents: readonly (readonly [string, number, number])[]
}

/** Length of the head, the head as JSON, zeros up to a multiple of four, then the numbers of every document one after the other. */
function searchBytes({ terms, documents }: SearchData): Uint8Array {
  const sizes = [...documents].map(([name, one]) => [name, one.terms.length, one.titled.length] as const)
  const head = new TextEncoder().encode(JSON.stringify({ terms, documents: sizes } satisfies Head))
  const total = sizes.reduce((sum, [, all, titled]) => sum + all + titled, 0)
  const start = 4 + Math.ceil(head.length / 4) * 4
  const bytes = new Uint8Array(start + total * 4)
  new DataView(bytes.buffer).setUint32(0, head.length)
  bytes.set(head, 4)
  const numbers = new Uint32Array(bytes.buffer, start)
  let at = 0
  for (const { terms: all, titled } of documents.values()) {
    numbers.set(all, at)
    numbers.set(titled, at + all.length)
    at += all.length + titled.length
  }
  return bytes
}

function searchData(read: Uint8Array): SearchData {
  // A copy of its own, so that the numbers begin at a multiple of four.
  const bytes = Uint8Array.from(read)
  const length = new DataView(bytes.buffer).getUint32(0)
  const head = JSON.parse(text(bytes.subarray(4, 4 + length))) as Head
  const numbers = new Uint32Array(bytes.buffer, 4 + Math.ceil(length / 4) * 4)
  const documents = new Map<string, IndexedDocument>()
  let at = 0
  for (const [name, all, titled] of head.documents) {
    documents.set(name, {
      terms: numbers.subarray(at, at + all),
      titled: numbers.subarray(at + all, at + all + titled),
    })
    at += all + titled
  }
  return { terms: head.terms, documents }
}
