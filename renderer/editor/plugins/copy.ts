import { $getHtmlContent, $getLexicalContent } from '@lexical/clipboard'
import { $isCodeNode } from '@lexical/code-core'
import { mergeRegister } from '@lexical/utils'
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type SerializedLexicalNode,
} from 'lexical'
import type { RootContent } from 'mdast'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { onlyBlocks } from '../model/onlyBlocks.ts'
import { $blockToMdast, $inlineToMdast } from '../model/write.ts'

/** Copying gives what each receiver reads best: our own nodes, HTML, and Markdown for everything that takes text. */
export function registerCopy(editor: LexicalEditor): () => void {
  const copy = (cut: boolean) => (event: ClipboardEvent | KeyboardEvent | null) => {
    const selection = $getSelection()
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
    event.preventDefault()
    const own = $getLexicalContent(editor)
    event.clipboardData.setData('text/plain', $markdownOf(selection, own))
    event.clipboardData.setData('text/html', $getHtmlContent(editor))
    if (own) event.clipboardData.setData('application/x-lexical-editor', own)
    if (cut) selection.removeText()
    return true
  }
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, copy(false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, copy(true), COMMAND_PRIORITY_HIGH),
  )
}

/** The selected part as Markdown; its bare lines where it lies inside one block of code. */
export function $markdownOf(selection: RangeSelection, own: string | null): string {
  const parsed: unknown = own === null ? null : JSON.parse(own)
  if (!isCopied(parsed)) return selection.getTextContent()
  const inCode = (point: PointType) => $findMatchingParent(point.getNode(), $isCodeNode)
  const code = inCode(selection.anchor)
  if (code?.is(inCode(selection.focus))) return selection.getTextContent()
  return writeMarkdown({ type: 'root', children: $blocksOf(parsed.nodes.map($parseSerializedNode)) })
}

function isCopied(parsed: unknown): parsed is { readonly nodes: SerializedLexicalNode[] } {
  return typeof parsed === 'object' && parsed !== null && 'nodes' in parsed && Array.isArray(parsed.nodes)
}

/** Loose words in a row are a paragraph. */
function $blocksOf(nodes: readonly LexicalNode[]): RootContent[] {
  const blocks: RootContent[] = []
  let line: LexicalNode[] = []
  const flush = () => {
    const children = $inlineToMdast(line)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    line = []
  }
  for (const node of nodes) {
    const inline = $isElementNode(node) ? node.isInline() : !('isInline' in node) || node.isInline()
    if (inline) line.push(node)
    else {
      flush()
      blocks.push(...onlyBlocks($blockToMdast(node)))
    }
  }
  flush()
  return blocks
}
