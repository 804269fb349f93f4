import type { Platform } from '../platform.ts'
import type { Account } from '../postmortem/account.ts'
import type { Action } from '../postmortem/action.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Event } from '../postmortem/event.ts'
import type { MarkName } from '../postmortem/mark.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { ColumnMap, ReadOptions } from '../postmortem/series.ts'
import type { SourceProblem, Statement, UnstampedSource } from '../postmortem/source.ts'

export type Kind = 'timeline' | 'metrics' | 'accounts' | 'postmortem' | 'actions'

/** A file as a host hands it over. The page gives a `File`, Node a read stream; core never opens anything. */
export interface ImportFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The bytes, in order, in pieces of any length. May be called more than once. */
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** As `chunks`, but a piece is valid only until the next one is asked for: a large file leaves no garbage behind. */
  readonly pieces?: () => AsyncIterable<Uint8Array>
  /** Bytes from `start` up to `end`, where the host can jump: archives are read from their end. */
  readonly slice?: (start: number, end: number) => Promise<Uint8Array>
  /** A file that came with this one, by its path from this one's folder (`../users.json`). Null when there is none. */
  readonly beside?: (path: string) => Promise<ImportFile | null>
}

/** A zip archive whose directory was checked. */
export interface Archive {
  /** Files only, in the order of the archive's directory. */
  readonly entries: readonly ArchiveEntry[]
}

export interface ArchiveEntry {
  /** Path inside the archive, `/` between its parts. */
  readonly name: string
  /** Unpacked bytes. */
  readonly size: number
  /** Unpacked and checked. Throws `zip.damaged`. */
  readonly bytes: () => Promise<Uint8Array>
}

export interface ImportOptions extends ReadOptions {
  /** A format id: skips sniffing. */
  readonly format?: string
  /** Zone to assume where the file names none and the author was not asked: the postmortem's. */
  readonly assumedZone?: string
  /** Chat exports: which channels are kept, by name; every other one is read for its counts and left behind. */
  readonly channels?: readonly string[]
  /** Chat exports: first and last instant that is kept. */
  readonly from?: string
  readonly to?: string
  /** Chat exports: while it is not known which channel is kept, only the channels are read, not their messages. */
  readonly outline?: boolean
  /** Chat exports: messages (`channel/ts`) whose secrets are kept as they are, or all of them. Everything else is masked. */
  readonly unmask?: 'all' | readonly string[]
  readonly cancelled?: () => boolean
  /** Bytes read so far. */
  readonly progress?: (bytes: number) => void
}

export interface ParseContext {
  readonly platform: Pick<Platform, 'sha256' | 'hasher' | 'decodeText' | 'encodeText' | 'openZip'>
  readonly options: ImportOptions
}

/** Something a file can't say by itself. Unanswered, nothing of the file is taken. */
export interface Question {
  readonly id: 'zone' | 'dateOrder' | 'decimal' | 'day' | 'columns' | 'channels' | 'fold'
  /** One sentence with an example from the file. */
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly effect: string }[]
}

/** Time in epoch milliseconds, NaN for a gap in `v`. */
export interface ParsedSeries {
  readonly name: string
  readonly unit: string
  readonly column: ColumnMap
  readonly t: Float64Array
  readonly v: Float64Array
  /** Counted where the file was read, so that a page need not go over millions of points. */
  readonly summary?: SeriesSummary
}

export interface SeriesSummary {
  /** Points without a value. */
  readonly gaps: number
  readonly min: number | null
  readonly max: number | null
  /** Stretches without a value: rows that hold none, and times that are left out. Neighbouring ones are one. */
  readonly stretches: number
}

/** A piece of an imported postmortem text; `id` is null where no section of ours answers to its heading. */
export interface ParsedSection {
  readonly id: string | null
  readonly heading: string
  /** Clean Markdown. */
  readonly text: string
  readonly line: number
  /** Who may read it where the postmortem has no such section yet; a page's text is for customers. */
  readonly audience?: Audience
}

/** A chat export seen from outside: what could be kept, and which of the kept messages may be events. */
export interface ParsedChat {
  /** Every channel that holds messages, the kept ones and the rest; the most recent first. */
  readonly channels: readonly ParsedChannel[]
  /** One for each event, in the same order. */
  readonly messages: readonly ParsedMessage[]
  /** Kept messages that hold something that should not be copied, in order of time. Absent for none. */
  readonly secrets?: readonly ParsedSecret[]
  /** Links to files of kept messages that carry a download token; such links are never copied. */
  readonly tokens?: number
  /** The messages were chosen one by one before they came here, as text that was copied: all are wanted unless told otherwise. */
  readonly chosen?: true
}

