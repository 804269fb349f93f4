import { $create } from 'lexical'
import type { PhrasingContent, RootContent } from 'mdast'
import { writeMarkdown } from '../../../../core/markdown/write.ts'
import type { BlockRule, InlineRule } from '../../model/rule.ts'
import { unplaced } from '../../model/unplaced.ts'
import { RawBlockNode, RawInlineNode } from './RawNode.ts'

/** Takes any block: the last rule on the way in. */
export function $rawBlock(nodes: readonly RootContent[]): RawBlockNode {
  const tree = nodes.map(unplaced)
  return $create(RawBlockNode).set(writeMarkdown({ type: 'root', children: [...tree] }), tree)
}

export const rawBlockRule: BlockRule = {
  klasses: [RawBlockNode],
  fromMdast: (node) => $rawBlock([node]),
  toMdast: (node) => (node instanceof RawBlockNode ? node.getTree() : null),
}

export const rawInlineRule: InlineRule = {
  klasses: [RawInlineNode],
  fromMdast: (node) => {
    const source = writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [node] }] })
    return $create(RawInlineNode).set(node.type === 'html' ? node.value : source, [unplaced(node)])
  },
  toMdast: (node) => {
    if (!(node instanceof RawInlineNode)) return null
    const [only] = node.getTree()
    return (only ?? { type: 'text', value: node.getSource() }) as PhrasingContent
  },
}
