import type { LexicalEditor } from 'lexical'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { TypedMenu } from '../useTypedMenu.ts'

interface TypedListProps<T> {
  readonly editor: LexicalEditor
  readonly label: string
  readonly menu: TypedMenu<T>
  readonly keyOf: (item: T) => string
  readonly row: (item: T) => ReactNode
}

const gapPx = 4

/** The list under the caret. The text keeps the focus and tells screen readers which row is the current one. */
export function TypedList<T>({ editor, label, menu, keyOf, row }: TypedListProps<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { at, items, active, choose } = menu
  const activeId = at ? `${id}-${active}` : null
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !activeId) return
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', activeId)
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, activeId])
  useLayoutEffect(() => {
    const box = list.current
    if (!box || !at) return
    const below = at.bottom + gapPx
    const fits = below + box.offsetHeight < window.innerHeight
    box.style.left = `${Math.max(gapPx, Math.min(at.left, window.innerWidth - box.offsetWidth - gapPx))}px`
    box.style.top = `${fits ? below : Math.max(gapPx, at.top - box.offsetHeight - gapPx)}px`
  })
  if (!at) return null
  return createPortal(
    <div ref={list} id={id} role="listbox" aria-label={label} className="ed-menu">
      {items.map((item, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={keyOf(item)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="ed-menu-row"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(index)}
        >
          {row(item)}
        </button>
      ))}
    </div>,
    document.body,
  )
}
