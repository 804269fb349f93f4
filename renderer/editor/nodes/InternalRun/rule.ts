import { $create } from 'lexical'
import type { InlineRule } from '../../model/rule.ts'
import { $isInternalRunNode, InternalRunNode } from './InternalRunNode.ts'

export const internalRunRule: InlineRule = {
  klasses: [InternalRunNode],
  fromMdast: (node, read, around) => {
    if (node.type !== 'internalRun') return null
    return $create(InternalRunNode).append(...read.inline(node.children, { ...around, path: [] }))
  },
  toMdast: (node, write, outer) =>
    $isInternalRunNode(node) ? { type: 'internalRun', children: write.inline(node, outer) } : null,
}
