import { $getSelection, type LexicalEditor } from 'lexical'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { toReport } from '../../core/errors.ts'
import { $caretPath, $restoreCaret } from './caret.ts'
import { createSectionEditor, registerSectionEditor } from './createSectionEditor.ts'
import { Handover } from './handover.ts'
import { loadTag } from './model/loaded.ts'

interface Options {
  readonly id: string
  readonly text: string
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
}

export interface SectionEditing {
  readonly editor: LexicalEditor | null
  /** Where the document can't be shown: why. It is then edited as source, and never saved by itself. */
  readonly trouble: string | null
  /** Hands the text over now instead of in a moment. */
  readonly flush: () => void
  /** Puts all of a long text into the editor now. */
  readonly complete: () => void
  /** The caret's offset in the text that was handed over, and back. */
  readonly caretOffset: () => number | null
  readonly placeCaret: (offset: number) => void
}

/**
 * A Lexical editor on `root`, in step with `text` both ways. Typing is handed over after a short rest (never per key: that
 * would write the whole section anew each time); a text that comes from elsewhere, such as an undo, is loaded and the caret
 * put back where it was.
 */
export function useSectionEditor(root: RefObject<HTMLElement | null>, options: Options): SectionEditing {
  const { id, text, readOnly, onChange } = options
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const handover = useRef(new Handover(text, onChange)).current
  handover.onChange = onChange

  useEffect(() => {
    const element = root.current
    const fail = (error: unknown) => {
      handover.flush()
      handover.stop()
      setTrouble(toReport(error).title)
    }
    const made = createSectionEditor(id, fail)
    const leave = () => handover.flush()
    let stop = () => {}
    try {
      made.setRootElement(element)
      // Lexical sets pre-wrap, under which Chromium takes twice as long for each key.
      element?.style.setProperty('white-space', 'break-spaces')
      // Before the text: each of them would go over all of it again.
      stop = registerSectionEditor(made)
      handover.start(made)
      element?.addEventListener('blur', leave)
      setTrouble(null)
      setEditor(made)
    } catch (error) {
      fail(error)
    }
    return () => {
      handover.flush()
      handover.stop()
      element?.removeEventListener('blur', leave)
      stop()
      made.setRootElement(null)
      setEditor(null)
    }
  }, [id, root, handover])

  useEffect(() => editor?.setEditable(!readOnly), [editor, readOnly])

  useEffect(() => {
    if (text === handover.shown) return
    try {
      const caret = editor?.getEditorState().read($caretPath)
      handover.take(text)
      const lost = editor?.getEditorState().read($getSelection) === null
      const focused = editor?.getRootElement()?.contains(document.activeElement) ?? false
      if (caret && focused && lost) editor?.update(() => $restoreCaret(caret), { tag: loadTag })
    } catch (error) {
      handover.stop()
      setTrouble(toReport(error).title)
    }
  }, [editor, text, handover])

  return {
    editor,
    trouble,
    flush: () => handover.flush(),
    complete: () => handover.complete(),
    caretOffset: () => handover.caretOffset(),
    placeCaret: (offset) => handover.placeCaret(offset),
  }
}
