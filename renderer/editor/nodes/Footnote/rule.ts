import { $create, type LexicalNode } from 'lexical'
import { onlyBlocks } from '../../model/onlyBlocks.ts'
import type { BlockRule, InlineRule } from '../../model/rule.ts'
import { $isFootnoteNode, $isFootnoteReferenceNode, FootnoteNode, FootnoteReferenceNode } from './FootnoteNodes.ts'

/** What Markdown compares labels by. */
const identifierOf = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase()

export const footnoteRule: BlockRule = {
  klasses: [FootnoteNode],
  fromMdast: (node, read) => {
    if (node.type !== 'footnoteDefinition' || !isPlain(node.label ?? node.identifier, node.identifier)) return null
    return $create(FootnoteNode)
      .setLabel(node.label ?? node.identifier)
      .splice(0, 0, read.blocks(node.children))
  },
  toMdast: (node, write) => {
    if (!$isFootnoteNode(node)) return null
    const label = node.getLabel()
    return [
      { type: 'footnoteDefinition', identifier: identifierOf(label), label, children: onlyBlocks(write.blocks(node)) },
    ]
  },
}

export const footnoteReferenceRule: InlineRule = {
  klasses: [FootnoteReferenceNode],
  fromMdast: (node): LexicalNode | null =>
    node.type === 'footnoteReference' && isPlain(node.label ?? node.identifier, node.identifier)
      ? $create(FootnoteReferenceNode).setLabel(node.label ?? node.identifier)
      : null,
  toMdast: (node) => {
    if (!$isFootnoteReferenceNode(node)) return null
    const label = node.getLabel()
    return { type: 'footnoteReference', identifier: identifierOf(label), label }
  },
}

/** Can the identifier be had back from the label? */
const isPlain = (label: string, identifier: string) => identifierOf(label) === identifier
