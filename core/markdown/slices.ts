import type { RootContent } from 'mdast'
import { parseMarkdown } from './parse.ts'

/** A block of the top level with its offsets in the whole text (those inside it count from its slice). */
export interface SourceBlock {
  readonly node: RootContent
  /** -1 where the parser gives no place. */
  readonly start: number
  readonly end: number
}

/** A line that may be a definition: what it names can be anywhere, so such a text is read in one piece. */
const definition = /^[ \t>*+\-\d.)]*\[(?:[^[\]\\]|\\.){1,999}\]:/m

/** May this text define links or footnotes that other parts of the document use? */
export function mayDefine(text: string): boolean {
  return definition.test(text)
}

/** Where a slice may end: the end of a blank line after `from`, or of the text. */
export type Cut = (from: number) => number

/** Reads a part of a text that starts at `offset`. */
export type ReadPart = (part: string, offset: number) => readonly SourceBlock[]

/**
 * The blocks of `parseMarkdown(text)`, read piece by piece, so that a page can show the first before the last is read.
 * Markdown is read from left to right: once a block has ended, nothing after it changes it, and after a blank line the next
 * one reads the same without what came before. One block may need more than one slice.
 */
export function* parseSlices(
  text: string,
  cut: Cut,
  read: ReadPart = blocksAt,
): Generator<readonly SourceBlock[], void, undefined> {
  if (mayDefine(text) || text.includes('\uFEFF', 1)) {
    yield blocksAt(text, 0)
    return
  }
  let end = 0
  let grown = 0
  for (let at = 0; at < text.length; ) {
    end = cut(end + grown)
    const blocks = read(text.slice(at, end), at)
    const final = end >= text.length ? blocks.length : finalBlocks(blocks, text)
    // All of it may be the start of one block: the next try is twice as long.
    grown = final === 0 ? end - at : 0
    if (final > 0) yield blocks.slice(0, final)
    const next = blocks[final]
    if (end >= text.length) return
    if (final > 0 && next) at = lineStart(text, next.start)
  }
}

/** Parses a part of a text that starts at `offset`. */
export function blocksAt(part: string, offset: number): SourceBlock[] {
  return parseMarkdown(part).children.map((node) => {
    const { start, end } = node.position ?? {}
    return {
      node,
      start: start?.offset === undefined ? -1 : start.offset + offset,
      end: end?.offset === undefined ? -1 : end.offset + offset,
    }
  })
}

/** How many blocks are sure to be over: all before the last one that stands after a blank line and is not indented. */
function finalBlocks(blocks: readonly SourceBlock[], text: string): number {
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const [before, block] = [blocks[index - 1], blocks[index]]
    if (!before || !block || before.end < 0 || block.start < 0) continue
    const start = lineStart(text, block.start)
    // What the parser makes of indented code after a list, and of a list after indented code, depends on both.
    const indented = isIndented(text, start) || isIndented(text, lineStart(text, before.start))
    if (!indented && isBlankLine(text.slice(before.end, start))) return index
  }
  return 0
}

const isIndented = (text: string, start: number) => /[ \t]/.test(text.charAt(start))

/** Nothing but white space, and at least one empty line of it. */
function isBlankLine(gap: string): boolean {
  return gap.trim() === '' && gap.split(/\r\n|\n|\r/).length > 2
}

/** Offset of the start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1
  return at
}

const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r(?!\n))/g

/** The end of the first blank line from `from` on, or of the text. */
export function blankAfter(text: string, from: number): number {
  if (from >= text.length) return text.length
  blank.lastIndex = from
  return blank.exec(text) ? blank.lastIndex : text.length
}
