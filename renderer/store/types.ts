import type { ErrorReport } from '../../core/errors.ts'
import type { Host, News, Output, Settings } from '../../core/host/contract.ts'
import type { ImportOptions, Inspected } from '../../core/import/types.ts'
import type { Summary } from '../../core/library/summary.ts'
import type { SeriesData } from '../../core/metrics/columns.ts'
import type { Platform } from '../../core/platform.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { Step } from '../../core/postmortem/section.ts'

export type Page = 'library' | 'postmortem' | 'import' | 'settings'

/** Where the page is, and the view of it. */
export interface ViewSlice {
  readonly page: Page
  readonly step: Step
  /** What is selected in the step's list: an event, mark, factor, action or series id. */
  readonly selected: string | null
  readonly audience: Audience
  readonly theme: Settings['theme']
  readonly stripCompact: boolean
  readonly sidebarOpen: boolean
  readonly panelOpen: boolean
  readonly panelTab: 'evidence' | 'checks' | 'comments'
  readonly paletteOpen: boolean
  readonly go: (page: Page) => void
  readonly goStep: (step: Step) => void
  /** Shows the thing with this id or this section: opens its step, selects it, moves the focus there. */
  readonly reveal: (place: {
    readonly step: Step
    readonly id?: string
    readonly section?: string
    readonly text?: string
  }) => void
  readonly view: (
    change: Partial<
      Pick<
        ViewSlice,
        'selected' | 'audience' | 'theme' | 'stripCompact' | 'sidebarOpen' | 'panelOpen' | 'panelTab' | 'paletteOpen'
      >
    >,
  ) => void
}

export interface LibrarySlice {
  readonly libraries: Output<'library.list'>
  readonly current: string
  readonly library: Library
  readonly people: readonly Person[]
  readonly rows: readonly Summary[]
  readonly damaged: Output<'library.read'>['damaged']
  readonly settings: Settings
  readonly info: Output<'host.info'> | null
  readonly openLibrary: (key: string) => Promise<void>
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>
}

export interface HistoryEntry {
  /** What was done, for "Undo …": `Move impact end`. */
  readonly label: string
  readonly before: Postmortem
  readonly after: Postmortem
  readonly step: Step
  /** Edits with the same key within 2 s are one entry: typing in one section. */
  readonly key: string | null
  readonly at: number
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'dirty'; readonly since: string }
  | { readonly kind: 'failed'; readonly report: ErrorReport; readonly since: string }

export interface DocumentSlice {
  /** Null while none is open. */
  readonly postmortem: Postmortem | null
  readonly folder: string | null
  readonly baseHash: string | null
  readonly readOnly: ErrorReport | null
  readonly data: SeriesData
  readonly save: SaveState
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
  readonly open: (library: string, folder: string) => Promise<void>
  /** Makes an empty one in the user's own library and opens it. */
  readonly create: (start?: Partial<Postmortem>) => Promise<void>
  /** The only way to change the postmortem. `change` is pure; returning the same object changes nothing. */
  readonly edit: (label: string, change: (postmortem: Postmortem) => Postmortem, key?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Saves now and waits for it. */
  readonly flush: () => Promise<void>
}

export interface ImportCard {
  readonly key: string
  readonly file: File
  /** Answers given so far; the file is read again when one changes. */
  readonly options: ImportOptions
  readonly state:
    | { readonly kind: 'reading'; readonly bytes: number }
    | { readonly kind: 'ready'; readonly inspected: Inspected }
    | { readonly kind: 'failed'; readonly report: ErrorReport }
}

export interface ImportSlice {
  readonly cards: readonly ImportCard[]
  /** Files dropped or chosen, or pasted text as a file. Goes to the import page. */
  readonly addFiles: (files: readonly File[]) => void
  readonly answer: (key: string, options: Partial<ImportOptions>) => void
  readonly removeCard: (key: string) => void
  readonly cancelImport: () => void
  /** Takes all ready cards in: into the open postmortem, else (or from the example) into a new one. */
  readonly takeIn: () => Promise<void>
}

export interface NewsItem {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly kind: 'info' | 'trouble'
}

export interface NewsSlice {
  readonly news: readonly NewsItem[]
  readonly tell: (text: string, kind?: NewsItem['kind']) => void
  readonly hear: (news: News) => void
}

export type AppState = ViewSlice & LibrarySlice & DocumentSlice & ImportSlice & NewsSlice

/** What the store is made with. A test passes literals. */
export interface StoreTools {
  readonly host: Host
  readonly platform: Platform
}
