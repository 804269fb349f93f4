import type { Nodes, Parent, Root } from 'mdast'
import type { AudienceBlock } from '../markdown/nodes.ts'
import { readMarkdown } from '../markdown/readMarkdown.ts'
import type { Audience } from '../postmortem/audience.ts'
import type { Where } from './finding.ts'

/** A stretch of a passage. `start` is its offset in the source text; a chip's `text` is its label, an address's its URL. */
export interface Piece {
  readonly kind: 'prose' | 'code' | 'chip' | 'address'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Inside `:internal[…]`. */
  readonly internal: boolean
}

/** One paragraph, heading, cell or code block of a text, with who reads it. */
export interface Passage {
  readonly where: Where
  /** The whole text it stands in, as written. */
  readonly source: string
  /** Offsets of the top-level block it belongs to; making that internal hides it. */
  readonly block: { readonly start: number; readonly end: number }
  readonly readers: ReadonlySet<Audience>
  /** Inside a block quote: what somebody else said. */
  readonly quoted: boolean
  readonly pieces: readonly Piece[]
}

interface Place {
  readonly where: Where
  readonly source: string
  readonly block: Passage['block']
  readonly readers: ReadonlySet<Audience>
  readonly quoted: boolean
}

const nobody: ReadonlySet<Audience> = new Set()
const leaves = new Set<string>(['paragraph', 'heading', 'tableCell', 'code', 'html', 'definition'])

const without = (readers: ReadonlySet<Audience>, audience: Audience) =>
  new Set([...readers].filter((reader) => reader !== audience))

const other = (audience: Audience): Audience => (audience === 'internal' ? 'customer' : 'internal')

const replacesTheOneAbove = (node: Nodes | undefined) =>
  node?.type === 'audienceBlock' && node.audience === 'customer' && node.rewords !== undefined

const spanOf = (node: Nodes) => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})

function piecesOf(node: Nodes, internal: boolean): Piece[] {
  const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text, ...spanOf(node), internal })
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
      return [piece('prose', node.alt ?? ''), piece('address', node.url)]
    case 'imageReference':
      return [piece('prose', node.alt ?? '')]
    case 'definition':
      return [piece('address', node.url)]
    case 'link':
      return [...node.children.flatMap((child) => piecesOf(child, internal)), piece('address', node.url)]
    case 'internalRun':
      return node.children.flatMap((child) => piecesOf(child, true))
    default:
      return 'children' in node ? node.children.flatMap((child) => piecesOf(child, internal)) : []
  }
}

function inBlock(node: AudienceBlock, place: Place): Passage[] {
  return fromChildren(node, { ...place, readers: without(place.readers, other(node.audience)) })
}

function fromNode(node: Nodes, place: Place): Passage[] {
  if (leaves.has(node.type)) return [{ ...place, pieces: piecesOf(node, false) }]
  if (node.type === 'audienceBlock') return inBlock(node, place)
  if (!('children' in node)) return []
  return fromChildren(node, node.type === 'blockquote' ? { ...place, quoted: true } : place)
}

function fromChildren(parent: Parent, place: Place): Passage[] {
  return parent.children.flatMap((node, index) => {
    const reworded = replacesTheOneAbove(parent.children[index + 1])
    return fromNode(node, reworded ? { ...place, readers: without(place.readers, 'customer') } : place)
  })
}

/** A Markdown text in passages. `audience` is that of the thing the text belongs to. */
export function passagesOf(source: string, audience: Audience, where: Where): Passage[] {
  const readers: ReadonlySet<Audience> = new Set(audience === 'customer' ? ['internal', 'customer'] : ['internal'])
  const root: Root = readMarkdown(source)
  return root.children.flatMap((node, index) => {
    const reworded = replacesTheOneAbove(root.children[index + 1])
    const place = { where, source, block: spanOf(node), quoted: false }
    return fromNode(node, { ...place, readers: reworded ? without(readers, 'customer') : readers })
  })
}

/** Words that are no Markdown: a title, a name. */
export function plainPassage(text: string, readers: readonly Audience[], where: Where): Passage {
  const block = { start: 0, end: text.length }
  const piece: Piece = { kind: 'prose', text, ...block, internal: false }
  return {
    where,
    source: text,
    block,
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
export function piecesFor(passage: Passage, reader: Audience): Piece[] {
  return passage.pieces.filter(({ internal }) => reader === 'internal' || !internal)
}

/** Stands for a chip or code, so that words on its two sides stay apart. */
const gap = '\u{fffc}'

/** What the author wrote in words: chips and code are gaps, addresses are gone. */
export function prose(passage: Passage, reader: Audience = 'internal'): string {
  return piecesFor(passage, reader)
    .map(({ kind, text }) => (kind === 'prose' ? text : kind === 'address' ? '' : gap))
    .join('')
}
