import { $isCodeNode } from '@lexical/code-core'
import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $isTableNode } from '@lexical/table'
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import type { Audience } from '../../core/postmortem/audience.ts'
import { $isAudienceBlockNode } from './nodes/AudienceBlock/AudienceBlockNode.ts'

/** What is on where the caret stands. */
export interface ToolbarState {
  readonly bold: boolean
  readonly italic: boolean
  readonly strikethrough: boolean
  readonly code: boolean
  readonly heading: string | null
  readonly list: 'bullet' | 'number' | 'check' | null
  readonly quote: boolean
  readonly codeBlock: boolean
  /** Of the code block around the caret; empty when it names none, null outside. */
  readonly language: string | null
  readonly table: boolean
  /** URL of the link around the caret. */
  readonly link: string | null
  readonly audience: Audience | null
}

export const nothingOn: ToolbarState = {
  bold: false,
  italic: false,
  strikethrough: false,
  code: false,
  heading: null,
  list: null,
  quote: false,
  codeBlock: false,
  language: null,
  table: false,
  link: null,
  audience: null,
}

export function $toolbarState(): ToolbarState {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return nothingOn
  const parents: LexicalNode[] = [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()]
  const list = parents.find($isListNode)
  const code = parents.find($isCodeNode)
  const heading = parents.find($isHeadingNode)
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    strikethrough: selection.hasFormat('strikethrough'),
    code: selection.hasFormat('code'),
    heading: heading?.getTag() ?? null,
    list: list?.getListType() ?? null,
    quote: parents.some($isQuoteNode),
    codeBlock: code !== undefined,
    language: code === undefined ? null : (code.getLanguage() ?? ''),
    table: parents.some($isTableNode),
    link: parents.find($isLinkNode)?.getURL() ?? null,
    audience: parents.find($isAudienceBlockNode)?.getAudience() ?? null,
  }
}
