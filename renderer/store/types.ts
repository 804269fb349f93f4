import type { MoveEffects } from '../../core/doc/moveEffects.ts'
import type { Release, Series } from '../../core/doc/versionLine.ts'
import type { ErrorReport } from '../../core/errors.ts'
import type { Guide } from '../../core/guide/guide.ts'
import type { Host, Input, Method, News, Output, Settings } from '../../core/host/contract.ts'
import type { Triage } from '../../core/import/chat/triage.ts'
import type { ImportOptions, Inspected, Parsed } from '../../core/import/types.ts'
import type { ActionChange } from '../../core/library/editAction.ts'
import type { RowGroup, RowSort } from '../../core/library/orderRows.ts'
import type { Refresh } from '../../core/library/refreshLibrary.ts'
import type { Summary } from '../../core/library/summary.ts'
import type { TrendStep } from '../../core/library/trends.ts'
import type { SeriesData } from '../../core/metrics/columns.ts'
import type { Platform } from '../../core/platform.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem, State } from '../../core/postmortem/postmortem.ts'
import type { Step } from '../../core/postmortem/section.ts'
import type { ReadOptions } from '../../core/postmortem/series.ts'
import type { Anchor } from '../../core/review/anchor.ts'
import type { Who } from '../../core/review/states.ts'
import type { WordTaken } from '../../core/review/takeWord.ts'
import type { NamedSection } from '../../core/review/wordText.ts'
import type { Day } from '../../core/time/instant.ts'
import type { EvidenceReader } from '../workers/evidenceReader.ts'

export type Page =
  | 'library'
  | 'actions'
  | 'trends'
  | 'postmortem'
  | 'import'
  | 'not-taken'
  | 'settings'
  | 'people'
  | 'trash'

/** What the host says about a file: a code of core/errors.ts with its words. */
export interface Told {
  readonly code: string
  readonly title: string
  readonly hint: string
}

/** A place in the postmortem that something pointed at. */
export interface Place {
  readonly step: Step
  /** Id of an event, mark, factor, action or series. */
  readonly id?: string
  readonly section?: string
  /** The words it is about, as they stand. */
  readonly text?: string
}

/** Command id → what it does now. */
export type Handlers = Readonly<Record<string, () => void>>

/** What the export step shows. */
export type LeavingView = 'documents' | 'letters' | 'left' | 'page' | 'posted' | 'follow-up' | 'words'

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
  /** Only the sheet: nothing beside it and nothing above. */
  readonly focusMode: boolean
  readonly panelTab: 'evidence' | 'checks' | 'comments'
  readonly paletteOpen: boolean
  readonly leavingView: LeavingView
  /** The last call of `reveal`, with a number that grows: the step scrolls to it and moves the focus there. */
  readonly revealed: (Place & { readonly count: number }) | null
  /** What the mounted parts of the page can do; see `register`. */
  readonly registered: readonly Handlers[]
  readonly go: (page: Page) => void
  readonly goStep: (step: Step) => void
  /** Shows the thing with this id or this section: opens its step, selects it, moves the focus there. */
  readonly reveal: (place: Place) => void
  readonly view: (
    change: Partial<
      Pick<
        ViewSlice,
        | 'selected'
        | 'audience'
        | 'theme'
        | 'stripCompact'
        | 'sidebarOpen'
        | 'panelOpen'
        | 'focusMode'
        | 'panelTab'
        | 'paletteOpen'
        | 'leavingView'
      >
    >,
  ) => void
  /** Makes commands of the table (app/commands.ts) available while a part is mounted; the latest wins. Returns the undoing. */
  readonly register: (handlers: Handlers) => () => void
  /** Runs a command by id. False when nothing mounted can do it. */
  readonly run: (id: string) => boolean
}

