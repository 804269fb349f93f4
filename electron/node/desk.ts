import { FaultlineError } from '../../core/errors.ts'
import type { Platform } from '../../core/platform.ts'
import type { LibraryPlace } from './dataFolder.ts'
import { ensureExample } from './exampleLibrary.ts'
import { besideLibrary } from './history.ts'
import { Inbox } from './inbox.ts'
import { LibraryRows } from './libraryRows.ts'
import { OpenDocument } from './openDocument.ts'
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
  /** Requests to the network that something asked for, and that were made. */
  readonly requests?: () => { asked: number; made: number }
}

/** What the methods share: the open documents, the watched libraries, the news. */
export class Desk {
  readonly news: Inbox
  readonly rows = new LibraryRows()
  readonly #options: NodeHostOptions
  readonly #documents = new Map<string, OpenDocument>()
  readonly #watches = new Map<string, LibraryWatch>()
  readonly #ours = new Map<string, number>()

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
  async root(key: string): Promise<string> {
    const place = this.place(key)
    if (place.example) await ensureExample(place.path)
    if (!this.#watches.has(key)) {
      this.#watches.set(key, new LibraryWatch(place.path, (folder) => this.#changed(key, folder)))
      await sweep(place.path, Date.now())
    }
    return place.path
  }

  async document(key: string, folder: string): Promise<OpenDocument> {
    const root = await this.root(key)
    const { home, platform } = this.#options
    const name = `${key}/${folder}`
    const known = this.#documents.get(name)
    const document =
      known ??
      new OpenDocument({
        root,
        folder,
        journal: besideLibrary(home, 'journal', root, folder),
        history: besideLibrary(home, 'history', root, folder),
        now: platform.now,
      })
    this.#documents.set(name, document)
    this.#watches.get(key)?.open(folder)
    return document
  }

  /** Our own writes are no news: they are kept from being told for a moment. */
  wrote(key: string, folder: string | null): void {
    this.#ours.set(`${key}/${folder ?? ''}`, Date.now())
  }

  forget(key: string, folder: string): void {
    this.#documents.delete(`${key}/${folder}`)
  }

  close(): void {
    for (const watch of this.#watches.values()) watch.close()
    this.#watches.clear()
  }

  #changed(library: string, folder: string | null): void {
    const wrote = this.#ours.get(`${library}/${folder ?? ''}`) ?? 0
    if (Date.now() - wrote > 1000) this.news.tell({ kind: 'changed', library, folder })
  }
}
