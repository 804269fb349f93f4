import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'
import type { Audience } from '../postmortem/audience.ts'

/** A live value: `[2 h 14 min](fact:impact.duration?as=long)`. */
export interface Chip extends Literal {
  type: 'chip'
  /** `fact:NAME?as=FORM`, `event:ID?as=FORM`, `series:ID?at=INSTANT`. */
  target: string
  /** The label as last written; always recomputed for display. */
  value: string
}

/** `:::internal` or `:::customer` up to `:::`. */
export interface AudienceBlock extends Parent {
  type: 'audienceBlock'
  audience: Audience
  /** On a customer block: first 8 hex digits of the SHA-256 of the internal text above that it rewords, as it then was. */
  rewords?: string
  /** False when the closing line is missing; it then reaches to the end of the section. */
  closed: boolean
  children: (BlockContent | DefinitionContent)[]
}

/** `:internal[…]` inside a paragraph. */
export interface InternalRun extends Parent {
  type: 'internalRun'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    chip: Chip
    internalRun: InternalRun
  }
  interface BlockContentMap {
    audienceBlock: AudienceBlock
  }
  interface RootContentMap {
    chip: Chip
    internalRun: InternalRun
    audienceBlock: AudienceBlock
  }
}
