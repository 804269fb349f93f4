import { $isCodeNode } from '@lexical/code-core'
import { mergeRegister } from '@lexical/utils'
import {
  $findMatchingParent,
  $getSelection,
  $insertNodes,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  type RangeSelection,
} from 'lexical'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { htmlToMdast, isSafeUrl } from '../model/htmlToMdast.ts'
import { $readTree } from '../model/read.ts'
import { parseHtml } from './parseHtml.ts'

const ownFormat = 'application/x-lexical-editor'

/** Pasting: HTML is cleaned to what Markdown can say before the editor sees it; plain text is read as Markdown where it is. */
export function registerPaste(editor: LexicalEditor): () => void {
  let plain = false
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        plain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyV'
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false
        const data = event.clipboardData
        // What was copied in an editor of ours is its own nodes; Lexical checks their types.
        if (!plain && isOwn(data.getData(ownFormat))) return false
        if (data.files.length > 0 && !data.getData('text/plain') && !data.getData('text/html')) return false
        event.preventDefault()
        $pasteData(plain ? '' : data.getData('text/html'), data.getData('text/plain'), plain)
        plain = false
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

function isOwn(json: string): boolean {
  try {
    const parsed: unknown = JSON.parse(json)
    return (
      typeof parsed === 'object' &&
      parsed !== null &&
      'namespace' in parsed &&
      String(parsed.namespace).startsWith('section-')
    )
  } catch {
    return false
  }
}

/** Puts a clipboard's content at the selection; `plain` takes the text letter by letter. */
export function $pasteData(html: string, text: string, plain: boolean): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (plain || $findMatchingParent(selection.anchor.getNode(), $isCodeNode)) selection.insertRawText(text)
  else
    $insertTree($linkOverWords(selection, text.trim()) ?? (html.trim() ? htmlToMdast(parseHtml(html)) : textTree(text)))
}

/** Pasting an address over selected words links them. */
function $linkOverWords(selection: RangeSelection, url: string): Root | null {
  const words = selection.isCollapsed() ? '' : selection.getTextContent()
  if (!words || words.includes('\n') || !/^\S+$/.test(url) || !isSafeUrl(url)) return null
  return {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'link', url, title: null, children: [{ type: 'text', value: words }] }] },
    ],
  }
}

const markdownSign = /^(?: {0,3}(?:#{1,6} |[-*+] |\d+[.)] |> |```|:::|\|.*\|))|\*\*\S|\[[^\]]+\]\([^)]+\)|`[^`]+`/m

/** Text that looks like Markdown is read as such; of any other text the lines stay lines. */
export function textTree(text: string): Root {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (markdownSign.test(clean)) return safe(parseMarkdown(clean))
  const paragraphs = clean.split(/\n{2,}/).map((block) => block.split('\n'))
  return {
    type: 'root',
    children: paragraphs.map((lines) => ({
      type: 'paragraph',
      children: lines.flatMap((value, index): PhrasingContent[] =>
        index > 0 ? [{ type: 'break' }, { type: 'text', value }] : [{ type: 'text', value }],
      ),
    })),
  }
}

/** Links of pasted Markdown obey the same list as those of HTML. */
function safe(root: Root): Root {
  const walk = (node: Root | Nodes) => {
    if (!('children' in node)) return
    const children: Nodes[] = node.children
    for (const [index, child] of children.entries())
      if (child.type === 'link' && !isSafeUrl(child.url)) children.splice(index, 1, ...child.children)
      else walk(child)
  }
  walk(root)
  return root
}

function $insertTree(root: Root) {
  const [only, ...more] = root.children
  if (!only) return
  const nodes = $readTree(root).flatMap(({ node, lead }) => [...lead, node])
  const [first] = nodes
  // One paragraph goes into the line at hand; anything more keeps its blocks.
  $insertNodes(more.length === 0 && $isParagraphNode(first) ? first.getChildren() : nodes)
}
