import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../../../store/useApp.ts'
import { SlicePage } from './SlicePage.tsx'
import { TriagePage } from './TriagePage.tsx'

/** A question about one chat file that has a page of its own. */
export interface ChatView {
  /** Of the card. */
  readonly key: string
  readonly page: 'slice' | 'messages'
}

const ViewContext = createContext<(view: ChatView) => void>(() => {})

/** Opens such a page from a card. */
export function useChatView(): (view: ChatView) => void {
  return use(ViewContext)
}

/** Marks what opens a page, so that the focus finds back. */
export const openerOf = ({ key, page }: ChatView) => `${page}-${key}`

/** The import page, or in its place the page of one question about a chat. */
export function ChatViews({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState<ChatView | null>(null)
  const card = useApp((state) => state.cards.find(({ key }) => key === view?.key))
  const left = useRef<ChatView | null>(null)
  const open = useCallback((to: ChatView) => setView(to), [])
  const close = useMemo(
    () => () => {
      left.current = view
      setView(null)
    },
    [view],
  )
  useEffect(() => {
    if (view !== null || left.current === null) return
    const opener = openerOf(left.current)
    left.current = null
    document.querySelector<HTMLElement>(`[data-opener="${opener}"]`)?.focus()
  }, [view])
  if (view !== null && card?.state.kind === 'ready') {
    return view.page === 'slice' ? <SlicePage card={card} onDone={close} /> : <TriagePage card={card} onDone={close} />
  }
  return <ViewContext value={open}>{children}</ViewContext>
}
