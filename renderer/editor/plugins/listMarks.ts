import { ListItemNode } from '@lexical/list'
import type { LexicalEditor } from 'lexical'
import { $continues } from '../nodes/List/rule.ts'

/** Items that go on with the one before show no bullet and no box; the style sheet needs to know which. */
export function registerListMarks(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(ListItemNode, (changes) => {
    editor.read(() => {
      for (const [key, change] of changes) {
        const element = change === 'destroyed' ? null : editor.getElementByKey(key)
        const node = editor.getEditorState()._nodeMap.get(key)
        if (element && node instanceof ListItemNode) element.classList.toggle('ed-continues', $continues(node))
      }
    })
  })
}
