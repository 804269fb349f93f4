import { $getRoot, $isParagraphNode, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'

/** Is there nothing but one empty paragraph? Then the placeholder shows. */
export function useEmpty(editor: LexicalEditor | null): boolean {
  const [empty, setEmpty] = useState(false)
  useEffect(() => {
    if (!editor) return
    const look = () =>
      setEmpty(
        editor.getEditorState().read(() => {
          const first = $getRoot().getFirstChild()
          return (
            $getRoot().getChildrenSize() === 0 ||
            ($getRoot().getChildrenSize() === 1 && $isParagraphNode(first) && first.isEmpty())
          )
        }),
      )
    look()
    return editor.registerUpdateListener(look)
  }, [editor])
  return empty
}
