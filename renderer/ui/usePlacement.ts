import { type RefObject, useLayoutEffect } from 'react'

const gapPx = 4
const edgePx = 8

/** Puts `box` under `anchor`, above it when there is no room, and always inside the window. Follows scrolling and resizing. */
export function usePlacement(
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  open: boolean,
  align: 'start' | 'end',
): void {
  useLayoutEffect(() => {
    if (!open) return
    const place = () => {
      if (anchor.current === null || box.current === null) return
      const from = anchor.current.getBoundingClientRect()
      const { offsetWidth, offsetHeight, style } = box.current
      const left = align === 'start' ? from.left : from.right - offsetWidth
      const below = from.bottom + gapPx
      const above = from.top - gapPx - offsetHeight
      const top = below + offsetHeight > window.innerHeight - edgePx && above >= edgePx ? above : below
      style.left = `${Math.max(edgePx, Math.min(left, window.innerWidth - offsetWidth - edgePx))}px`
      style.top = `${Math.max(edgePx, Math.min(top, window.innerHeight - offsetHeight - edgePx))}px`
    }
    place()
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  }, [anchor, box, open, align])
}