export interface LibrarySlice {
  readonly libraries: Output<'library.list'>
  readonly current: string
  readonly library: Library
  readonly people: readonly Person[]
  readonly rows: readonly Summary[]
  readonly damaged: Output<'library.read'>['damaged']
  /** The shipped guides and the library's own. */
  readonly guides: readonly Guide[]
  /** The library's own templates by their path, as they were read; nothing in them is checked. */
  readonly templates: Readonly<Record<string, unknown>>
  readonly settings: Settings
  readonly info: Output<'host.info'> | null
  /** Day in the zone of settings, for what is late. */
  readonly today: Day
  /** `starting` until the first library is read. */
  readonly phase: 'starting' | 'ready' | 'failed'
  readonly startFailure: ErrorReport | null
  /** Reads settings, libraries and what was open last. */
  readonly start: () => Promise<void>
  readonly openLibrary: (key: string) => Promise<void>
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>
  readonly saveLibrary: (change: (library: Library) => Library) => Promise<void>
  /** Saves people.json of the current library. */
  readonly savePeople: (people: readonly Person[]) => Promise<void>
  /** Moves a postmortem of the current library to the trash. Told with a way back. */
  readonly trash: (folder: string) => Promise<void>
  readonly restore: (folder: string) => Promise<void>
  /** Puts the example back as it was shipped and opens it. */
  readonly resetExample: () => Promise<void>
  readonly tickDay: () => void
}

/** Whole postmortems of the current library, and its folder. What fails is told, and null. */
export interface HousekeepingSlice {
  /** Makes a copy; its folder. */
  readonly duplicate: (folder: string) => Promise<string | null>
  readonly rename: (folder: string, title: string) => Promise<void>
  readonly readTrash: () => Promise<Output<'library.trash'>['trashed'] | null>
  readonly readTemplates: () => Promise<Output<'library.templates'>['templates'] | null>
  readonly readGit: () => Promise<Output<'library.git'>['state'] | null>
  readonly setUpGit: (undo: boolean) => Promise<Output<'library.git'>['state'] | null>
}

export interface HistoryEntry {
  /** What was done, for "Undo …": `Move impact end`. */
  readonly label: string
  readonly before: Postmortem
  readonly after: Postmortem
  readonly step: Step
  /** Edits with the same key within 2 s are one entry: typing in one section. */
  readonly key: string | null
  /** Epoch milliseconds of its last edit. */
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
  /** Key of the library that holds it; `current` may be another one. */
  readonly home: string | null
  readonly baseHash: string | null
  readonly readOnly: Told | null
  readonly data: SeriesData
  /** Series whose points can't be read, by id. */
  readonly dataFailures: ReadonlyMap<string, ErrorReport>
  readonly save: SaveState
  /** Also the recovery journal can't be written. */
  readonly journalFailed: boolean
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
  readonly open: (library: string, folder: string) => Promise<void>
  /** Makes an empty one in the user's own library and opens it. */
  readonly create: (start?: Partial<Postmortem>) => Promise<void>
  /**
   * The only way to change the postmortem. `change` is pure; returning the same object changes nothing. One that moves a
   * mark which a document that left still tells is held in `moving` until it is answered.
   */
  readonly edit: (label: string, change: (postmortem: Postmortem) => Postmortem, key?: string) => void
  /** As `edit`, of what was asked about already. */
  readonly editAnyway: DocumentSlice['edit']
  readonly undo: () => void
  readonly redo: () => void
  /** Saves now and waits for it. Never throws: trouble is in `save`. */
  readonly flush: () => Promise<void>
  /** Writes the recovery journal now. */
  readonly journal: () => Promise<void>
  /** Reads what someone else wrote; unsaved edits are merged with it. */
  readonly takeOutsideChange: () => Promise<void>
  /** Reads the points of every series that has none yet. */
  readonly loadData: () => Promise<void>
  /** Saves, then writes the files beside the postmortem and notes in it that they left. Null when it failed; the reason is told. */
  readonly saveExport: (
    audience: Audience,
    files: Input<'export.save'>['files'],
    release?: Release,
  ) => Promise<Output<'export.save'> | null>
  /** Shows the postmortem's folder, or what lies `inside` it, in the file manager. */
  readonly showInFolder: (inside?: string) => Promise<void>
  /** Opens an address in the browser after the host asked. */
  readonly openLink: (url: string) => Promise<void>
}

