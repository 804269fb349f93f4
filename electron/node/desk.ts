import { FaultlineError } from '../../core/errors.ts'
import type { Platform } from '../../core/platform.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { LibraryPlace } from './dataFolder.ts'
import { ensureExample } from './exampleLibrary.ts'
import { besideLibrary } from './history.ts'
import { Inbox } from './inbox.ts'
import { LibraryIndex } from './libraryIndex.ts'
import { dropLock, type Holder, refreshLock, takeLock } from './lock.ts'
import { OpenDocument, placeOf } from './openDocument.ts'
import { sweep } from './sweep.ts'
import { LibraryWatch } from './watch.ts'

export interface NodeHostOptions {
  /** The data folder: journal, history, settings (dataFolder.ts). */
  readonly home: string
  readonly libraries: readonly LibraryPlace[]
  readonly platform: Platform
  readonly kind: 'electron' | 'browser'
  readonly version: string
  /** News for the page; share it with whoever else has some (menu, closing window). A fresh one when left out. */
  readonly news?: Inbox
  /** The page has saved everything. */
  readonly closed?: () => void
  /** Shows a file or folder in the file manager. Left out where there is none. */
  readonly reveal?: (file: string) => Promise<void> | void
  /** Asks, then opens an address in the browser. Left out where that can't be done. */
  readonly openUrl?: (url: string) => Promise<void>
  /** Prints a page of ours, tagged. Left out where nothing prints. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>
  /** Requests to the network that something asked for, and that were made. */
  readonly requests?: () => { asked: number; made: number }
}

const heartbeatMs = 20_000
const quietMs = 1000
/** How long a question waits for all files to be looked at; then it is answered from those that were. */
const indexMs = 1000
/** Of a large library that an earlier run knew: its list is shown first, and what changed since comes in a moment later. */
const largeMs = 150
const large = 2000
/** For so long what was looked at counts as fresh where every keystroke asks. */
const freshMs = 5000

/** What the methods share: the open documents, the watched libraries, the news. */
export class Desk {
  readonly news: Inbox
  readonly #options: NodeHostOptions
  readonly #roots = new Map<string, Promise<string>>()
  readonly #documents = new Map<string, OpenDocument>()
  readonly #watches = new Map<string, LibraryWatch>()
  readonly #indexes = new Map<string, LibraryIndex>()
  readonly #wrote = new Map<string, number>()
  readonly #locks = new Map<string, string>()
  #beat: NodeJS.Timeout | null = null

  constructor(options: NodeHostOptions) {
    this.#options = options
    this.news = options.news ?? new Inbox()
  }

  place(key: string): LibraryPlace {
    const place = this.#options.libraries.find((library) => library.key === key)
    if (!place) throw new FaultlineError('library.missing', { name: key })
    return place
  }

  /** The library's path; the first time, what killed saves left there is swept and the folder is watched. */
  root(key: string): Promise<string> {
    const known = this.#roots.get(key) ?? this.#openRoot(key)
    this.#roots.set(key, known)
    return known
  }

  async #openRoot(key: string): Promise<string> {
    const place = this.place(key)
    if (place.example) await ensureExample(place.path)
    await sweep(place.path, Date.now())
    this.#watches.set(key, new LibraryWatch(place.path, (folder) => this.#changed(key, folder)))
    return place.path
  }

  async document(key: string, folder: string): Promise<OpenDocument> {
    const root = await this.root(key)
    const { home, platform } = this.#options
    const name = `${key}/${folder}`
    const known = this.#documents.get(name)
    const document = known ?? new OpenDocument(placeOf(home, root, folder, platform.now))
    this.#documents.set(name, document)
    this.#watches.get(key)?.open(folder)
    return document
  }

  /** For a change in passing: the document as it is open here, or one that is not watched and forgotten afterwards. */
  async passing(key: string, folder: string): Promise<OpenDocument> {
    const root = await this.root(key)
    const { home, platform } = this.#options
    return this.#documents.get(`${key}/${folder}`) ?? new OpenDocument(placeOf(home, root, folder, platform.now))
  }

  /**
   * What is known of a library's postmortems. Waits until all files were looked at, but not for long: large libraries
   * are answered as far as they are known, and news tells when there is more. `quick` takes what is a few seconds old.
   */
  async index(key: string, quick = false): Promise<LibraryIndex> {
    const root = await this.root(key)
    const index = this.#indexes.get(key) ?? new LibraryIndex(root, this.#options.home)
    this.#indexes.set(key, index)
    if (quick && Date.now() - index.checkedAt < freshMs) return index
    await index.load()
    const refreshed = index.refresh()
    const patience = index.checkedAt === 0 && index.size > large ? largeMs : indexMs
    const inTime = await within(refreshed, quick && index.checkedAt > 0 ? 0 : patience)
    // A folder that vanished meanwhile is for the next call to tell.
    if (!inTime) refreshed.then((changed) => changed && this.#tellLibrary(key)).catch(() => undefined)
    return index
  }

  /** Takes a document that was just written into the index, where there is one. */
  async indexed(key: string, folder: string, saved?: { postmortem: Postmortem; hash: string }): Promise<void> {
    await this.#indexes.get(key)?.touch(folder, saved)
  }

  #tellLibrary(library: string): void {
    this.news.tell({ kind: 'changed', library, folder: null })
  }

  /** Something of our own is about to be written in the library's folder: that is no news for a moment. */
  wrote(key: string): void {
    this.#wrote.set(key, Date.now())
  }

  /** Who else on this computer has the document open; takes the lock when nobody does. */
  async heldBy(key: string, folder: string): Promise<Holder | null> {
    const file = `${besideLibrary(this.#options.home, 'locks', this.place(key).path, folder)}.lock`
    const holder = await takeLock(file, this.#options.platform.now()).catch(() => null)
    if (holder === null) this.#locks.set(`${key}/${folder}`, file)
    this.#beat ??= setInterval(() => {
      for (const held of this.#locks.values()) void refreshLock(held, Date.now())
    }, heartbeatMs).unref()
    return holder
  }

  forget(key: string, folder: string): void {
    this.#documents.delete(`${key}/${folder}`)
    const lock = this.#locks.get(`${key}/${folder}`)
    this.#locks.delete(`${key}/${folder}`)
    if (lock !== undefined) void dropLock(lock)
  }

  close(): void {
    for (const watch of this.#watches.values()) watch.close()
    this.#watches.clear()
    if (this.#beat !== null) clearInterval(this.#beat)
    for (const lock of this.#locks.values()) void dropLock(lock)
  }

  #changed(library: string, folder: string | null): void {
    if (folder === null) {
      if (Date.now() - (this.#wrote.get(library) ?? 0) > quietMs) this.news.tell({ kind: 'changed', library, folder })
      return
    }
    const tell = (changed: boolean) => {
      if (changed) this.news.tell({ kind: 'changed', library, folder })
    }
    // A file that is half-written by someone else, or gone, is news too.
    this.#documents
      .get(`${library}/${folder}`)
      ?.changedOutside()
      .then(tell, () => tell(true))
  }
}

/** True when `work` ended in time; its failure is thrown then. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
