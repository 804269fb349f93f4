import { $createParagraphNode, $isParagraphNode, ParagraphNode } from 'lexical'
import type { BlockRule } from '../../model/rule.ts'

export const paragraphRule: BlockRule = {
  klasses: [ParagraphNode],
  fromMdast: (node, read) => {
    if (node.type !== 'paragraph') return null
    return $createParagraphNode().append(...read.inline(node.children))
  },
  toMdast: (node, write) => {
    if (!$isParagraphNode(node)) return null
    const children = write.inline(node)
    return children.length === 0 ? [] : [{ type: 'paragraph', children }]
  },
}