/** An edit that waits for an answer, and what it does to what has left. */
export interface PendingMove {
  readonly label: string
  readonly change: (postmortem: Postmortem) => Postmortem
  readonly key?: string | undefined
  readonly effects: MoveEffects
}

export interface MovingSlice {
  readonly moving: PendingMove | null
  /** What the last move changed here and left behind, while its list is shown. */
  readonly moved: MoveEffects | null
  readonly answerMove: (answer: 'move' | 'list' | 'leave') => void
  readonly closeMoved: () => void
}

export interface ImportCard {
  readonly key: string
  readonly file: File
  /** Answers given so far; the file is read again when one changes. */
  readonly options: ImportOptions
  /** Which messages of a chat become events; the suggestion when absent. */
  readonly triage?: Triage
  /** How it comes in; as it stands when absent. */
  readonly choices?: CardChoices
  readonly state:
    | { readonly kind: 'reading'; readonly bytes: number }
    | { readonly kind: 'ready'; readonly inspected: Inspected }
    /** A list of people: it gives names to the chat files beside it and holds no evidence of its own. */
    | { readonly kind: 'beside' }
    | { readonly kind: 'failed'; readonly report: ErrorReport }
}

/** What the author decided about one file; the file is not read again for it. */
export interface CardChoices {
  /** Seconds that its clock runs ahead; what was said when it was taken in before holds when absent. */
  readonly ahead?: number
  /** Ids of its events that are left out, or whose change is not taken. */
  readonly skip?: ReadonlySet<string>
  /** Ids of its events that were left out before and are wanted now. */
  readonly restore?: ReadonlySet<string>
  /** Ids of events that it no longer holds and that go. */
  readonly takeOut?: ReadonlySet<string>
  /** Ids of actions that a tracker's row was matched with by title, confirmed. */
  readonly accepted?: ReadonlySet<string>
  /** Ids of actions that a tracker's list leaves as they are. */
  readonly refused?: ReadonlySet<string>
}

/** Two events of two sources: one, or two. */
export type SameChoice = 'merge' | 'differ'

/** What came in, until the next import starts. */
export interface ImportResult {
  readonly files: readonly string[]
  readonly added: {
    readonly events: number
    readonly series: number
    readonly accounts: number
    readonly actions: number
  }
  readonly duplicates: number
  /** Lines, series and action items that say something else now. */
  readonly changed?: number
  /** Pairs of events that became one. */
  readonly merged?: number
  readonly warnings: readonly ImportWarning[]
  /** What came of each file, in their order. */
  readonly each?: readonly FileResult[]
}

export interface ImportWarning {
  readonly line: number | null
  readonly message: string
  /** What stood there. */
  readonly text?: string | undefined
  readonly file?: string
}

export interface FileResult {
  readonly name: string
  readonly added: ImportResult['added']
  readonly changed: number
  /** What of it can be looked at first. */
  readonly place: Place | null
}

/** Bytes of evidence that are kept so far, of all that are to be. */
export interface Keeping {
  readonly file: string
  readonly bytes: number
  readonly of: number
}

