import { mergeRegister } from '@lexical/utils'
import { COMMAND_PRIORITY_LOW, type LexicalEditor, SELECTION_CHANGE_COMMAND } from 'lexical'
import { useEffect, useState } from 'react'
import { $toolbarState, nothingOn, type ToolbarState } from './toolbarState.ts'

const same = (a: ToolbarState, b: ToolbarState) => JSON.stringify(a) === JSON.stringify(b)

/** What is on at the selection. Renders only when something of it changes, not at every key. */
export function useToolbarState(editor: LexicalEditor | null): ToolbarState {
  const [on, setOn] = useState(nothingOn)
  useEffect(() => {
    if (!editor) return
    const look = () => {
      const next = editor.getEditorState().read($toolbarState)
      setOn((before) => (same(before, next) ? before : next))
    }
    const command = () => {
      look()
      return false
    }
    return mergeRegister(
      editor.registerUpdateListener(look),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, command, COMMAND_PRIORITY_LOW),
    )
  }, [editor])
  return on
}
