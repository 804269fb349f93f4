import { type ErrorReport, FaultlineError } from '../../core/errors.ts'
import type { Output } from '../../core/host/contract.ts'
import { merge } from '../../core/merge/merge.ts'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { atomicSave } from './atomicSave.ts'
import { asDocument, isNewer, mustReadBack, olderFormat } from './documentText.ts'
import { besideLibrary, keepVersion } from './history.ts'
import { inTurn } from './inTurn.ts'
import { Journal, type JournalRecord } from './journal.ts'
import { type Read, readDocument } from './libraryFolder.ts'

type Saved = Output<'postmortem.save'>

export interface OpenedDocument {
  readonly postmortem: Postmortem
  readonly hash: string
  readonly readOnly: ErrorReport | null
  readonly recovered: { readonly postmortem: Postmortem; readonly at: string } | null
}

export interface DocumentPlace {
  readonly root: string
  readonly folder: string
  readonly journal: string
  readonly history: string
  /** Lock file that all our processes use for this document's saves. */
  readonly saving: string
  readonly now: () => string
}

/** Where everything about one document lies, in its library and in the data folder `home`. */
export function placeOf(home: string, root: string, folder: string, now: () => string): DocumentPlace {
  return {
    root,
    folder,
    journal: besideLibrary(home, 'journal', root, folder),
    history: besideLibrary(home, 'history', root, folder),
    saving: `${besideLibrary(home, 'locks', root, folder)}.saving`,
    now,
  }
}

const keptVersions = 8
/** A version that is less than half as long as the one before is worth keeping that one. */
const muchShorter = 0.5

/** One postmortem that is being worked on: what was last seen of it, its journal, and its saves one after the other. */
export class OpenDocument {
  readonly #place: DocumentPlace
  readonly #journal: Journal
  /** Texts last read or written, by hash: the common base when someone else wrote in between. */
  readonly #seen = new Map<string, string>()
  /** Hashes of versions that this program wrote itself, so that their format need not be looked at again. */
  readonly #today = new Set<string>()
  #queue: Promise<unknown> = Promise.resolve()
  #journalled = 0

  constructor(place: DocumentPlace) {
    this.#place = place
    this.#journal = new Journal(place.journal)
  }

