import { $createQuoteNode, $isQuoteNode, QuoteNode } from '@lexical/rich-text'
import type { BlockContent, DefinitionContent } from 'mdast'
import { onlyBlocks } from '../../model/onlyBlocks.ts'
import type { BlockRule } from '../../model/rule.ts'

export const quoteRule: BlockRule = {
  klasses: [QuoteNode],
  fromMdast: (node, read) => {
    if (node.type !== 'blockquote') return null
    const quote = $createQuoteNode({ shadowRoot: true })
    return quote.splice(0, 0, read.blocks(node.children))
  },
  toMdast: (node, write) => {
    if (!$isQuoteNode(node)) return null
    if (node.isShadowRoot()) return [{ type: 'blockquote', children: onlyBlocks(write.blocks(node)) }]
    const children: (BlockContent | DefinitionContent)[] = [{ type: 'paragraph', children: write.inline(node) }]
    return [{ type: 'blockquote', children }]
  },
}
