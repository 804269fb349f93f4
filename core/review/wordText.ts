import type { WordParagraph } from '../import/word/wordParagraphs.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { sectionSlug } from './sectionSlug.ts'
import { collapse, plainWords } from './sectionWords.ts'

/** A section of the document as the guide or the author heads it. */
export interface NamedSection {
  readonly id: string
  readonly heading: string
}

/** A paragraph of a Word file in the place where it belongs. */
export interface PlacedParagraph {
  readonly paragraph: WordParagraph
  /** Null: before the first section, or below a heading that is not ours. */
  readonly section: string | null
  readonly heading: boolean
  /** Where its words start and end in the section's text as the file has it. */
  readonly start: number
  readonly end: number
  /** An offset in the paragraph's words as one in the section's. */
  readonly offset: (at: number) => number
}

export interface WordText {
  readonly paragraphs: readonly PlacedParagraph[]
  /** The words of each section as they were in the file before any change, white space collapsed. */
  readonly texts: ReadonlyMap<string, string>
}

/** Fewer characters may stand in any section. */
const telling = 12

/** Lays a Word file over a postmortem: by the hidden bookmark of each paragraph, else by its words, else by what is above it. */
export function placeWord(
  paragraphs: readonly WordParagraph[],
  postmortem: Postmortem,
  named: readonly NamedSection[],
): WordText {
  const texts = new Map<string, string>()
  const ids = [...new Set([...postmortem.sections.map(({ id }) => id), ...named.map(({ id }) => id)])]
  const bySlug = new Map(ids.map((id) => [sectionSlug(id), id]))
  const words = postmortem.sections.map(({ id, text }) => ({ id, text: plainWords(text) }))
  let current: string | null = null
  const placed = paragraphs.map((paragraph): PlacedParagraph => {
    const headed = headingOf(paragraph, named, postmortem)
    if (headed !== undefined) current = headed
    else current = bookmarked(paragraph, bySlug) ?? byWords(paragraph, words, current) ?? current
    const before = current === null || headed !== undefined ? '' : (texts.get(current) ?? '')
    const { text, at } = collapsing(paragraph.text)
    const start = before === '' || text === '' ? before.length : before.length + 1
    if (current !== null && headed === undefined && text !== '')
      texts.set(current, before === '' ? text : `${before} ${text}`)
    return {
      paragraph,
      section: current,
      heading: headed !== undefined,
      start,
      end: start + text.length,
      offset: (offset) => start + at(offset),
    }
  })
  return { paragraphs: placed, texts }
}

/** The section that a heading opens, null for a heading that is not ours; undefined for what is no heading. */
function headingOf(paragraph: WordParagraph, named: readonly NamedSection[], { sections }: Postmortem) {
  const marked = paragraph.bookmarks.some((name) => name.startsWith('h_'))
  // Ids of styles are in the language of the program that made them; the number stays.
  if (!marked && !/^[\p{L}]+\s?1$/u.test(paragraph.style)) return undefined
  const words = collapse(paragraph.text)
  const found =
    sections.find(({ title }) => title !== undefined && collapse(title) === words) ??
    named.find(({ heading }) => collapse(heading) === words)
  if (found) return found.id
  // A heading inside a section has a bookmark too, and a style of its own.
  return /1$/.test(paragraph.style) ? null : undefined
}

function bookmarked({ bookmarks }: WordParagraph, bySlug: ReadonlyMap<string, string>): string | undefined {
  for (const name of bookmarks) {
    const slug = /^_(.+)_\d+$/.exec(name)?.[1]
    const section = slug === undefined ? undefined : bySlug.get(slug.toLowerCase())
    if (section !== undefined) return section
  }
  return undefined
}

function byWords(
  { text }: WordParagraph,
  words: readonly { readonly id: string; readonly text: string }[],
  current: string | null,
): string | undefined {
  const own = collapse(text)
  if (own.length < telling) return undefined
  const holding = words.filter((section) => section.text.includes(own))
  return holding.some(({ id }) => id === current) ? undefined : holding[0]?.id
}

/** White space as one space, none at the ends, with the way from the old offsets to the new ones. */
function collapsing(raw: string): { readonly text: string; readonly at: (offset: number) => number } {
  const offsets: number[] = []
  let text = ''
  let blank = true
  for (const sign of raw.split('')) {
    offsets.push(text.length)
    const isBlank = /\s/.test(sign)
    if (!isBlank || !blank) text += isBlank ? ' ' : sign
    blank = isBlank
  }
  const trimmed = text.trimEnd()
  return { text: trimmed, at: (offset) => Math.min(offsets[offset] ?? text.length, trimmed.length) }
}
