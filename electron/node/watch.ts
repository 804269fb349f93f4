import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'
import { folderSchema } from '../../core/host/contract.ts'
import { documentFile } from './libraryFolder.ts'

/** Names a library's file that someone wrote: the postmortem's folder, or null for one of the library's own files. */
export type Changed = (folder: string | null) => void

/**
 * Watches a library's folder and the documents that are open. A hint only: file systems drop and double such events, and
 * every save compares content anyway. A folder that can't be watched is not, without a word.
 */
export class LibraryWatch {
  readonly #root: string
  readonly #changed: Changed
  readonly #watchers = new Map<string, FSWatcher>()

  constructor(root: string, changed: Changed) {
    this.#root = root
    this.#changed = changed
    this.#watchRoot()
  }

  /** Also tell of changes to this postmortem. */
  open(folder: string): void {
    // The library's folder may have been made only with its first postmortem.
    this.#watchRoot()
    this.#watch(folder, (name) => {
      if (name === documentFile) this.#changed(folder)
    })
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #watchRoot(): void {
    this.#watch('', (name) => {
      // Folders come and go; of files only these two are ours.
      const ours = name === 'library.json' || name === 'people.json' || !name.includes('.')
      if (ours && folderSchema.safeParse(name).success) this.#changed(null)
    })
  }

  #watch(folder: string, seen: (name: string) => void): void {
    if (this.#watchers.has(folder)) return
    try {
      const watcher = watch(path.join(this.#root, folder), { persistent: false }, (_event, name) => {
        if (name !== null) seen(name)
      })
      watcher.on('error', () => this.#forget(folder))
      this.#watchers.set(folder, watcher)
    } catch {
      this.#forget(folder)
    }
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }
}
