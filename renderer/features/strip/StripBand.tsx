import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import { brushSpan, type ChartSpan } from '../../../core/charts/span.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useMoveCursor } from '../../store/chartView.ts'
import { useApp } from '../../store/useApp.ts'
import { PlotCanvas } from '../../ui/PlotCanvas.tsx'
import { scrollable } from '../../ui/scrollable.ts'
import { useBrush } from '../../ui/useBrush.ts'
import { useWheelZoom } from '../../ui/useWheelZoom.ts'
import { StripAxis } from './StripAxis.tsx'
import { StripEdge } from './StripEdge.tsx'
import { StripFlags } from './StripFlags.tsx'
import { StripHover } from './StripHover.tsx'
import { StripTick } from './StripTick.tsx'
import { stripEvents } from './stripSpec.ts'
import type { Edge } from './useMoveEdge.ts'
import { useStripKeys } from './useStripKeys.ts'

interface StripBandProps {
  readonly postmortem: Postmortem
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly compact: boolean
  readonly width: number
  readonly zoomed: boolean
  readonly onZoom: (span: ChartSpan | null) => void
  readonly edgeForm: (edge: Edge, done: () => void) => ReactNode
}

const heights = { full: 126, compact: 70 }
const margins = {
  full: { top: 0, right: 0, bottom: 24, left: 0 },
  compact: { top: 0, right: 0, bottom: 18, left: 0 },
}
const edges: readonly Edge[] = ['start', 'end']

/** An edge in the hand, before it is let go: shown, but nothing is changed yet. */
export interface MovingEdge {
  readonly edge: Edge
  readonly at: number
}

/** The plot with what can be taken hold of on it: ticks, edges, the crosshair under the pointer, and the brush that zooms. */
export function StripBand({ postmortem, spec, columns, compact, width, zoomed, onZoom, edgeForm }: StripBandProps) {
  const audience = useApp((state) => state.audience)
  const moveCursor = useMoveCursor()
  const [moving, setMoving] = useState<MovingEdge | null>(null)
  const band = useRef<HTMLElement>(null)
  const height = compact ? heights.compact : heights.full
  const geometry = useMemo(
    () => chartGeometry(withMoving(spec, moving), { width, height, margin: compact ? margins.compact : margins.full }),
    [spec, moving, width, height, compact],
  )
  const { brush, cancel, handlers } = useBrush(({ from, to }) =>
    onZoom(brushSpan(geometry.timeAt(from), geometry.timeAt(to))),
  )
  const keys = useStripKeys({ spec, columns, band, onZoom, onEscape: cancel })
  useWheelZoom(band, { span: spec, geometry }, onZoom)
  const { events } = postmortem
  const shown = useMemo(() => stripEvents({ events }, audience), [events, audience])
  const follow = (event: PointerEvent<HTMLElement>) => {
    moveCursor(geometry.timeAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
    handlers.onPointerMove(event)
  }
  return (
    <section
      ref={band}
      className="strip-band"
      aria-label="Fault strip: arrows walk the events, Shift and arrows move the edge of the impact, + − 0 zoom, Page Up and Page Down move along"
      {...scrollable}
      {...handlers}
      style={{ height }}
      onKeyDown={keys}
      onPointerMove={follow}
      onPointerLeave={() => moveCursor(null)}
      onDoubleClick={() => onZoom(null)}
    >
      <PlotCanvas geometry={geometry} width={width} height={height} className="strip-plot" />
      {!compact && <StripFlags geometry={geometry} width={width} height={height} marks={postmortem.marks} />}
      <StripAxis geometry={geometry} width={width} height={height} />
      <StripHover geometry={geometry} columns={columns} spec={spec} />
      {brush && (
        <div
          className="strip-brush"
          style={{
            left: Math.min(brush.from, brush.to),
            width: Math.abs(brush.to - brush.from),
            height: geometry.plot.height,
          }}
        />
      )}
      {geometry.clusters.map((cluster) => (
        <StripTick
          key={cluster.members[0]}
          cluster={cluster}
          events={shown}
          postmortem={postmortem}
          bottom={height - geometry.plot.height - geometry.plot.y}
          rightHalf={cluster.x > width / 2}
        />
      ))}
      {edges.map((edge) => (
        <StripEdge
          key={edge}
          edge={edge}
          postmortem={postmortem}
          geometry={geometry}
          spec={spec}
          columns={columns}
          onMoving={setMoving}
          form={edgeForm}
        />
      ))}
      {zoomed && compact && (
        <button type="button" className="strip-all" aria-keyshortcuts="0" onClick={() => onZoom(null)}>
          Show all
        </button>
      )}
    </section>
  )
}

/** The window as it would be with the edge where it is held. */
function withMoving(spec: ChartSpec, moving: MovingEdge | null): ChartSpec {
  if (moving === null) return spec
  const last = spec.intervals.length - 1
  const intervals = spec.intervals.map(({ start, end }, index) => ({
    start: moving.edge === 'start' && index === 0 ? moving.at : start,
    end: moving.edge === 'end' && index === last ? moving.at : end,
  }))
  return { ...spec, intervals: intervals.filter(({ start, end }) => end > start) }
}
