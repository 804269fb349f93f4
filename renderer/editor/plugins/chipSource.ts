import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical'
import { $isChipNode } from '../nodes/Chip/ChipNode.ts'
import { $selectedThing, $thingAtCaret } from './chips.ts'

/** What the chip at the caret points at; null where there is none. */
export function targetAtCaret(editor: LexicalEditor): string | null {
  return editor.getEditorState().read(() => {
    const thing = $selectedThing() ?? $thingAtCaret()
    return $isChipNode(thing) ? thing.getTarget() : null
  })
}

/** Mod-Enter on a chip goes to what it came from; anywhere else the key keeps its meaning. */
export function registerChipSource(editor: LexicalEditor, go: (target: string) => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
      const target = targetAtCaret(editor)
      if (target === null) return false
      event.preventDefault()
      event.stopPropagation()
      go(target)
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}
