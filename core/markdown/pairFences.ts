import type { BlockContent, DefinitionContent, Nodes, Root, RootContent } from 'mdast'
import { isFence, readFence } from './audienceFence.ts'
import type { AudienceBlock } from './nodes.ts'

/**
 * Turns fence lines at the top of the document into blocks, in place.
 * Returns the lines that could not be paired (a closing without an opening, a fence inside a list or quote):
 * when there are any, the tree is unfinished and the text is to be parsed again without them.
 */
export function pairFences(root: Root): readonly number[] {
  const refused: number[] = []
  const open: AudienceBlock[] = []
  const top: RootContent[] = []
  for (const node of root.children) {
    const fence = isFence(node) ? readFence(node.value) : null
    const current = open.at(-1)
    if (fence?.opens) {
      const block: AudienceBlock = { type: 'audienceBlock', audience: fence.opens, closed: false, children: [] }
      if (fence.rewords) block.rewords = fence.rewords
      if (node.position) block.position = { ...node.position }
      place(current, top, block)
      open.push(block)
    } else if (fence && current) {
      current.closed = true
      reach(open, node)
      open.pop()
    } else if (fence) {
      refused.push(node.position?.start.line ?? 0)
    } else {
      collectNested(node, refused)
      place(current, top, node)
      reach(open, node)
    }
  }
  root.children = top
  return refused
}

function place(block: AudienceBlock | undefined, top: RootContent[], node: RootContent) {
  if (block) block.children.push(asBlock(node))
  else top.push(node)
}

/** The parser puts nothing but blocks at the top level; the type of `Root` merely allows more. */
function asBlock(node: RootContent): BlockContent | DefinitionContent {
  return node as BlockContent | DefinitionContent
}

/** An open block ends where its last child ends, until its own closing line is met. */
function reach(open: readonly AudienceBlock[], node: RootContent) {
  for (const block of open) if (block.position && node.position) block.position.end = node.position.end
}

function collectNested(node: Nodes, refused: number[]) {
  if (isFence(node)) refused.push(node.position?.start.line ?? 0)
  else if ('children' in node) for (const child of node.children) collectNested(child, refused)
}
