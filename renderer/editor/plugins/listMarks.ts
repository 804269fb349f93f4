import { $isListItemNode, ListItemNode } from '@lexical/list'
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import { $continues } from '../nodes/List/rule.ts'

/** Items that go on with the one before show no bullet and no box; the style sheet needs to know which. */
export function registerListMarks(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(ListItemNode, (changes) => {
    editor.read(() => {
      for (const [key, change] of changes) {
        const element = change === 'destroyed' ? null : editor.getElementByKey(key)
        const node = $getNodeByKey(key)
        if (!element || !$isListItemNode(node)) continue
        element.classList.toggle('ed-continues', $continues(node))
        element.classList.toggle('ed-no-box', node.getLatest().__checked === undefined)
      }
    })
  })
}