export interface ParsedSecret {
  /** `channel/ts`, as the event's origin has it. */
  readonly ref: string
  /** Id of its event. */
  readonly event: string
  /** What it was taken for: `Slack token`. */
  readonly kinds: readonly string[]
  /** As it was written: for the eyes of who imports, and stored nowhere. */
  readonly text: string
  readonly masked: boolean
}

export interface ParsedChannel {
  readonly name: string
  /** Not everybody in the workspace could read it. */
  readonly closed?: 'private' | 'direct'
  /** Messages by quarter of an hour since the epoch. */
  readonly quarters?: ReadonlyMap<number, number>
  readonly messages: number
  readonly first: string | null
  readonly last: string | null
  /** Its messages are among the events. */
  readonly kept: boolean
}

export interface ParsedMessage {
  /** Id of its event. */
  readonly event: string
  readonly channel: string
  /** Why it may belong on the timeline, in words; null when nothing speaks for it. */
  readonly likely: string | null
  /** Higher comes first; 0 without a reason. */
  readonly rank: number
  /** Id of the event that it answers, where that is kept as well. */
  readonly thread: string | null
  readonly reactions: number
  readonly edited: boolean
}

/** Bytes that are kept as the attachment where the file itself is not to be copied whole. */
export interface KeptBytes {
  readonly bytes: Uint8Array
  readonly ext: string
}

export interface Parsed {
  /** Everything of a postmortem that our own internal Markdown holds; its id is empty. */
  readonly whole?: Postmortem
  readonly kind: Kind
  readonly events: readonly Event[]
  readonly series: readonly ParsedSeries[]
  readonly sections: readonly ParsedSection[]
  /** Without `created`; the taker stamps it. */
  readonly actions: readonly Action[]
  readonly accounts: readonly Account[]
  readonly statements: readonly Statement[]
  readonly header: {
    readonly title?: string
    readonly company?: string
    readonly services?: readonly string[]
    readonly pageSeverity?: string
    readonly customerSeverity?: string
    readonly headline?: string
    readonly where?: string
    readonly dataLoss?: { readonly answer: 'no' | 'yes' | 'unknown'; readonly text: string }
  }
  /** How times were read: `UTC`, `offset`, `Europe/Berlin`, `assumed UTC`. */
  readonly zone: string | null
  readonly questions: readonly Question[]
  readonly problems: readonly SourceProblem[]
  /** Chat exports only. */
  readonly chat?: ParsedChat
  /** Marks that the author set on messages while choosing them, by event id; they are set with the import. */
  readonly marks?: ReadonlyMap<MarkName, string>
  /** Set where only a part of the file may be kept: the chosen slice of a chat, its secrets masked. */
  readonly kept?: KeptBytes
}

/** One format: one file that exports one of these, one line in the registry, one fixture folder. */
export interface Importer {
  /** A format id of design.md. */
  readonly id: string
  readonly label: string
  readonly kind: Kind
  /** Without the dot; for open dialogs only, since names prove nothing. */
  readonly extensions: readonly string[]
  /** 0 (not mine) to 1 (certain) from the name and the first 64 KB, already decoded. */
  readonly sniff: (name: string, head: string) => number
  /** Never throws for a bad row: that is a problem with its line. Throws FaultlineError when the file as a whole makes no sense. */
  readonly parse: (file: ImportFile, context: ParseContext) => Promise<Parsed>
  /** For formats that also come as a zip archive. */
  readonly archive?: {
    /** As `sniff`, from the paths in the archive. */
    readonly sniff: (paths: readonly string[]) => number
    readonly parse: (archive: Archive, file: ImportFile, context: ParseContext) => Promise<Parsed>
  }
}

/** A file after reading, before it is taken in. */
export interface Inspected {
  readonly file: ImportFile
  readonly format: string
  readonly confidence: number
  readonly parsed: Parsed
  /** Ready to be put into `sources`, but for `importedAt`. */
  readonly source: UnstampedSource
  readonly options: ReadOptions
}
