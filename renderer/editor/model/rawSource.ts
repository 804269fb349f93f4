import { $getRoot, $isParagraphNode } from 'lexical'
import type { Definition, Nodes, Root } from 'mdast'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import type { RawBlockNode, RawInlineNode } from '../nodes/Raw/RawNode.ts'
import { $readTree } from './read.ts'
import { $documentToMdast } from './write.ts'

/** New source for what was kept as source: read in its document, where references find their definitions. */
export function $replaceRaw(raw: RawBlockNode | RawInlineNode, source: string): void {
  const definitions = definitionsOf($documentToMdast())
  const known = writeMarkdown({ type: 'root', children: definitions })
  const root = parseMarkdown(known ? `${source}\n\n${known}` : source)
  // The definitions were only lent.
  root.children.splice(Math.max(0, root.children.length - definitions.length), definitions.length)
  const nodes = $readTree(root).flatMap(({ node, lead }) => [...lead, node])
  const [first] = nodes
  const inline = raw.isInline() && nodes.length === 1 && $isParagraphNode(first) ? first.getChildren() : null
  for (const node of inline ?? nodes) raw.insertBefore(node)
  raw.remove()
  if ($getRoot().isEmpty()) $getRoot().selectEnd()
}

function definitionsOf(node: Root | Nodes): Definition[] {
  if (node.type === 'definition') return [node]
  return 'children' in node ? node.children.flatMap((child) => definitionsOf(child)) : []
}
