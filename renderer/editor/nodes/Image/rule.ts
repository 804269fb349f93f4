import { $create } from 'lexical'
import type { InlineRule } from '../../model/rule.ts'
import { $isImageNode, ImageNode } from './ImageNode.ts'

export const imageRule: InlineRule = {
  klasses: [ImageNode],
  fromMdast: (node) =>
    node.type === 'image' ? $create(ImageNode).set(node.url, node.alt ?? '', node.title ?? '') : null,
  toMdast: (node) =>
    $isImageNode(node)
      ? { type: 'image', url: node.getUrl(), alt: node.getAlt(), title: node.getCaption() || null }
      : null,
}
