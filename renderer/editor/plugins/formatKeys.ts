import { $isCodeNode } from '@lexical/code-core'
import {
  $isListItemNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from '@lexical/list'
import { mergeRegister } from '@lexical/utils'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'

/** Keys of the command table that Lexical does not have itself (it has Mod-B and Mod-I), and those it must not take. */
export function registerFormatKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
        // Undo is the store's: Lexical would swallow the key on its way to the page.
        if (/^[zy]$/i.test(event.key)) return true
        const act = actionOf(editor, event)
        if (!act) return false
        event.preventDefault()
        act()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $tab(editor, event), COMMAND_PRIORITY_HIGH),
    // Lexical would drop the focus; here Esc only makes the next Tab leave.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}

/** Tab indents in lists and code; anywhere else it leaves the text, as in every form. */
function $tab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const node = selection.anchor.getNode()
  if ($findMatchingParent(node, $isCodeNode) && !event.shiftKey) {
    event.preventDefault()
    selection.insertRawText('\t')
    return true
  }
  const item = $findMatchingParent(node, $isListItemNode)
  if (!item || (!event.shiftKey && !item.getPreviousSibling())) return false
  if (event.shiftKey && item.getIndent() === 0) return false
  event.preventDefault()
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
}

function actionOf(editor: LexicalEditor, event: KeyboardEvent): (() => unknown) | null {
  // The digit's key, not its sign: Shift-7 is `&` on one keyboard and `/` on the next.
  const key = event.shiftKey ? `Shift+${event.code.replace(/^(?:Key|Digit)/, '')}` : event.key.toLowerCase()
  switch (key) {
    case 'e':
      return () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code')
    case 'Shift+X':
      return () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough')
    case 'Shift+7':
      return () => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    case 'Shift+8':
      return () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    case 'Shift+9':
      return () => editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined)
    case 'u':
      // Lexical would underline; Markdown has no word for it.
      return () => undefined
    default:
      return null
  }
}
