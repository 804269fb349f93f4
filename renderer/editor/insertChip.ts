import { $createTextNode, $getSelection, $insertNodes, getNearestEditorFromDOMNode } from 'lexical'
import { $createChipNode } from './nodes/Chip/ChipNode.ts'
import { chipViewOf } from './nodes/Chip/chipView.ts'

/** Puts a chip where the caret is, in whichever section has the focus. False when the focus is in none. */
export function insertChip(target: string): boolean {
  const editor = getNearestEditorFromDOMNode(document.activeElement)
  if (editor === null || !editor.isEditable()) return false
  let done = false
  editor.update(
    () => {
      if ($getSelection() === null) return
      $insertNodes([$createChipNode(target, chipViewOf(editor, target, '').text), $createTextNode(' ')])
      done = true
    },
    { discrete: true },
  )
  return done
}