export interface ImportSlice {
  readonly cards: readonly ImportCard[]
  /** What the author decided about pairs of events (core/import/samePairs.ts), by key. */
  readonly same: ReadonlyMap<string, SameChoice>
  /** The zone that a new postmortem shows its times in, when the author chose one here. */
  readonly shownZone: string | null
  readonly taking: boolean
  /** While files are copied to the postmortem's folder. */
  readonly keeping: Keeping | null
  readonly importFailure: ErrorReport | null
  readonly result: ImportResult | null
  /** Files dropped or chosen, or pasted text as a file. Goes to the import page. */
  readonly addFiles: (files: readonly File[]) => void
  readonly answer: (key: string, options: Partial<ImportOptions>) => void
  /** Takes an answer back, so that the file is asked about again. */
  readonly forget: (key: string, answer: keyof ReadOptions | 'format') => void
  readonly removeCard: (key: string) => void
  readonly choose: (key: string, change: CardChoices) => void
  /** Null takes the decision about these pairs back. */
  readonly decideSame: (keys: readonly string[], choice: SameChoice | null) => void
  readonly showZone: (zone: string) => void
  /** Decides which messages of a chat become events. The file is not read again. */
  readonly triage: (key: string, change: (triage: Triage) => Triage) => void
  readonly cancelImport: () => void
  /** Stops while files are being copied: nothing is taken in then. */
  readonly stopTaking: () => void
  /** Takes all ready cards in: into the open postmortem, else (or from the example) into a new one. */
  readonly takeIn: () => Promise<void>
}

/** Messages of the postmortem's chats that are no events, read again from what was kept. */
export interface ChatSlice {
  /** Words that the search of these messages begins with. */
  readonly notTakenQuery: string
  /** Goes to the page of messages that were not taken. */
  readonly openNotTaken: (query?: string) => void
  /** Null when every message is an event. Throws FaultlineError when an attachment can't be read. */
  readonly readNotTaken: () => Promise<Parsed | null>
  /** Adds those that the triage takes, as one step, and goes back to the timeline. */
  readonly takeMessages: (left: Parsed, triage: Triage) => void
}

export interface NewsItem {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly kind: 'info' | 'trouble'
}

export interface NewsSlice {
  readonly news: readonly NewsItem[]
  /** `gone`: the server has stopped. `refused`: the link was used up. The text stays in either case. */
  readonly connection: 'ok' | 'gone' | 'refused'
  readonly tell: (text: string, kind?: NewsItem['kind']) => void
  readonly hear: (news: News) => void
  /** A failure of the host: its sentence goes to the news, a lost connection to `connection`. Returns the report. */
  readonly trouble: (error: unknown) => ErrorReport
  readonly reconnect: () => Promise<void>
}

/** How the list of all action items is looked at; kept while another page is shown. */
export interface ActionsView {
  /** Of core/library/query.ts. */
  readonly query: string
  readonly sort: RowSort
  readonly group: RowGroup
  /** Null is today. */
  readonly asOf: Day | null
  /** What customers were promised, instead of the work list. */
  readonly promises: boolean
}

/** What a tracker's file says, before anything is changed. */
export type TrackerAnswer =
  | { readonly kind: 'report'; readonly rows: number; readonly problems: number; readonly report: Refresh }
  /** It was read, as something else than a list of issues. */
  | { readonly kind: 'other'; readonly format: string }
  | { readonly kind: 'failed'; readonly report: ErrorReport }

type Asked<M extends 'library.actions' | 'library.exportActions'> = Omit<Input<M>, 'library' | 'zone' | 'me'>
type Answered<M extends Method> = Promise<Output<M> | null>

/** Questions over all postmortems of the current library; null when the host could not answer, which is told. */
export interface ActionsSlice {
  /** Null until it was counted. */
  readonly lateActions: number | null
  /** Grows whenever an action was changed from the list. */
  readonly actionsRevision: number
  readonly actionsView: ActionsView
  /** Edits from the list and what takes them back, newest last. */
  readonly actionsPast: readonly ActionsEntry[]
  readonly actionsFuture: readonly ActionsEntry[]
  readonly viewActions: (change: Partial<ActionsView>) => void
  readonly listActions: (input: Asked<'library.actions'>) => Answered<'library.actions'>
  readonly countLate: () => Promise<void>
  readonly exportActions: (input: Asked<'library.exportActions'>) => Answered<'library.exportActions'>
  readonly readTracker: (file: File) => Promise<TrackerAnswer>
  readonly searchLibrary: (query: string, places: number) => Answered<'library.search'>
  readonly readTrends: (step: TrendStep) => Answered<'library.trends'>
  readonly readPeople: () => Answered<'library.people'>
  readonly readRelated: (library: string, folder: string) => Answered<'library.related'>
  /** Changes actions in the files of their own postmortems. `label` is what Undo says. */
  readonly editActions: (label: string, changes: readonly ActionChange[]) => Promise<void>
  readonly undoActions: () => Promise<void>
  readonly redoActions: () => Promise<void>
}

