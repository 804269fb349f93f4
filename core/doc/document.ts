import type { Root, RootContent } from 'mdast'
import type { ChartSpec } from '../charts/chart.ts'
import type {} from '../markdown/nodes.ts' // chips and audience blocks are nodes of mdast from here on
import type { PictureHead } from '../pictures/readPicture.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { PostState } from '../postmortem/event.ts'
import type { Comment } from '../postmortem/review.ts'
import type { Instant } from '../time/instant.ts'
import type { Release } from './versionLine.ts'

/**
 * A postmortem for one reader: plain mdast with no chip, audience block or internal run left in customer documents.
 * Exporters see this and nothing else. Hints that plain mdast can't carry are in `data.role` of a node:
 * `facts` (table of facts), `timeline` (table), `actions` (list), `caption` (paragraph), `meta` (header lines), `part` (heading made by us).
 * A chart is an `image` node with `data.chart`; its `alt` and `title` (caption) are already for this reader.
 * The title is not in the tree: sections are headings of depth 2, each exporter writes the title its own way.
 */
export interface ComposedDocument {
  readonly audience: Audience
  readonly title: string
  readonly subtitle: string
  readonly language: string
  /** Header words of a file: "Version 2, 25 Nov 2025 09:40 UTC, replaces version 1 of 01:02"; empty when there is none. */
  readonly versionLine: string
  /** Set when it leaves as a version: names its files. */
  readonly release?: Release
  /** Company or author for the document properties. */
  readonly creator: string
  /** Slug of the postmortem, for file names. */
  readonly slug: string
  /** Instant of the postmortem's making, for document properties. */
  readonly created: string
  /** Front matter of a Markdown file and properties of a Word file, in this order; already for this reader. */
  readonly properties: readonly DocumentProperty[]
  readonly root: Root
  /** Public updates in order of time, without the postmortem: what becomes status-page posts. */
  readonly updates: readonly DocumentUpdate[]
  readonly withheld: Withheld
  /** Open threads of the review, for internal readers only; a Word file carries them as its own comments. */
  readonly comments?: readonly Comment[]
  /** The incident in five lines, for this reader; what is not known says so. */
  readonly summary?: string
}

export interface DocumentUpdate {
  readonly event: string
  readonly at: Instant
  readonly state: PostState
  readonly children: readonly RootContent[]
}

export interface DocumentProperty {
  readonly key: string
  readonly value: string | number | readonly string[]
}

/** What was left out for this reader. */
export interface Withheld {
  readonly blocks: number
  readonly events: number
  readonly actions: number
}

declare module 'mdast' {
  interface ImageData {
    chart?: ChartSpec
    /** A picture that is kept with the postmortem. */
    picture?: PictureHead & { readonly bytes: Uint8Array }
  }
  interface TableData {
    role?: 'facts' | 'timeline' | 'actions'
  }
  interface ParagraphData {
    role?: 'caption' | 'meta'
  }
  interface ListData {
    role?: 'actions'
  }
  interface HeadingData {
    role?: 'part'
    /** Section id, for bookmarks and links. */
    section?: string
  }
}
