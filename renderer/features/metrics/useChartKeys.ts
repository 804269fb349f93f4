import type { KeyboardEvent } from 'react'
import { nearestSample, nextSample } from '../../../core/charts/snap.ts'
import { type ChartSpan, panSpan, zoomSpan } from '../../../core/charts/span.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { useCursorNow, useMoveCursor } from '../../store/chartView.ts'

interface Wiring {
  readonly span: ChartSpan
  readonly columns: Columns
  readonly onZoom: (span: ChartSpan | null) => void
  readonly onEscape: () => void
}

/** Arrows walk the samples with the crosshair (Shift: by ten), + − 0 zoom around it, Page keys move along. */
export function useChartKeys({ span, columns, onZoom, onEscape }: Wiring) {
  const move = useMoveCursor()
  const center = (span.from + span.to) / 2
  const cursor = useCursorNow()
  const walk = (by: 1 | -1, steps: number) => {
    const at = cursor()
    let to = at === null ? nearestSample(columns, center) : at
    for (let step = 0; at !== null && step < steps; step += 1) to = nextSample(columns, to, by)
    move(to)
    // The view follows the crosshair out of it.
    if (to < span.from || to > span.to) onZoom(panSpan(span, by * 0.5))
  }
  const zoomBy = (factor: number) => onZoom(zoomSpan(span, factor, cursor() ?? center))
  const acts = new Map<string, () => void>([
    ['+', () => zoomBy(0.8)],
    ['=', () => zoomBy(0.8)],
    ['-', () => zoomBy(1.25)],
    ['0', () => onZoom(null)],
    ['PageUp', () => onZoom(panSpan(span, -0.5))],
    ['PageDown', () => onZoom(panSpan(span, 0.5))],
    [
      'Escape',
      () => {
        onEscape()
        move(null)
      },
    ],
  ])
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    const { key } = event
    const act = acts.get(key)
    const arrow = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
    if (arrow !== null) walk(arrow, event.shiftKey ? 10 : 1)
    else if (!act) return
    else act()
    if (key !== 'Escape') event.preventDefault()
  }
}
