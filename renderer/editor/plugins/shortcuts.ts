import { $createCodeNode, $isCodeNode } from '@lexical/code-core'
import { $createListItemNode, $createListNode, $isListItemNode, type ListType } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, type HeadingTagType } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type TextFormatType,
  type TextNode,
} from 'lexical'
import { loadTag } from '../model/loaded.ts'
import { AudienceBlockNode } from '../nodes/AudienceBlock/AudienceBlockNode.ts'
import { RuleNode } from '../nodes/Rule/RuleNode.ts'

interface BlockShortcut {
  /** Of the text from the start of the line to the caret. */
  readonly pattern: RegExp
  /** The line without its mark becomes this; false leaves everything as it is. */
  readonly $apply: (line: ElementNode, match: RegExpExecArray) => boolean
}

const headings: readonly HeadingTagType[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Taken when the space after the mark is typed. */
const onSpace: readonly BlockShortcut[] = [
  {
    pattern: /^(#{1,6}) $/,
    $apply: (line, match) => $become(line, $createHeadingNode(headings[(match[1]?.length ?? 1) - 1] ?? 'h2')),
  },
  { pattern: /^[-*+] $/, $apply: (line) => $becomeItem(line, 'bullet', 1) },
  { pattern: /^(\d{1,9})[.)] $/, $apply: (line, match) => $becomeItem(line, 'number', Number(match[1])) },
  {
    pattern: /^(?:[-*+] )?\[([ xX]?)\] $/,
    $apply: (line, match) => $becomeItem(line, 'check', 1, /x/i.test(match[1] ?? '')),
  },
  {
    pattern: /^> $/,
    $apply: (line) => {
      const inner = $createParagraphNode()
      line.replace($createQuoteNode({ shadowRoot: true }).splice(0, 0, [inner]))
      inner.splice(0, 0, line.getChildren()).selectStart()
      return true
    },
  },
]

/** Taken on Enter. */
const onEnter: readonly BlockShortcut[] = [
  { pattern: /^```([\w+#.-]*)$/, $apply: (line, match) => $become(line, $createCodeNode(match[1] || undefined)) },
  {
    pattern: /^(?:-{3,}|\*{3,}|_{3,})$/,
    $apply: (line) => {
      line.insertBefore($create(RuleNode))
      return true
    },
  },
  {
    pattern: /^:::\s*(internal|customer)\s*$/,
    $apply: (line, match) => {
      const inner = $createParagraphNode()
      const block = $create(AudienceBlockNode).setAudience(match[1] === 'customer' ? 'customer' : 'internal')
      line.replace(block.splice(0, 0, [inner]))
      inner.selectStart()
      return true
    },
  },
]

function $become(line: ElementNode, block: ElementNode): boolean {
  line.replace(block)
  block.splice(0, 0, line.getChildren()).selectStart()
  return true
}

function $becomeItem(line: ElementNode, type: ListType, start: number, checked?: boolean): boolean {
  const item = $createListItemNode(type === 'check' ? (checked ?? false) : undefined)
  if ($isListItemNode(line)) {
    // "- [ ] " types the list before the box.
    const list = line.getParent()
    if (type !== 'check' || !list || list.getChildrenSize() !== 1) return false
    list.replace($createListNode('check').append(item))
  } else line.replace($createListNode(type, start).append(item))
  item.splice(0, 0, line.getChildren()).selectStart()
  return true
}

interface MarkShortcut {
  readonly pattern: RegExp
  readonly format: TextFormatType
}

/** Taken when the closing mark is typed. Nothing opens or closes at a space, as in Markdown. */
const marks: readonly MarkShortcut[] = [
  { pattern: /(?<![*\w])\*\*(?=\S)([^*]*[^*\s])\*\*$/, format: 'bold' },
  { pattern: /(?<![*\w])\*(?=[^\s*])([^*]*[^*\s])\*$/, format: 'italic' },
  { pattern: /(?<![\w_])_(?=[^\s_])([^_]*[^_\s])_$/, format: 'italic' },
  { pattern: /~~(?=\S)([^~]*[^~\s])~~$/, format: 'strikethrough' },
  { pattern: /(?<!`)`([^`]+)`$/, format: 'code' },
]

/** Markdown as one types it. */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
      if (dirtyLeaves.size === 0 || tags.has(loadTag) || tags.has('collaboration') || editor.isComposing()) return
      const grown = editorState.read($caretText)
      const before = prevEditorState.read($caretText)
      // Only a typed letter counts: not a paste, not a deletion, not the caret passing by.
      if (!grown || (before && (before.key !== grown.key || grown.text.length !== before.text.length + 1))) return
      editor.update(() => $applyTyped())
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const at = $caret()
        if (!at || event?.shiftKey || !$isParagraphNode(at.line)) return false
        const text = at.line.getTextContent()
        if (at.node.getNextSibling() || at.offset !== at.node.getTextContentSize()) return false
        for (const { pattern, $apply } of onEnter) {
          const match = pattern.exec(text)
          if (!match) continue
          at.line.clear()
          at.line.selectStart()
          event?.preventDefault()
          return $apply(at.line, match)
        }
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

interface Caret {
  readonly node: TextNode
  readonly offset: number
  readonly line: ElementNode
}

function $caret(): Caret | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  const line = node.getParent()
  if (!$isTextNode(node) || !line || $isCodeNode(line) || node.hasFormat('code')) return null
  return { node, offset: selection.anchor.offset, line }
}

function $caretText(): { key: string; text: string } | null {
  const caret = $caret()
  return caret && { key: caret.node.getKey(), text: caret.node.getTextContent() }
}

function $applyTyped() {
  const caret = $caret()
  if (!caret) return
  const { node, offset, line } = caret
  const text = node.getTextContent().slice(0, offset)
  if (text.endsWith('?? ') && $openAnswer(node, offset)) return
  if (
    text.endsWith(' ') &&
    !node.getPreviousSibling() &&
    ($isParagraphNode(line) || $isListItemNode(line) || $isHeadingNode(line))
  )
    for (const { pattern, $apply } of onSpace) {
      const match = pattern.exec(text)
      if (!match || ($isHeadingNode(line) && !text.startsWith('#'))) continue
      node.spliceText(0, offset, '', true)
      if ($apply(line, match)) return
      node.spliceText(0, 0, text, true)
    }
  for (const { pattern, format } of marks) {
    const match = pattern.exec(text)
    if (match) return $format(node, match.index, match[0].length, match[1] ?? '', format)
  }
}

function $format(node: TextNode, start: number, length: number, inner: string, format: TextFormatType) {
  const parts = start === 0 ? node.splitText(length) : node.splitText(start, start + length)
  const marked = parts[start === 0 ? 0 : 1]
  if (!marked) return
  marked.setTextContent(inner).toggleFormat(format)
  marked.selectEnd()
  const selection = $getSelection()
  // What is typed next is plain again.
  if ($isRangeSelection(selection)) selection.setFormat(node.getFormat() & ~marked.getFormat())
}

const answerHint = 'who, by when'

/** An open answer: what is not known yet, and who will know when. The hint is selected, to be typed over. */
function $openAnswer(node: TextNode, offset: number): boolean {
  if (!/(?:^|\s)\?\? $/.test(node.getTextContent().slice(0, offset))) return false
  const rest = node.getTextContent().slice(offset)
  if (rest.trim() !== '') return false
  node.spliceText(offset, 0, answerHint, false)
  node.select(offset, offset + answerHint.length)
  return true
}

/** The same from a menu. */
export function $insertOpenAnswer(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const text = $createTextNode(`?? ${answerHint}`)
  selection.insertNodes([text])
  text.select(3, 3 + answerHint.length)
}
