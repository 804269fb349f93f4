import { type KeyboardEvent, useEffect, useRef } from 'react'
import { focusAfter } from './focusAfter.ts'

interface Actions {
  readonly flush: () => void
  readonly complete: () => void
  readonly toggleSource: () => void
  readonly onUndo: (() => void) | undefined
  readonly onRedo: (() => void) | undefined
}

/**
 * Keys that are the editor's as a whole, taken before Lexical sees them. Undo hands over what was typed and is then the
 * store's, so that one history holds typing and everything else; Esc makes the next Tab leave instead of indent.
 */
export function useEditorKeys(actions: Actions): (event: KeyboardEvent<HTMLElement>) => void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const leaving = useRef(false)
  return (event) => {
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey
    const key = event.key.toLowerCase()
    if (event.key === 'Tab' && leaving.current && !mod) {
      event.preventDefault()
      event.stopPropagation()
      focusAfter(event.currentTarget, event.shiftKey)
    }
    leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift')
    const { flush, complete, toggleSource, onUndo, onRedo } = latest.current
    // Keys that mean all of the text, or its end.
    if (mod && (key === 'a' || key === 'end' || key === 'arrowdown')) complete()
    if (mod && key === '/') {
      take(event)
      toggleSource()
    } else if (mod && key === 'z' && !event.shiftKey) history(event, flush, onUndo)
    else if (mod && (key === 'y' || key === 'z')) history(event, flush, onRedo)
  }
}

function take(event: KeyboardEvent) {
  event.preventDefault()
  event.stopPropagation()
}

function history(event: KeyboardEvent, flush: () => void, act: (() => void) | undefined) {
  flush()
  if (!act) return
  take(event)
  act()
}
