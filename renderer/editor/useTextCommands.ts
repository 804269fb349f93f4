import type { LexicalEditor } from 'lexical'
import { type RefObject, useEffect, useRef } from 'react'
import { type TextCommands, textCommands } from './textCommands.ts'

type OnCommands = (commands: TextCommands) => () => void

/** Offers what can be done to a text from the moment it has the focus until it leaves the page; the latest one wins. */
export function useTextCommands(
  box: RefObject<HTMLElement | null>,
  editor: LexicalEditor | null,
  more: TextCommands,
  onCommands: OnCommands | undefined,
): void {
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    const element = box.current
    if (!element || !editor || !onCommands) return
    let withdraw = () => {}
    const offer = (event: FocusEvent) => {
      // Moving about inside it is no news.
      if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return
      withdraw()
      const own = Object.keys(latest.current).map((id) => [id, () => latest.current[id]?.()] as const)
      withdraw = onCommands(textCommands(editor, Object.fromEntries(own)))
    }
    element.addEventListener('focusin', offer)
    return () => {
      element.removeEventListener('focusin', offer)
      withdraw()
    }
  }, [box, editor, onCommands])
}