export interface ActionsEntry {
  readonly label: string
  readonly library: string
  readonly changes: readonly ActionChange[]
}

/** The words that a new comment is about, while it is written. */
export interface Commenting extends Anchor {
  readonly section: string
}

/** Agreeing on a postmortem: remarks, states, sign-offs. */
export interface ReviewSlice {
  /** The review above the export, open or folded. */
  readonly reviewOpen: boolean
  readonly commenting: Commenting | null
  /** Id of the comment that was last looked at. */
  readonly activeComment: string | null
  /** What the newest sign-off was for: its hash, and the postmortem as it then was if it is still there and unharmed. */
  readonly signed: { readonly hash: string; readonly postmortem: Postmortem | null } | null
  readonly viewReview: (change: Partial<Pick<ReviewSlice, 'reviewOpen' | 'commenting' | 'activeComment'>>) => void
  /** Who writes, and when: now. */
  readonly author: () => Who
  readonly newCommentId: () => string
  /** To `approved` it is a sign-off. */
  readonly setState: (state: State) => Promise<void>
  /** Keeps the postmortem as it is and notes who approved it. Told; trouble too. */
  readonly signOff: () => Promise<void>
  /**
   * Comments and tracked changes of a Word file; they wait in the document until they are taken or not. Null when the file
   * can't be read, which is told.
   */
  readonly readWord: (file: File, sections: readonly NamedSection[]) => Promise<WordTaken | null>
  /** Fills `signed` for the newest sign-off. */
  readonly readSigned: () => Promise<void>
}

export type AppState = ViewSlice &
  LibrarySlice &
  HousekeepingSlice &
  DocumentSlice &
  MovingSlice &
  ImportSlice &
  ChatSlice &
  NewsSlice &
  ActionsSlice &
  PictureSlice &
  ReviewSlice &
  ExportsSlice

type Leaving = Input<'export.put'>['files']
export type LettersMade = Input<'export.settle'>['briefs']

/** What leaves beside a reader's documents, and what has left. Null when the host could not do it, which is told. */
export interface ExportsSlice {
  /** The version that the next export of a series becomes. */
  readonly nextRelease: (series: Series) => Promise<Release | null>
  /** Writes a run of letters: `work` hands over files as they are made and says how many; null throws all of them away. */
  readonly saveLetters: (
    release: Release,
    work: (put: (files: Leaving) => Promise<void>) => Promise<LettersMade | null>,
  ) => Promise<Output<'export.settle'> | null>
  readonly readExport: (inside: string) => Promise<Output<'export.read'> | null>
  /** True when the files are back. */
  readonly repairExport: (inside: string, files: Leaving) => Promise<boolean>
  /** A zip of a version; null for the whole postmortem as an internal copy. */
  readonly shareExport: (inside: string | null) => Promise<Output<'export.share'> | null>
  /** A page of ours as PDF. Throws `export.noPdf`. */
  readonly printPdf: (html: string) => Promise<Uint8Array>
}

/** Pictures in the texts of the open postmortem. */
export interface PictureSlice {
  /** Their bytes by address, as far as they were read. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Keeps a picture with the open postmortem and gives its address; null when it could not be kept, which is told. */
  readonly keepPicture: (file: File) => Promise<string | null>
  /** Reads those that its texts show and that were not read yet. Never throws. */
  readonly loadPictures: () => Promise<void>
}

/** What the store is made with. A test passes literals. */
export interface StoreTools {
  readonly host: Host
  readonly platform: Platform
  /** The shipped guides; none when left out. */
  readonly guides?: readonly Guide[]
  /** Reads in this process when left out. */
  readonly reader?: EvidenceReader
}
