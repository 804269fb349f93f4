import { type RefObject, useEffect } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import { type Span, zoom } from './stripWindow.ts'

/** Mod and wheel zooms around the pointer; the wheel alone scrolls the page as everywhere. */
export function useWheelZoom(
  band: RefObject<HTMLElement | null>,
  spec: ChartSpec,
  geometry: ChartGeometry,
  onZoom: (span: Span) => void,
): void {
  useEffect(() => {
    const element = band.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // React listens passively, and a passive listener can't keep the browser from zooming the whole page.
      event.preventDefault()
      const at = geometry.timeAt(event.clientX - element.getBoundingClientRect().left)
      onZoom(zoom(spec, event.deltaY > 0 ? 1.25 : 0.8, at))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [band, spec, geometry, onZoom])
}
