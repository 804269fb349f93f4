import { $createCodeNode, $isCodeNode, CodeHighlightNode, CodeNode } from '@lexical/code-core'
import { $createLineBreakNode, $createTextNode, $getState, $setState, createState, TabNode } from 'lexical'
import type { BlockRule } from '../../model/rule.ts'

/** What follows the language after the fence. */
const metaState = createState('meta', { parse: (value) => (typeof value === 'string' ? value : '') })

export const codeRule: BlockRule = {
  klasses: [CodeNode, CodeHighlightNode, TabNode],
  fromMdast: (node) => {
    if (node.type !== 'code') return null
    const lines = node.value
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [$createLineBreakNode()] : []),
        ...(line ? [$createTextNode(line)] : []),
      ])
    const code = $createCodeNode(node.lang ?? undefined).append(...lines)
    return node.meta ? $setState(code, metaState, node.meta) : code
  },
  toMdast: (node) => {
    if (!$isCodeNode(node)) return null
    const lang = node.getLanguage() || null
    const meta = lang ? $getState(node, metaState) || null : null
    return [{ type: 'code', lang, meta, value: node.getTextContent() }]
  },
}
