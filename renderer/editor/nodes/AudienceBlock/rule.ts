import { $create } from 'lexical'
import type { AudienceBlock } from '../../../../core/markdown/nodes.ts'
import { onlyBlocks } from '../../model/onlyBlocks.ts'
import type { BlockRule } from '../../model/rule.ts'
import { $isAudienceBlockNode, AudienceBlockNode } from './AudienceBlockNode.ts'

export const audienceBlockRule: BlockRule = {
  klasses: [AudienceBlockNode],
  fromMdast: (node, read) => {
    if (node.type !== 'audienceBlock') return null
    const block = $create(AudienceBlockNode).setAudience(node.audience)
    if (node.rewords) block.setRewords(node.rewords)
    if (!node.closed) block.setClosed(false)
    return block.splice(0, 0, read.blocks(node.children))
  },
  toMdast: (node, write) => {
    if (!$isAudienceBlockNode(node)) return null
    const block: AudienceBlock = {
      type: 'audienceBlock',
      audience: node.getAudience(),
      closed: node.isClosed(),
      children: onlyBlocks(write.blocks(node)),
    }
    if (node.getRewords()) block.rewords = node.getRewords()
    return [block]
  },
}
