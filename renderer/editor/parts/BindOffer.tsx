import { mergeRegister } from '@lexical/utils'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical'
import { X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { $bindValues, type FindValues, type PastedValue, registerPastedValues } from '../plugins/bindPasted.ts'
import '../chips.css'

interface BindOfferProps {
  readonly editor: LexicalEditor
  readonly find: FindValues
}

/** After a paste: its values that equal a fact can be made live, with F2 or a press. It goes away by itself with the next change. */
export function BindOffer({ editor, find }: BindOfferProps) {
  const [values, setValues] = useState<readonly PastedValue[]>([])
  const latest = useRef(find)
  latest.current = find
  const box = useRef<HTMLDivElement>(null)
  const open = values.length > 0

  useEffect(() => registerPastedValues(editor, (text) => latest.current(text), setValues), [editor])
  useEffect(() => {
    if (!open) return
    const close = () => setValues([])
    const bind = () => {
      editor.update(() => $bindValues(values, editor))
      close()
    }
    const taking = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      act()
      return true
    }
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
        if (dirtyLeaves.size > 0 || dirtyElements.size > 0) close()
      }),
      editor.registerCommand(KEY_ESCAPE_COMMAND, taking(close), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => event.key === 'F2' && taking(bind)(event),
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor, open, values])
  useLayoutEffect(() => {
    if (!open) return
    const follow = () => {
      const at = window.getSelection()
      if (box.current && at && at.rangeCount > 0)
        place(box.current, at.getRangeAt(0).getBoundingClientRect(), editor.getRootElement())
    }
    follow()
    document.addEventListener('scroll', follow, true)
    return () => document.removeEventListener('scroll', follow, true)
  }, [editor, open])

  if (!open) return null
  return createPortal(
    <div ref={box} role="status" className="ed-offer" onMouseDown={(event) => event.preventDefault()}>
      <span>{wordsOf(values)}</span>
      <button
        type="button"
        className="button"
        onClick={() => {
          editor.update(() => $bindValues(values, editor))
          setValues([])
        }}
      >
        Make {values.length === 1 ? 'it' : `all ${values.length}`} live <kbd>F2</kbd>
      </button>
      <button type="button" className="icon-button" aria-label="Leave as typed" onClick={() => setValues([])}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>,
    document.body,
  )
}

function wordsOf(values: readonly PastedValue[]): string {
  const [only, ...more] = values
  if (only && more.length === 0) return `“${only.text}” is ${only.label}.`
  return `${values.length} values are on record: ${values.map(({ text, label }) => `“${text}” is ${label}`).join(', ')}.`
}

const gapPx = 6

/** Under the caret; where the browser can't tell its place, at the foot of the text. */
function place(box: HTMLElement, caret: DOMRect, text: HTMLElement | null): void {
  const rect = caret.height > 0 ? caret : (text?.getBoundingClientRect() ?? caret)
  const left = Math.max(gapPx, Math.min(rect.left, window.innerWidth - box.offsetWidth - gapPx))
  const below = rect.bottom + gapPx
  const fits = below + box.offsetHeight < window.innerHeight
  box.style.left = `${left}px`
  box.style.top = `${fits ? below : Math.max(gapPx, rect.top - box.offsetHeight - gapPx)}px`
}
