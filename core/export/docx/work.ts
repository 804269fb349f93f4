import type { Paragraph, ParagraphChild } from 'docx'
import type { FootnoteDefinition, Heading, Image, Paragraph as MdastParagraph } from 'mdast'
import type { Page } from './page.ts'

/** A drawn chart or an embedded picture. Sizes in pixels of 1/96 inch. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg' | 'gif'
  readonly width: number
  readonly height: number
}

/** What one document's mapping knows before it begins, and what it gathers on the way. */
export interface Work {
  readonly page: Page
  readonly language: string
  readonly footnoteDefinitions: ReadonlyMap<string, FootnoteDefinition>
  readonly pictures: ReadonlyMap<Image, Picture>
  /** Bookmark of each heading. */
  readonly bookmarks: ReadonlyMap<Heading, string>
  /** Where a link such as `#root-cause` leads. */
  readonly anchors: ReadonlyMap<string, string>
  /** Hidden bookmark of each paragraph of a section. */
  readonly names: ReadonlyMap<MdastParagraph, string>
  /** Filled while mapping: bodies of footnotes by number. */
  readonly footnotes: Record<string, { children: readonly Paragraph[] }>
  /** Filled while mapping: lists so far, each its own numbering instance. */
  lists: number
  /** Filled while mapping: pictures so far; each needs a number of its own. */
  drawings: number
}

/** Where a block stands. Widths in twips. */
export interface Place {
  readonly indent: number
  /** Levels of list above; the first list is at level 0. */
  readonly listLevel: number
  /** Style of plain paragraphs here; none means Normal. */
  readonly style: string | undefined
  readonly keepNext?: boolean
  /** Of the column of text, where it is not the page's: on a turned page. */
  readonly width?: number
}

/** What a paragraph begins with in front of its own words: a check box, a bookmark. */
export type Lead = readonly ParagraphChild[]
