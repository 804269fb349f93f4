import { $create } from 'lexical'
import type { BlockRule } from '../../model/rule.ts'
import { $isRuleNode, RuleNode } from './RuleNode.ts'

export const ruleRule: BlockRule = {
  klasses: [RuleNode],
  fromMdast: (node) => (node.type === 'thematicBreak' ? $create(RuleNode) : null),
  toMdast: (node) => ($isRuleNode(node) ? [{ type: 'thematicBreak' }] : null),
}
