import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { $marksOf, $storedMarks, type Mark, type Marked, nestMarks, typesOf } from './marks.ts'
import type { Writer } from './rule.ts'
import { blockRules, inlineRules } from './rules.ts'

type Types = ReadonlySet<Mark['type']>

/** The whole document as a tree. To be called inside a read or an update, like all that starts with `$`. */
export function $documentToMdast(): Root {
  return { type: 'root', children: writer.blocks($getRoot()) }
}

/** One block of the editor; none when it is an empty paragraph. */
export function $blockToMdast(node: LexicalNode): readonly RootContent[] {
  return writer.block(node)
}

/** Inline nodes that need not stand in a block. */
export function $inlineToMdast(nodes: readonly LexicalNode[]): PhrasingContent[] {
  return writer.inline(nodes)
}

const writer: Writer = {
  block: (node) => {
    for (const rule of blockRules) {
      const blocks = rule.toMdast(node, writer)
      if (blocks) return blocks
    }
    // An inline node where a block should be, or a node of a later version: never dropped in silence.
    const children = writer.inline([node])
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  },
  blocks: (parent) => parent.getChildren().flatMap((child) => writer.block(child)),
  inline: (parent, outer = new Set()) => {
    const nodes = $isElementNodeOf(parent) ? parent.getChildren() : parent
    const pieces = nodes.map((node, index) => $piece(node, nodes, index, outer))
    return nestMarks(tidied(pieces))
  },
}

function $isElementNodeOf(parent: ElementNode | readonly LexicalNode[]): parent is ElementNode {
  return !Array.isArray(parent)
}

function $piece(node: LexicalNode, siblings: readonly LexicalNode[], index: number, outer: Types): Marked {
  const marks = $isElementNode(node)
    ? $marksOfElement(node, outer)
    : $isTextNode(node)
      ? $marksOf(node, outer)
      : $marksOfThing(node, siblings, index)
  const inner = new Set([...outer, ...marks.map(({ type }) => type)])
  for (const rule of inlineRules) {
    const written = rule.toMdast(node, writer, inner)
    if (written) return { marks, node: written }
  }
  throw new Error(`No rule writes ${node.getType()}`)
}

/** A link is in bold when all of its text is and its text was not bold by itself. */
function $marksOfElement(node: ElementNode, outer: Types): readonly Mark[] {
  const texts = node.getAllTextNodes()
  const stored = $storedMarks(node)
  if (texts.length === 0) return stored
  const shared = [...typesOf(texts.reduce((bits, text) => bits & text.getFormat(), -1))]
  const kept = stored.filter(({ type }) => shared.includes(type))
  const added = shared.filter(
    (type) =>
      !outer.has(type) &&
      !kept.some((mark) => mark.type === type) &&
      !texts.every((text) => $storedMarks(text).some((mark) => mark.type === type)),
  )
  return [...kept, ...added.map((type) => ({ type, id: 0 }))]
}

/** Chips, breaks and pictures have no bits: they keep their marks as long as a neighbour does, or had none to share them with. */
function $marksOfThing(node: LexicalNode, siblings: readonly LexicalNode[], index: number): readonly Mark[] {
  const before = $nearestTypes(siblings.slice(0, index).reverse())
  const after = $nearestTypes(siblings.slice(index + 1))
  const stored = $storedMarks(node)
  const shared = (mark: Mark) => siblings.some((sibling) => sibling !== siblings[index] && $shares(sibling, mark))
  const kept = stored.filter((mark) => before?.has(mark.type) || after?.has(mark.type) || !shared(mark))
  const between = [...(before ?? [])].filter((type) => after?.has(type) && !kept.some((mark) => mark.type === type))
  return [...kept, ...between.map((type) => ({ type, id: 0 }))]
}

/** Do words of this node come from between the same pair of markers? Their bits may since have gone. */
function $shares(node: LexicalNode, { id }: Mark): boolean {
  const texts = $isTextNode(node) ? [node] : $isElementNode(node) ? node.getAllTextNodes() : []
  return id !== 0 && texts.some((text) => $storedMarks(text).some((mark) => mark.id === id))
}

function $nearestTypes(siblings: readonly LexicalNode[]): Types | null {
  for (const sibling of siblings) {
    const texts = $isTextNode(sibling) ? [sibling] : $isElementNode(sibling) ? sibling.getAllTextNodes() : []
    if (texts.length > 0) return typesOf(texts.reduce((bits, text) => bits & text.getFormat(), -1))
  }
  return null
}

/** Spaces at the ends of a line and of emphasis mean nothing and would be written as `&#x20;`. */
function tidied(pieces: readonly Marked[]): Marked[] {
  const out = pieces.flatMap((piece, index) => spacesOut(piece, pieces[index - 1], pieces[index + 1]))
  return out.filter(({ node }) => node.type !== 'text' || node.value !== '')
}

function spacesOut(piece: Marked, before: Marked | undefined, after: Marked | undefined): Marked[] {
  const { node, marks } = piece
  if (node.type !== 'text') return [piece]
  const atStart = !before || before.node.type === 'break'
  const atEnd = !after || after.node.type === 'break'
  let value = node.value
  if (atStart) value = value.replace(/^ +/, '')
  if (atEnd) value = value.replace(/ +$/, '')
  const lead = opens(marks, before) ? (/^ */.exec(value)?.[0] ?? '') : ''
  value = value.slice(lead.length)
  const trail = opens(marks, after) ? (/ *$/.exec(value)?.[0] ?? '') : ''
  value = value.slice(0, value.length - trail.length)
  const space = (text: string): Marked[] => (text ? [{ marks: [], node: { type: 'text', value: text } }] : [])
  return [...space(lead), { marks, node: { type: 'text', value } }, ...space(trail)]
}

/** Is one of these marks not shared with the neighbour, so that its markers stand between the two? */
function opens(marks: readonly Mark[], neighbour: Marked | undefined): boolean {
  return marks.some(({ type }) => !neighbour?.marks.some((mark) => mark.type === type))
}