  read(): Promise<OpenedDocument> {
    return this.#inTurn(async () => {
      const disk = await this.#disk()
      const { postmortem, readOnly } = asDocument(disk)
      const recovered = readOnly ? null : await this.#recovered(disk, postmortem)
      return { postmortem, hash: disk.hash, readOnly, recovered }
    })
  }

  /** As `read`, for programs that go on to write: no recovery, and a newer major is refused. */
  peek(): Promise<{ readonly postmortem: Postmortem; readonly hash: string }> {
    return this.#inTurn(async () => {
      const disk = await this.#disk()
      const { postmortem, readOnly } = asDocument(disk)
      if (readOnly) throw new FaultlineError('postmortem.newer', readOnly.detail)
      return { postmortem, hash: disk.hash }
    })
  }

  /** Is what lies on disk something else than what was last read or written here? */
  changedOutside(): Promise<boolean> {
    return this.#inTurn(async () => {
      const { hash } = await readDocument(this.#place.root, this.#place.folder)
      return !this.#seen.has(hash)
    })
  }

  journal(baseHash: string, postmortem: Postmortem): Promise<void> {
    this.#journalled += 1
    const record = { at: this.#place.now(), baseHash, base: this.#seen.get(baseHash) ?? null }
    return this.#inTurn(() => this.#journal.append({ ...record, text: postmortemText(postmortem) }))
  }

  save(baseHash: string, postmortem: Postmortem): Promise<Saved> {
    const upTo = this.#journalled
    return this.#inTurn(async () => {
      const saved = await this.#save(baseHash, postmortem)
      // Words typed since this save was asked for are only in the journal.
      if (this.#journalled === upTo) await this.#journal.settle(postmortemText(postmortem)).catch(() => undefined)
      return saved
    })
  }

  /**
   * Changes what is on disk in one go, for edits from outside of an open document: what its journal holds stays there to be
   * recovered. Null when nothing was different. Throws `postmortem.newer` and what a save throws.
   */
  amend(change: (postmortem: Postmortem) => Postmortem): Promise<{ postmortem: Postmortem; hash: string } | null> {
    return this.#inTurn(async () => {
      const disk = await this.#disk()
      const { postmortem, readOnly } = asDocument(disk)
      if (readOnly) throw new FaultlineError('postmortem.newer', readOnly.detail)
      const changed = change(postmortem)
      if (changed === postmortem) return null
      const saved = await this.#save(disk.hash, changed)
      return { postmortem: saved.postmortem ?? changed, hash: saved.hash }
    })
  }

  async #save(baseHash: string, postmortem: Postmortem): Promise<Saved> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTurn(this.#place.saving, async () => this.#saveOver(await this.#disk(), baseHash, postmortem))
      } catch (error) {
        // Someone wrote between our look and our rename: look again.
        if (!(error instanceof FaultlineError && error.code === 'save.changed') || attempt === 5) throw error
      }
    }
  }

  async #saveOver(disk: Read, baseHash: string, ours: Postmortem): Promise<Saved> {
    const at = this.#place.now()
    if (isNewer(ours)) throw new FaultlineError('postmortem.readOnly', { name: disk.file })
    const text = postmortemText(ours)
    if (text === disk.text)
      return { outcome: 'unchanged', hash: disk.hash, at, postmortem: null, changes: [], durable: true }
    if (disk.hash === baseHash) {
      const result = await this.#write(disk, text)
      return { outcome: 'saved', ...result, at, postmortem: null, changes: [] }
    }
    const theirs = asDocument(disk)
    if (theirs.readOnly) throw new FaultlineError('postmortem.newer', theirs.readOnly.detail)
    const base = this.#seen.get(baseHash)
    const merged = merge(
      base === undefined ? null : asDocument({ ...disk, text: base }).postmortem,
      ours,
      theirs.postmortem,
    )
    const result = await this.#write(disk, postmortemText(merged.postmortem))
    return { outcome: 'merged', ...result, at, postmortem: merged.postmortem, changes: [...merged.changes] }
  }

  async #write(disk: Read, text: string): Promise<{ hash: string; durable: boolean }> {
    const old = new TextEncoder().encode(disk.text)
    const bytes = new TextEncoder().encode(text)
    const older = !this.#today.has(disk.hash) && olderFormat(disk) !== null
    if (older || bytes.length < old.length * muchShorter) await keepVersion(this.#place.history, this.#place.now(), old)
    const result = await atomicSave(disk.file, bytes, {
      expected: disk.hash,
      verify: () => mustReadBack(disk.file, text),
    })
    this.#remember(result.hash, text)
    this.#today.add(result.hash)
    return result
  }

  async #disk(): Promise<Read> {
    const disk = await readDocument(this.#place.root, this.#place.folder)
    this.#remember(disk.hash, disk.text)
    return disk
  }

  #remember(hash: string, text: string): void {
    this.#seen.delete(hash)
    this.#seen.set(hash, text)
    const oldest = this.#seen.keys().next().value
    if (this.#seen.size > keptVersions && oldest !== undefined) this.#seen.delete(oldest)
  }

  /** A journal that can't be read, of a newer version perhaps, keeps no document from opening; it stays where it is. */
  async #recovered(disk: Read, current: Postmortem): Promise<OpenedDocument['recovered']> {
    try {
      const record = await this.#journal.latest()
      return record && this.#recover(record, disk, current)
    } catch {
      return null
    }
  }

  /** Unsaved work on top of what is on disk now; when the file went on meanwhile, both, merged. Null when it is there already. */
  #recover(record: JournalRecord, disk: Read, current: Postmortem): OpenedDocument['recovered'] {
    if (record.text === disk.text) return null
    const work = readPostmortem(this.#place.journal, record.text)
    if (record.baseHash === disk.hash) return { postmortem: work, at: record.at }
    const base = record.base === null ? null : readPostmortem(this.#place.journal, record.base)
    const { postmortem } = merge(base, work, current)
    return postmortemText(postmortem) === disk.text ? null : { postmortem, at: record.at }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
