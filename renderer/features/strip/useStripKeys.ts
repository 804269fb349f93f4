import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { nextSample } from '../../../core/charts/snap.ts'
import { type ChartSpan, panSpan, zoomSpan } from '../../../core/charts/span.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { msOf } from '../../../core/time/instant.ts'
import { useAppStore } from '../../store/useApp.ts'
import { type Edge, edgeMarks, useMoveEdge } from './useMoveEdge.ts'

interface Wiring {
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly band: RefObject<HTMLElement | null>
  readonly onZoom: (span: ChartSpan | null) => void
  readonly onEscape: () => void
}

/** Arrows walk the ticks, Shift and arrows move the edge that was last in hand (the end at first), + − 0 zoom, Page keys move along. */
export function useStripKeys({ spec, columns, band, onZoom, onEscape }: Wiring) {
  const store = useAppStore()
  const move = useMoveEdge()
  const last = useRef<Edge>('end')
  const moveBy = (by: 1 | -1) => {
    const edge = last.current
    const mark = store.getState().postmortem?.marks.find(({ name }) => name === edgeMarks[edge])
    if (mark) move(edge, nextSample(columns, msOf(mark.at), by), `edge:${edge}`)
  }
  const walk = (by: 1 | -1) => {
    const ticks = [...(band.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])]
    const { activeElement } = document
    const at = activeElement instanceof HTMLElement ? ticks.indexOf(activeElement) : -1
    const to = at === -1 ? (by === 1 ? 0 : ticks.length - 1) : at + by
    ticks[Math.max(0, Math.min(ticks.length - 1, to))]?.focus()
  }
  const zoomBy = (factor: number) => onZoom(zoomSpan(spec, factor, (spec.from + spec.to) / 2))
  const acts = new Map<string, () => void>([
    ['+', () => zoomBy(0.8)],
    ['=', () => zoomBy(0.8)],
    ['-', () => zoomBy(1.25)],
    ['0', () => onZoom(null)],
    ['PageUp', () => onZoom(panSpan(spec, -0.5))],
    ['PageDown', () => onZoom(panSpan(spec, 0.5))],
    ['Escape', onEscape],
  ])
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const held = event.target instanceof HTMLElement ? event.target.dataset.edge : undefined
    if (held === 'start' || held === 'end') last.current = held
    const { key } = event
    const act = acts.get(key)
    const arrow = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
    if (arrow !== null) (event.shiftKey ? moveBy : walk)(arrow)
    else if (!act) return
    else act()
    // Esc is also what closes things further out.
    if (key !== 'Escape') event.preventDefault()
  }
}
