import { type PointerEvent, useState } from 'react'

/** What is being marked out, in pixels from the element's left edge. */
export interface Brush {
  readonly from: number
  readonly to: number
}

/** A press that moves less is a click. */
const slack = 4

/** Marks out a stretch of an element by dragging over it, buttons on it left alone. `cancel` is what Esc does. */
export function useBrush(onDone: (brush: Brush) => void) {
  const [brush, setBrush] = useState<Brush | null>(null)
  const place = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const wide = brush !== null && Math.abs(brush.to - brush.from) > slack
  return {
    brush: wide ? brush : null,
    cancel: () => setBrush(null),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const onButton = event.target instanceof Element && event.target.closest('button, [role="dialog"]') !== null
        if (event.button !== 0 || event.ctrlKey || onButton) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setBrush({ from: place(event), to: place(event) })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (brush !== null) setBrush({ ...brush, to: place(event) })
      },
      onPointerUp: () => {
        if (brush !== null && wide) onDone(brush)
        setBrush(null)
      },
      onPointerCancel: () => setBrush(null),
    },
  }
}
