import type { LexicalEditor } from 'lexical'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { toReport } from '../../core/errors.ts'
import { $caretPath, $restoreCaret, type Caret } from './caret.ts'
import { createSectionEditor, registerSectionEditor } from './createSectionEditor.ts'
import { $documentText, type Loaded, loadMarkdown, loadTag } from './model/document.ts'

const idleMs = 300
const longestMs = 1000

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
  /** The text as of now, whatever was handed over. */
  readonly current: () => string
}

/**
 * A Lexical editor on `root`, in step with `text` both ways. Typing is handed over after a short rest (never per key: that
 * would write the whole section anew each time); a text that comes from elsewhere, such as an undo, is loaded and the caret
 * put back where it was.
 */
export function useSectionEditor(root: RefObject<HTMLElement | null>, options: Options): SectionEditing {
  const { id, text, readOnly } = options
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const state = useRef<{
    loaded: Loaded | null
    shown: string
    timer: number
    since: number
    onChange: Options['onChange']
  }>({
    loaded: null,
    shown: text,
    timer: 0,
    since: 0,
    onChange: options.onChange,
  })
  state.current.onChange = options.onChange
  const flushRef = useRef(() => {})
  const currentRef = useRef(() => state.current.shown)

  useEffect(() => {
    const made = createSectionEditor(id)
    const now = state.current
    try {
      made.setRootElement(root.current)
      // Lexical sets pre-wrap, under which Chromium takes twice as long for each key.
      root.current?.style.setProperty('white-space', 'break-spaces')
      now.loaded = loadMarkdown(made, now.shown)
    } catch (error) {
      setTrouble(toReport(error).title)
      return () => made.setRootElement(null)
    }
    const current = () => {
      const { loaded } = now
      return loaded ? made.getEditorState().read(() => $documentText(loaded)) : now.shown
    }
    const flush = () => {
      if (now.since === 0) return
      window.clearTimeout(now.timer)
      now.since = 0
      const written = current()
      if (written === now.shown) return
      now.shown = written
      now.onChange(written)
    }
    const wait = () => {
      const at = performance.now()
      if (now.since === 0) now.since = at
      window.clearTimeout(now.timer)
      now.timer = window.setTimeout(flush, Math.max(0, Math.min(idleMs, longestMs - (at - now.since))))
    }
    flushRef.current = flush
    currentRef.current = current
    const stop = registerSectionEditor(made)
    const unlisten = made.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(loadTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
      wait()
    })
    const element = root.current
    element?.addEventListener('blur', flush)
    setEditor(made)
    return () => {
      flush()
      element?.removeEventListener('blur', flush)
      unlisten()
      stop()
      made.setRootElement(null)
      setEditor(null)
    }
  }, [id, root])

  useEffect(() => editor?.setEditable(!readOnly), [editor, readOnly])

  useEffect(() => {
    const now = state.current
    if (!editor || text === now.shown) return
    window.clearTimeout(now.timer)
    now.since = 0
    now.shown = text
    const caret: Caret | null = editor.getEditorState().read($caretPath)
    now.loaded = loadMarkdown(editor, text)
    const focused = editor.getRootElement()?.contains(document.activeElement) ?? false
    if (caret && focused) editor.update(() => $restoreCaret(caret), { tag: loadTag })
  }, [editor, text])

  return { editor, trouble, flush: () => flushRef.current(), current: () => currentRef.current() }
}
