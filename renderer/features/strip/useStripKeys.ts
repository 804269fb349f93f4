import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { moveEdge } from '../../../core/postmortem/marks.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { useAppStore } from '../../store/useApp.ts'
import type { Edge } from './FaultStrip.tsx'
import { nextSample, type Span, zoom } from './stripWindow.ts'

interface Wiring {
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly band: RefObject<HTMLElement | null>
  readonly onZoom: (span: Span | null) => void
}

/** Arrows walk the ticks, Shift and arrows move the edge that was last in hand (the end at first), + − 0 zoom. */
export function useStripKeys({ spec, columns, band, onZoom }: Wiring) {
  const store = useAppStore()
  const last = useRef<Edge>('end')
  const moveBy = (by: 1 | -1) => {
    const { postmortem, data, edit } = store.getState()
    const edge = last.current
    const mark = postmortem?.marks.find(({ name }) => name === (edge === 'start' ? 'impactStart' : 'impactEnd'))
    if (!mark) return
    const to = instantOf(nextSample(columns, msOf(mark.at), by))
    edit(`Move impact ${edge}`, (now) => moveEdge(now, edge, to, data), `edge:${edge}`)
  }
  const walk = (by: 1 | -1) => {
    const ticks = [...(band.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])]
    const { activeElement } = document
    const at = activeElement instanceof HTMLElement ? ticks.indexOf(activeElement) : -1
    const to = at === -1 ? (by === 1 ? 0 : ticks.length - 1) : at + by
    ticks[Math.max(0, Math.min(ticks.length - 1, to))]?.focus()
  }
  const zoomBy = (factor: number) => onZoom(zoom(spec, factor, (spec.from + spec.to) / 2))
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const held = event.target instanceof HTMLElement ? event.target.dataset.edge : undefined
    if (held === 'start' || held === 'end') last.current = held
    const { key } = event
    const arrow = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
    if (arrow !== null) (event.shiftKey ? moveBy : walk)(arrow)
    else if (key === '+' || key === '=') zoomBy(0.8)
    else if (key === '-') zoomBy(1.25)
    else if (key === '0') onZoom(null)
    else return
    event.preventDefault()
  }
}
