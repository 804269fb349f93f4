import { $createParagraphNode, type LexicalNode } from 'lexical'
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { listTypeOf } from '../nodes/List/rule.ts'
import { $rawBlock } from '../nodes/Raw/rule.ts'
import { $setMarks, isMark, markFormats } from './marks.ts'
import type { Around, Reader } from './rule.ts'
import { blockRules, inlineRules } from './rules.ts'
import { shapeOf } from './sameTree.ts'
import { $blockToMdast } from './write.ts'

const nothing: Around = { format: 0, path: [], keepLines: false }

/** A block of the source, and what has to stand before it in the editor. */
export interface ReadBlock {
  readonly node: LexicalNode
  readonly lead: readonly LexicalNode[]
  /** See `shapeOf`: what the block has to be written as. */
  readonly shape: string
}

/**
 * A tree's blocks as Lexical nodes, one for each, in the same order. A block that would not come back as it went in is kept
 * as its source instead: nothing is lost for want of a node. `before` is the block that the tree is put after. To be called
 * inside an editor update.
 */
export function $readTree(root: Root, before?: RootContent): ReadBlock[] {
  const read = readerFor(root)
  return root.children.map((node, index) => {
    const block = $readBlock(node, read)
    const shape = shapeOf([node])
    const safe = shapeOf($blockToMdast(block)) === shape ? block : $rawBlock([node])
    return { node: safe, lead: $lead(node, index > 0 ? root.children[index - 1] : before), shape }
  })
}

/** Lexical merges two lists of one kind in a row; an empty line, which Markdown has no word for, keeps them apart. */
function $lead(node: RootContent, before: RootContent | undefined): LexicalNode[] {
  return node.type === 'list' && before?.type === 'list' && listTypeOf(node) === listTypeOf(before)
    ? [$createParagraphNode()]
    : []
}

function readerFor(root: Root): Reader {
  const definitions = new Map<string, Definition>()
  collectDefinitions(root, definitions)
  let marks = 0
  const read: Reader = {
    definition: (identifier) => definitions.get(identifier.toUpperCase()),
    blocks: (nodes) => {
      const blocks = nodes.flatMap((node, index) => [...$lead(node, nodes[index - 1]), $readBlock(node, read)])
      return blocks.length > 0 ? blocks : [$createParagraphNode()]
    },
    inline: (nodes, given = nothing) => {
      const around = given.keepLines ? given : { ...given, keepLines: nodes.some((node) => node.type === 'html') }
      return nodes.flatMap((node): LexicalNode[] => {
        if (!isMark(node)) return [$readInline(node, read, around)]
        marks += 1
        const path = [...around.path, { type: node.type, id: marks }]
        return read.inline(node.children, { ...around, path, format: around.format | markFormats[node.type] })
      })
    },
  }
  return read
}

function $readBlock(node: RootContent, read: Reader): LexicalNode {
  for (const rule of blockRules) {
    const block = rule.fromMdast(node, read)
    if (block) return block
  }
  return $rawBlock([node])
}

function $readInline(node: PhrasingContent, read: Reader, around: Around): LexicalNode {
  for (const rule of inlineRules) {
    const inline = rule.fromMdast(node, read, around)
    if (inline) return $setMarks(inline, around.path)
  }
  throw new Error(`No rule reads ${node.type}`)
}

function collectDefinitions(node: Root | Nodes, found: Map<string, Definition>) {
  if (node.type === 'definition' && !found.has(node.identifier.toUpperCase()))
    found.set(node.identifier.toUpperCase(), node)
  else if ('children' in node) for (const child of node.children) collectDefinitions(child, found)
}
