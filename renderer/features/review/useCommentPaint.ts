import { useEffect, useMemo, useRef } from 'react'
import { whenIdle } from '../../editor/whenIdle.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { commentAt, type Painted, type Places, paintComments, unpaintComments } from './paintComments.ts'

/** A pause in the changes of the page, in ms, before comments are looked up anew. */
const rest = 200

/**
 * Keeps the words of open comments coloured. They are looked up when the page has been still for a moment, so that no key
 * waits for it; without comments nothing watches the page at all.
 */
export function useCommentPaint(): void {
  const store = useAppStore()
  const comments = useApp((state) => state.postmortem?.comments)
  const active = useApp((state) => state.activeComment)
  const commenting = useApp((state) => state.commenting)
  const places = useRef<Places>(new Map())
  const painted = useMemo(() => {
    const open: Painted[] = (comments ?? []).filter(({ resolved }) => !resolved)
    return commenting === null ? open : [...open, { ...commenting, id: 'new' }]
  }, [comments, commenting])
  const current = commenting === null ? active : 'new'

  useEffect(() => {
    const sheet = document.querySelector('.postmortem')
    if (painted.length === 0 || sheet === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let cancel = () => {}
    const look = () => {
      places.current = paintComments(painted, current)
    }
    const later = () => {
      clearTimeout(timer)
      cancel()
      timer = setTimeout(() => {
        cancel = whenIdle(look)
      }, rest)
    }
    const select = ({ target }: Event) => {
      const selection = window.getSelection()
      if (!(target instanceof Element) || !target.closest('.ed-text') || !selection?.focusNode) return
      const id = commentAt(places.current, selection.focusNode, selection.focusOffset)
      if (id !== null && id !== 'new') store.getState().viewReview({ activeComment: id })
    }
    const watcher = new MutationObserver(later)
    watcher.observe(sheet, { childList: true, characterData: true, subtree: true })
    document.addEventListener('click', select)
    cancel = whenIdle(look)
    return () => {
      clearTimeout(timer)
      cancel()
      watcher.disconnect()
      document.removeEventListener('click', select)
      unpaintComments()
    }
  }, [store, painted, current])
}
