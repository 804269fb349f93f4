import { $createHeadingNode, $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import type { BlockRule } from '../../model/rule.ts'

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const depths = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const

export const headingRule: BlockRule = {
  klasses: [HeadingNode],
  fromMdast: (node, read) => {
    if (node.type !== 'heading') return null
    return $createHeadingNode(tags[node.depth - 1] ?? 'h6').append(...read.inline(node.children))
  },
  toMdast: (node, write) => {
    if (!$isHeadingNode(node)) return null
    return [{ type: 'heading', depth: depths[node.getTag()], children: write.inline(node) }]
  },
}
