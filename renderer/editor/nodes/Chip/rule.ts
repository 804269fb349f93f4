import type { InlineRule } from '../../model/rule.ts'
import { $createChipNode, $isChipNode, ChipNode } from './ChipNode.ts'

export const chipRule: InlineRule = {
  klasses: [ChipNode],
  fromMdast: (node) => (node.type === 'chip' ? $createChipNode(node.target, node.value) : null),
  toMdast: (node) => ($isChipNode(node) ? { type: 'chip', target: node.getTarget(), value: node.getLabel() } : null),
}
