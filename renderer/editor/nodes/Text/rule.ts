import {
  $createLineBreakNode,
  $createTextNode,
  $isLineBreakNode,
  $isTextNode,
  LineBreakNode,
  TEXT_TYPE_TO_FORMAT,
  TextNode,
} from 'lexical'
import type { InlineRule } from '../../model/rule.ts'

const codeFormat = TEXT_TYPE_TO_FORMAT.code ?? 16

/** Text and code spans; the marks around them are bits and a path, see model/marks.ts. */
export const textRule: InlineRule = {
  klasses: [TextNode],
  fromMdast: (node, _, around) => {
    if (node.type === 'inlineCode') return $createTextNode(node.value).setFormat(around.format | codeFormat)
    if (node.type !== 'text') return null
    // A line end inside a paragraph is a space to every reader; the editor would show it as a break.
    const value = around.keepLines ? node.value : node.value.replace(/[ \t]*\n[ \t]*/g, ' ')
    return $createTextNode(value).setFormat(around.format)
  },
  toMdast: (node) => {
    if (!$isTextNode(node)) return null
    return { type: node.hasFormat('code') ? 'inlineCode' : 'text', value: node.getTextContent() }
  },
}

/** A hard break; a soft one is only a space. */
export const breakRule: InlineRule = {
  klasses: [LineBreakNode],
  fromMdast: (node) => (node.type === 'break' ? $createLineBreakNode() : null),
  toMdast: (node) => ($isLineBreakNode(node) ? { type: 'break' } : null),
}
