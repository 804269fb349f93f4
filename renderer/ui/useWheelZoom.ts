import { type RefObject, useEffect, useRef } from 'react'
import type { ChartGeometry } from '../../core/charts/geometry.ts'
import { type ChartSpan, panSpan, zoomSpan } from '../../core/charts/span.ts'

interface Shown {
  readonly span: ChartSpan
  readonly geometry: ChartGeometry
}

/** Mod and wheel zooms around the pointer, a sideways wheel moves along; the wheel alone scrolls the page as everywhere. */
export function useWheelZoom(
  element: RefObject<HTMLElement | null>,
  shown: Shown,
  onZoom: (span: ChartSpan) => void,
): void {
  const latest = useRef({ shown, onZoom })
  latest.current = { shown, onZoom }
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const onWheel = (event: WheelEvent) => {
      const next = turned(event, event.clientX - current.getBoundingClientRect().left, latest.current.shown)
      if (next === null) return
      // React listens passively, and a passive listener can't keep the browser from zooming the whole page.
      event.preventDefault()
      latest.current.onZoom(next)
    }
    current.addEventListener('wheel', onWheel, { passive: false })
    return () => current.removeEventListener('wheel', onWheel)
  }, [element])
}

/** Null for a turn that is the page's. A notch of a wheel is about 100, a pinch a few. */
function turned(event: WheelEvent, x: number, { span, geometry }: Shown): ChartSpan | null {
  const { deltaX, deltaY } = event
  if (event.ctrlKey || event.metaKey) {
    const factor = Math.exp(Math.max(-1, Math.min(1, deltaY * 0.0022)))
    return zoomSpan(span, factor, geometry.timeAt(x))
  }
  const sideways = event.shiftKey && deltaX === 0 ? deltaY : deltaX
  if (sideways === 0 || Math.abs(sideways) < Math.abs(event.shiftKey ? 0 : deltaY)) return null
  return panSpan(span, sideways / geometry.plot.width)
}
