import type { Nodes, Parent, RootContent } from 'mdast'
import type { AudienceBlock } from '../markdown/nodes.ts'
import { readSlices } from '../markdown/readMarkdown.ts'
import type { SourceBlock } from '../markdown/slices.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Where } from './finding.ts'

/** A stretch of a passage, with its offsets in the passage's block. A chip's `text` is its label, an address's its URL, a picture's its alt text. */
export interface Piece {
  readonly kind: 'prose' | 'code' | 'chip' | 'address' | 'alt'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Inside `:internal[…]`. */
  readonly internal: boolean
}

/** One paragraph, heading, cell or code block of a text, with who reads it. */
export interface Passage {
  readonly where: Where
  /**
   * The top-level block it stands in, as written; making that internal hides it. Blocks are the same wherever they stand, so that
   * what was found in one holds while others change.
   */
  readonly source: string
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'code' | 'item' | 'plain'
  readonly readers: ReadonlySet<Audience>
  /** Inside a block quote: what somebody else said. */
  readonly quoted: boolean
  readonly pieces: readonly Piece[]
}

interface Place {
  readonly where: Where
  readonly source: string
  /** Offset of the block in what its nodes count from. */
  readonly base: number
  readonly readers: ReadonlySet<Audience>
  readonly quoted: boolean
  readonly inItem: boolean
}

const nobody: ReadonlySet<Audience> = new Set()
const onlyInside: ReadonlySet<Audience> = new Set(['internal'])
const everyone: ReadonlySet<Audience> = new Set(['internal', 'customer'])
const leaves: Readonly<Record<string, Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
  code: 'code',
  html: 'code',
  definition: 'code',
}

/** Who reads a thing of this audience. */
export const readersOf = (audience: Audience) => (audience === 'customer' ? everyone : onlyInside)

const without = (readers: ReadonlySet<Audience>, audience: Audience) =>
  new Set([...readers].filter((reader) => reader !== audience))

const other = (audience: Audience): Audience => (audience === 'internal' ? 'customer' : 'internal')

/** Customer wording that stands in for the block above it. */
export const replacesTheOneAbove = (node: Nodes | undefined) =>
  node?.type === 'audienceBlock' && node.audience === 'customer' && node.rewords !== undefined

function piecesOf(node: Nodes, base: number, internal: boolean): Piece[] {
  const start = (node.position?.start.offset ?? base) - base
  const end = (node.position?.end.offset ?? base) - base
  const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text, start, end, internal })
  switch (node.type) {
    case 'text':
      return [piece('prose', node.value)]
    case 'break':
      return [piece('prose', '\n')]
    case 'inlineCode':
    case 'code':
      return [piece('code', node.value)]
    case 'html':
      return [piece('code', node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))]
    case 'chip':
      return [piece('chip', node.value)]
    case 'image':
      // The address first: where it goes, nothing else of the picture stays.
      return [piece('address', node.url), piece('alt', node.alt ?? '')]
    case 'imageReference':
      return [piece('alt', node.alt ?? '')]
    case 'definition':
      return [piece('address', node.url)]
    case 'link':
      return [...node.children.flatMap((child) => piecesOf(child, base, internal)), piece('address', node.url)]
    case 'internalRun':
      return node.children.flatMap((child) => piecesOf(child, base, true))
    default:
      return 'children' in node ? node.children.flatMap((child) => piecesOf(child, base, internal)) : []
  }
}

function inBlock(node: AudienceBlock, place: Place): Passage[] {
  return fromChildren(node, { ...place, readers: without(place.readers, other(node.audience)) })
}

function fromNode(node: Nodes, place: Place): Passage[] {
  const leaf = leaves[node.type]
  if (leaf !== undefined) {
    const { where, source, readers, quoted } = place
    const kind = leaf === 'paragraph' && place.inItem ? 'item' : leaf
    return [{ where, source, kind, readers, quoted, pieces: piecesOf(node, place.base, false) }]
  }
  if (node.type === 'audienceBlock') return inBlock(node, place)
  if (!('children' in node)) return []
  if (node.type === 'blockquote') return fromChildren(node, { ...place, quoted: true })
  return fromChildren(node, node.type === 'listItem' ? { ...place, inItem: true } : place)
}

function fromChildren(parent: Parent, place: Place): Passage[] {
  return parent.children.flatMap((node, index) => {
    const reworded = replacesTheOneAbove(parent.children[index + 1])
    return fromNode(node, reworded ? { ...place, readers: without(place.readers, 'customer') } : place)
  })
}

/** The passages of one top-level block. `source` is its text. */
export function blockPassages(
  node: RootContent,
  source: string,
  { where, readers }: Pick<Passage, 'where' | 'readers'>,
): Passage[] {
  const base = node.position?.start.offset ?? 0
  return fromNode(node, { where, source, base, readers, quoted: false, inItem: false })
}

/** The top-level blocks of a text, each with its place in it. */
export function blocksOf(text: string): readonly SourceBlock[] {
  const known = lately.get(text)
  if (known !== undefined) return known
  const blocks = [...readSlices(text)].flat().filter(({ start }) => start >= 0)
  if (text.length > longText) {
    lately.set(text, blocks)
    const [oldest] = lately.keys()
    if (lately.size > 12 && oldest !== undefined) lately.delete(oldest)
  }
  return blocks
}

/** Long texts lately read: one after an edit, and the one before it for who undoes. */
const lately = new Map<string, readonly SourceBlock[]>()
const longText = 1_500

/** A Markdown text in passages. `audience` is that of the thing the text belongs to. */
export function passagesOf(text: string, audience: Audience, where: Where): Passage[] {
  if (text === '') return []
  const blocks = blocksOf(text)
  return blocks.flatMap(({ node, start, end }, index) => {
    const reworded = replacesTheOneAbove(blocks[index + 1]?.node)
    const readers = reworded ? onlyInside : readersOf(audience)
    return blockPassages(node, text.slice(start, end), { where, readers })
  })
}

/** Words that are no Markdown: a title, a name. */
export function plainPassage(text: string, readers: readonly Audience[], where: Where): Passage {
  const piece: Piece = { kind: 'prose', text, start: 0, end: text.length, internal: false }
  return {
    where,
    source: text,
    kind: 'plain',
    readers: readers.length === 0 ? nobody : new Set(readers),
    quoted: false,
    pieces: [piece],
  }
}

/** Does this reader see it? */
export function reads(passage: Passage, reader: Audience): boolean {
  return passage.readers.has(reader)
}

/** The pieces that this reader sees: internal runs are gone for customers. */
export function piecesFor(passage: Passage, reader: Audience): readonly Piece[] {
  return reader === 'internal' ? passage.pieces : passage.pieces.filter(({ internal }) => !internal)
}

/** Stands for a chip or code, so that words on its two sides stay apart. */
export const gap = '\u{fffc}'

const said: Record<Audience, WeakMap<Passage, string>> = { internal: new WeakMap(), customer: new WeakMap() }

/** What the author wrote in words: chips and code are gaps, addresses are gone. */
export function prose(passage: Passage, reader: Audience = 'internal'): string {
  const known = said[reader].get(passage)
  if (known !== undefined) return known
  const text = piecesFor(passage, reader)
    .map((piece) => (piece.kind === 'prose' ? piece.text : piece.kind === 'address' || piece.kind === 'alt' ? '' : gap))
    .join('')
  said[reader].set(passage, text)
  return text
}
