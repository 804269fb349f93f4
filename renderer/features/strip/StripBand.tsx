import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { scrollable } from '../../ui/scrollable.ts'
import type { Edge } from './FaultStrip.tsx'
import { StripAxis } from './StripAxis.tsx'
import { StripEdge } from './StripEdge.tsx'
import { StripHover } from './StripHover.tsx'
import { StripPlot } from './StripPlot.tsx'
import { StripTick } from './StripTick.tsx'
import { stripEvents } from './stripSpec.ts'
import type { Span } from './stripWindow.ts'
import { useStripKeys } from './useStripKeys.ts'
import { useWheelZoom } from './useWheelZoom.ts'

interface StripBandProps {
  readonly postmortem: Postmortem
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly compact: boolean
  readonly width: number
  readonly onZoom: (span: Span | null) => void
  readonly edgeForm: (edge: Edge, done: () => void) => ReactNode
}

const heights = { full: 126, compact: 70 }
const margins = {
  full: { top: 0, right: 0, bottom: 24, left: 0 },
  compact: { top: 0, right: 0, bottom: 18, left: 0 },
}
const edges: readonly Edge[] = ['start', 'end']

/** The plot with what can be taken hold of on it: ticks, edges, and the crosshair under the pointer. */
export function StripBand({ postmortem, spec, columns, compact, width, onZoom, edgeForm }: StripBandProps) {
  const audience = useApp((state) => state.audience)
  const height = compact ? heights.compact : heights.full
  const geometry = useMemo(
    () => chartGeometry(spec, { width, height, margin: compact ? margins.compact : margins.full, yFrom: 'auto' }),
    [spec, width, height, compact],
  )
  const [hover, setHover] = useState<number | null>(null)
  const band = useRef<HTMLDivElement>(null)
  const keys = useStripKeys({ spec, columns, band, onZoom })
  useWheelZoom(band, spec, geometry, onZoom)
  const events = stripEvents(postmortem, audience)
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setHover(event.clientX - box.left)
  }
  return (
    <section
      ref={band}
      className="strip-band"
      aria-label="Fault strip: arrows walk the events, Shift and arrows move the edge of the impact, + − 0 zoom"
      {...scrollable}
      style={{ height }}
      onKeyDown={keys}
      onPointerMove={follow}
      onPointerLeave={() => setHover(null)}
    >
      <StripPlot geometry={geometry} width={width} height={height} compact={compact} marks={postmortem.marks} />
      <StripAxis geometry={geometry} width={width} height={height} />
      {hover !== null && <StripHover geometry={geometry} x={hover} columns={columns} spec={spec} />}
      {geometry.clusters.map((cluster) => (
        <StripTick
          key={cluster.members[0]}
          cluster={cluster}
          events={events}
          postmortem={postmortem}
          bottom={height - geometry.plot.height - geometry.plot.y}
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
          form={edgeForm}
        />
      ))}
    </section>
  )
}
