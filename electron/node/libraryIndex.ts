import { stat } from 'node:fs/promises'
import path from 'node:path'
import { toReport } from '../../core/errors.ts'
import { type Digest, digest } from '../../core/library/digest.ts'
import { SearchIndex } from '../../core/library/searchIndex.ts'
import { searchTexts } from '../../core/library/searchTexts.ts'
import type { Summary } from '../../core/library/summary.ts'
import { openPostmortem } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { cacheFolder, type Entry, HeldDigest, readCache, writeCache } from './libraryCache.ts'
import { type Damaged, documentFile, folderNames, readDocument } from './libraryFolder.ts'

/** How far the checking of a library's files is. */
interface Checking {
  readonly done: number
  readonly total: number
}

const atOnce = 16
/** Clocks and file systems tell times apart by up to this much. */
const momentMs = 2000

/**
 * What is known of every postmortem of a library without opening it again: digests, what can't be read, and the search
 * index. Kept in the data folder between runs; a file counts as unchanged by size, time and inode, else by its bytes.
 */
export class LibraryIndex {
  readonly #root: string
  readonly #cache: string | null
  readonly #entries = new Map<string, Entry>()
  #search = new SearchIndex()
  #loaded: Promise<void> | null = null
  #running: Promise<boolean> | null = null
  #checking: Checking | null = null
  #checkedAt = 0
  #sorted: readonly Digest[] | null = null

  /** `home`: the data folder; null keeps nothing. */
  constructor(root: string, home: string | null) {
    this.#root = root
    this.#cache = home === null ? null : cacheFolder(home, root)
  }

  get search(): SearchIndex {
    return this.#search
  }

  /** Null once every file has been looked at: later looks only find what changed, and nobody waits for them. */
  get checking(): Checking | null {
    return this.#checkedAt === 0 ? this.#checking : null
  }

  /** Epoch milliseconds when all files were last looked at; 0 before the first time. */
  get checkedAt(): number {
    return this.#checkedAt
  }

  /** How many postmortems are known, also damaged ones. */
  get size(): number {
    return this.#entries.size
  }

  /** By folder. The same array until something changes. */
  digests(): readonly Digest[] {
    this.#sorted ??= this.#byFolder().flatMap(({ held }) => (held === null ? [] : [held.digest]))
    return this.#sorted
  }

  /** Rows of the library by folder, without reading any digest. */
  summaries(): Summary[] {
    return this.#byFolder().flatMap(({ summary }) => (summary === null ? [] : [summary]))
  }

  /** Reads what `digests` needs, in steps of a few milliseconds. */
  *warm(): Generator<void> {
    let count = 0
    for (const { held } of [...this.#entries.values()]) {
      if (held?.digest !== undefined) count += 1
      if (count % 100 === 99) yield
    }
  }

  #byFolder(): Entry[] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  }

  digestOf(folder: string): Digest | null {
    return this.#entries.get(folder)?.held?.digest ?? null
  }

  damaged(): Damaged[] {
    return [...this.#entries.values()].flatMap(({ damaged }) => (damaged === null ? [] : [damaged]))
  }

  /** Looks at every file; reads those that changed. Calls while one runs share it. True when anything was different. */
  refresh(): Promise<boolean> {
    this.#running ??= this.#refresh().finally(() => {
      this.#running = null
      this.#checking = null
    })
    return this.#running
  }

  /** Takes in one postmortem as it was just written, or looks at its file. */
  async touch(folder: string, saved?: { readonly postmortem: Postmortem; readonly hash: string }): Promise<void> {
    if (saved === undefined) return void (await this.#check(folder))
    const mark = await markOf(path.join(this.#root, folder, documentFile))
    if (mark !== null) this.#take(folder, mark, saved.hash, saved.postmortem)
  }

  async #refresh(): Promise<boolean> {
    await this.load()
    const folders = await folderNames(this.#root)
    this.#checking = { done: 0, total: folders.length }
    const there = new Set(folders)
    let changes = 0
    for (const known of [...this.#entries.keys()]) if (!there.has(known) && this.#forget(known)) changes += 1
    let next = 0
    const work = async () => {
      for (let at = next++; at < folders.length; at = next++) {
        const folder = folders[at]
        if (folder !== undefined && (await this.#check(folder))) changes += 1
        this.#checking = { done: (this.#checking?.done ?? 0) + 1, total: folders.length }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    this.#checkedAt = Date.now()
    // A few changed files are read again at the next start sooner than a large cache is written each time.
    if (this.#cache !== null && changes > folders.length / 50)
      await writeCache(this.#cache, { entries: this.#entries, search: this.#search.data() })
    return changes > 0
  }

  /** Takes in what an earlier run found, once. */
  load(): Promise<void> {
    this.#loaded ??= this.#load()
    return this.#loaded
  }

  async #load(): Promise<void> {
    if (this.#cache === null) return
    const { entries, search } = await readCache(this.#cache)
    this.#search = new SearchIndex(search)
    for (const [folder, entry] of entries) {
      if (entry.held === null || this.#search.has(folder)) this.#entries.set(folder, entry)
    }
    this.#sorted = null
  }

  /** True when it is not what was known before. */
  async #check(folder: string): Promise<boolean> {
    const mark = await markOf(path.join(this.#root, folder, documentFile))
    if (mark === null) return this.#forget(folder)
    const known = this.#entries.get(folder)
    if (known !== undefined && known.mark === mark.text && mark.changedAt + momentMs < known.readAt) return false
    try {
      const { file, text, hash } = await readDocument(this.#root, folder)
      if (known?.hash === hash && known.held !== null) {
        this.#entries.set(folder, { ...known, mark: mark.text, readAt: Date.now() })
        return false
      }
      this.#take(folder, mark, hash, openPostmortem(file, text).postmortem)
    } catch (error) {
      const damaged = { folder, report: { ...toReport(error) } }
      this.#search.delete(folder)
      this.#set(folder, { mark: mark.text, hash: '', readAt: Date.now(), summary: null, held: null, damaged })
    }
    return true
  }

  #take(folder: string, mark: Mark, hash: string, postmortem: Postmortem): void {
    const [title, ...texts] = searchTexts(postmortem)
    this.#search.put(folder, title?.text ?? '', texts.map((found) => found.text).join('\n'))
    const made = digest(folder, postmortem)
    const { summary } = made
    this.#set(folder, {
      mark: mark.text,
      hash,
      readAt: Date.now(),
      summary,
      held: new HeldDigest(made),
      damaged: null,
    })
  }

  #set(folder: string, entry: Entry): void {
    this.#entries.set(folder, entry)
    this.#sorted = null
  }

  #forget(folder: string): boolean {
    this.#search.delete(folder)
    this.#sorted = null
    return this.#entries.delete(folder)
  }
}

interface Mark {
  readonly text: string
  readonly changedAt: number
}

async function markOf(file: string): Promise<Mark | null> {
  const found = await stat(file, { bigint: true }).catch(() => null)
  if (found === null) return null
  return { text: `${found.size} ${found.mtimeNs} ${found.ino}`, changedAt: Number(found.mtimeNs / 1_000_000n) }
}
