import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { parseMarkdown } from './parse.ts'
import { blankAfter, blocksAt, parseSlices, type ReadPart, type SourceBlock } from './slices.ts'

/** A slice that was read, and where it stood the last time. */
interface Known {
  readonly blocks: readonly SourceBlock[]
  placed: { readonly offset: number; readonly line: number; readonly nodes: readonly RootContent[] }
}

// What was read last is asked for first again: texts of a postmortem after an edit, and its slices.
const texts = new Map<string, Root>()
const slices = new Map<string, Known>()
const mostTexts = 300
const mostSlices = 3_000
/** A text of this length takes no time worth remembering. */
const shortText = 1_500

/**
 * `parseMarkdown` for those who only look: slices that were read before are not read again, so that after an edit only what
 * it touched is parsed. The tree is shared with the next call and must not be changed.
 */
export function readMarkdown(text: string): Root {
  const known = texts.get(text)
  if (known) return known
  const root: Root = text.length < shortText ? parseMarkdown(text) : { type: 'root', children: [...placedBlocks(text)] }
  remember(texts, text, root, mostTexts)
  return root
}

/** Reads a long text slice by slice, for a page that has other things to do meanwhile; `readMarkdown` is quick afterwards. */
export function* readSlices(text: string): Generator<readonly SourceBlock[], void, undefined> {
  yield* parseSlices(
    text,
    (from) => endAfter(text, from),
    (slice, offset) =>
      readSlice(slice).blocks.map(({ node, start, end }) => ({ node, start: start + offset, end: end + offset })),
  )
}

function* placedBlocks(text: string): Generator<RootContent> {
  let line = 0
  let counted = 0
  let part = ''
  let at = 0
  const read: ReadPart = (slice, offset) => {
    part = slice
    at = offset
    return readSlice(slice).blocks.map(({ node, start, end }) => ({ node, start: start + offset, end: end + offset }))
  }
  for (const blocks of parseSlices(text, (from) => endAfter(text, from), read)) {
    // Where the slice was read in one piece, its text was never asked for.
    if (part === '') {
      for (const { node } of blocks) yield node
      return
    }
    line += lineEnds(text.slice(counted, at))
    counted = at
    yield* place(readSlice(part), at, line).slice(0, blocks.length)
  }
}

/** Ends are found by what follows them, not by how far they are: after an edit the later ones are where they were. */
function endAfter(text: string, from: number): number {
  for (let end = blankAfter(text, from); end < text.length; end = blankAfter(text, end)) {
    let sum = 0
    for (let at = end; at < end + 12; at += 1) sum = (sum * 31 + (text.charCodeAt(at) || 0)) % 9973
    if (sum % 4 === 0 || end - from > 6_000) return end
  }
  return text.length
}

function readSlice(slice: string): Known {
  const known = slices.get(slice)
  if (known) return known
  const blocks = blocksAt(slice, 0)
  const fresh: Known = { blocks, placed: { offset: 0, line: 0, nodes: blocks.map(({ node }) => node) } }
  remember(slices, slice, fresh, mostSlices)
  return fresh
}

function place(known: Known, offset: number, line: number): readonly RootContent[] {
  const { placed } = known
  if (placed.offset !== offset || placed.line !== line)
    known.placed = { offset, line, nodes: known.blocks.map(({ node }) => moved(node, offset, line)) }
  return known.placed.nodes
}

function moved<T extends Nodes>(node: T, offset: number, line: number): T {
  const copy: T = { ...node }
  if (node.position)
    copy.position = { start: shifted(node.position.start, offset, line), end: shifted(node.position.end, offset, line) }
  if ('children' in node && 'children' in copy) {
    const children: Nodes[] = node.children
    Object.assign(copy, { children: children.map((child) => moved(child, offset, line)) })
  }
  return copy
}

const shifted = (point: Point, offset: number, line: number): Point => ({
  line: point.line + line,
  column: point.column,
  offset: (point.offset ?? 0) + offset,
})

const lineEnds = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

function remember<V>(memory: Map<string, V>, key: string, value: V, most: number): void {
  memory.set(key, value)
  if (memory.size <= most) return
  const [oldest] = memory.keys()
  if (oldest !== undefined) memory.delete(oldest)
}
