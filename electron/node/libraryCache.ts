import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Digest } from '../../core/library/digest.ts'
import type { IndexedDocument, SearchData } from '../../core/library/searchIndex.ts'
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
  readonly digest: Digest | null
  readonly damaged: Damaged | null
}

interface Cached {
  readonly entries: ReadonlyMap<string, Entry>
  readonly search: SearchData
}

/** Grows with every change of what is cached; a cache of another version is not read. */
const version = 2
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
    // Checked by its hash and version: these are the bytes that `writeCache` wrote.
    const list = JSON.parse(text(entries)) as readonly (readonly [string, Entry])[]
    return { entries: new Map(list), search: searchData(words) }
  } catch {
    return nothing
  }
}

/** Never throws: without a cache the next start only takes longer. */
export async function writeCache(folder: string, { entries, search }: Cached): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeChecked(folder, 'words', searchBytes(search))
    await writeChecked(folder, 'entries', new TextEncoder().encode(JSON.stringify([...entries])))
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
