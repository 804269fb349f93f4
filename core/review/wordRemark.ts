import type { WordComment } from '../import/word/readWord.ts'
import type { Comment } from '../postmortem/review.ts'
import { instantSchema } from '../time/instantSchema.ts'
import type { Anchor, Range } from './anchor.ts'
import type { NamedSection } from './wordText.ts'

/** What reading a Word file back needs beside it. */
export interface WordContext {
  /** Name of the file, shown with what came from it. */
  readonly file: string
  readonly sections: readonly NamedSection[]
  /** For what the file gives no time. */
  readonly at: string
  readonly newId: () => string
}

/** Word says a second without its zone; what it means by `Z` only its author knows. A moment that never was is `fallback`. */
export function instantOf(at: string, fallback: string): string {
  const second = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(at)?.[0]
  return second !== undefined && instantSchema.safeParse(`${second}Z`).success ? `${second}Z` : fallback
}

/** Where a remark of a Word file belongs. */
export type WordPlace = Anchor & { readonly section: string }

/** A remark of a Word file as a comment that waits to be taken. */
export function commentOf(
  { author, at, text }: WordComment,
  place: WordPlace,
  { file, newId, at: now }: WordContext,
): Comment {
  const { section, quote, occurrence, before = '', after = '' } = place
  return {
    id: newId(),
    section,
    quote,
    occurrence,
    before,
    after,
    author,
    at: instantOf(at, now),
    text,
    resolved: false,
    replies: [],
    waiting: file,
  }
}

/** Without the white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}
