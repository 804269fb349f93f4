import type { Nodes, Root } from 'mdast'
import { readMarkdown } from '../markdown/readMarkdown.ts'

/** Where a character stands in the source, with the backslash before it or as an entity. */
interface Spelling {
  readonly from: number
  readonly to: number
}

/** A stretch of a section's words and the source it came from. Offsets of words count collapsed white space. */
export interface WordRun {
  /** Offsets in `SectionWords.text`. */
  readonly start: number
  readonly end: number
  /** The leaf of the tree that shows it. */
  readonly leaf: Nodes
  /** For each character its place in the leaf's own value. */
  readonly places: readonly number[]
  /** Source offsets of each character of the run; null where the source spells it in a way that can't be followed. */
  readonly source: readonly Spelling[] | null
}

/** A section as its reader sees it: one line of words, white space collapsed, with the way back to its source. */
export interface SectionWords {
  readonly text: string
  readonly runs: readonly WordRun[]
  readonly tree: Root
}

/** White space as one space: what an editor, a Word file and a Markdown source agree on. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

const apart = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'code',
  'listItem',
  'blockquote',
  'audienceBlock',
  'html',
  'footnoteDefinition',
])

/** The words of a section's Markdown. Never throws. */
export function sectionWords(source: string): SectionWords {
  const tree: Root = readMarkdown(source)
  return { ...treeWords([tree], source), tree }
}

/** The words alone: where they stand in the source is not asked for, which takes most of the time. */
export function plainWords(source: string): string {
  const known = recent.get(source)
  if (known !== undefined) return known
  const { text } = treeWords([readMarkdown(source)])
  recent.set(source, text)
  const [oldest] = recent.keys()
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest)
  return text
}

// After an edit the text before it is asked for again, and that of every other section.
const recent = new Map<string, string>()
const mostRecent = 40

/** The words of parts of a document that is a tree already; `source` is what it was read from, where that is known. */
export function treeWords(nodes: readonly Nodes[], source: string | null = null): Pick<SectionWords, 'text' | 'runs'> {
  const gathered: Gathered = { parts: [], length: 0, blank: true, runs: [], source }
  for (const node of nodes) gather(node, gathered)
  return { text: gathered.parts.join('').trimEnd(), runs: gathered.runs }
}

interface Gathered {
  /** Joined once at the end: a string that is asked for its end while it grows is copied each time. */
  readonly parts: string[]
  length: number
  /** Nothing yet, or a space last. */
  blank: boolean
  readonly runs: WordRun[]
  readonly source: string | null
}

function gather(node: Nodes, into: Gathered): void {
  const shown = shownText(node)
  if (apart.has(node.type)) space(into)
  if (shown !== null) addRun(node, shown, into)
  else if (node.type === 'break') space(into)
  else if ('children' in node) for (const child of node.children) gather(child, into)
  if (apart.has(node.type)) space(into)
}

/** Words of a leaf as a reader sees them; null where it has none of its own. */
function shownText(node: Nodes): string | null {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'chip':
      return node.value
    default:
      return null
  }
}

function space(into: Gathered): void {
  if (!into.blank) add(' ', into)
}

function add(words: string, into: Gathered): void {
  into.parts.push(words)
  into.length += words.length
  into.blank = words.endsWith(' ')
}

function addRun(leaf: Nodes, shown: string, into: Gathered): void {
  const start = into.length
  const exact = leaf.type === 'chip' || into.source === null ? null : follow(shown, leaf, into.source)
  const source: Spelling[] = []
  const places: number[] = []
  let words = ''
  let { blank } = into
  for (let at = 0; at < shown.length; at += 1) {
    const sign = shown.charAt(at)
    const isBlank = /\s/.test(sign)
    if (isBlank && blank) continue
    blank = isBlank
    words += isBlank ? ' ' : sign
    const spelling = exact?.[at]
    if (spelling) source.push(spelling)
    places.push(at)
  }
  if (words === '') return
  add(words, into)
  into.runs.push({ start, end: into.length, leaf, places, source: exact === null ? null : source })
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

/** Where each character of a leaf stands in the source; null when the source spells one in a way not known here. */
function follow(shown: string, leaf: Nodes, source: string): Spelling[] | null {
  const start = leaf.position?.start.offset
  const end = leaf.position?.end.offset
  if (start === undefined || end === undefined) return null
  const places: Spelling[] = []
  let at = start
  while (places.length < shown.length) {
    const next = spellingOf(shown, places.length, source, at)
    if (next === null || next.to > end) return null
    places.push(next)
    // A letter beyond the first plane is two characters, and one entity.
    if (next.to - next.from > 2 && /^[\uDC00-\uDFFF]/.test(shown.slice(places.length))) places.push(next)
    at = next.to
  }
  return places
}

/** Passes what Markdown sets before a character: a backslash, fences of code, the marks of a quote at a line's start. */
function spellingOf(shown: string, index: number, source: string, from: number): Spelling | null {
  const sign = shown.charAt(index)
  for (let at = from; at < source.length; at += 1) {
    const spelled = entityAt(source, at)
    if (spelled !== null && !shown.startsWith(spelled, index)) return { from: at, to: at + spelled.length }
    if (source[at] === '\\' && source[at + 1] === sign && /[!-/:-@[-`{-~]/.test(sign)) return { from: at, to: at + 2 }
    if (source[at] === sign) return { from: at, to: at + 1 }
    if (!/[`~>\s]/.test(source.charAt(at)) && !isFenceLine(source, at)) return null
  }
  return null
}

function entityAt(source: string, at: number): string | null {
  entity.lastIndex = at
  return entity.exec(source)?.[0] ?? null
}

/** The language after an opening fence is shown nowhere. */
function isFenceLine(source: string, at: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at + 1)
  return /^[ \t>]*(?:`{3,}|~{3,})/.test(line)
}
