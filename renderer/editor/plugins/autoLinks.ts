import { $isCodeNode } from '@lexical/code-core'
import { type LinkMatcher, registerAutoLink } from '@lexical/link'
import type { LexicalEditor } from 'lexical'

/** Where GFM starts and ends a bare address: trailing punctuation and an unmatched bracket stay outside. */
const address = /(?<![\w])(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<]*)?/i

export const matchAddress: LinkMatcher = (text) => {
  const match = address.exec(text)
  if (!match) return null
  const found = trimmed(match[0])
  const url = /^www\./i.test(found) ? `http://${found}` : found
  return { index: match.index, length: found.length, text: found, url, attributes: { rel: null, target: null } }
}

function trimmed(found: string): string {
  let text = found
  for (;;) {
    const shorter = text.replace(/[?!.,:*_~'"]+$/, '').replace(/&[a-z\d]+;$/i, '')
    const unmatched = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(')
    const next = unmatched ? shorter.slice(0, -1) : shorter
    if (next === text) return text
    text = next
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1

/** Any reader of the Markdown will link a bare address; so does the editor, at once. */
export function registerAutoLinks(editor: LexicalEditor): () => void {
  return registerAutoLink(editor, {
    matchers: [matchAddress],
    changeHandlers: [],
    excludeParents: [(parent) => $isCodeNode(parent)],
  })
}
