import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import { type SnapPoint, snapTo } from '../../../core/charts/snap.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { msOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { PopoverBox } from '../../ui/Popover.tsx'
import { ChangePointButton } from './ChangePointButton.tsx'
import { useChangePoints } from './changePoints.ts'
import { EdgeReading } from './EdgeReading.tsx'
import type { MovingEdge } from './StripBand.tsx'
import { type Edge, edgeMarks, edgeNames, useMoveEdge } from './useMoveEdge.ts'

interface StripEdgeProps {
  readonly edge: Edge
  readonly postmortem: Postmortem
  readonly geometry: ChartGeometry
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly onMoving: (moving: MovingEdge | null) => void
  readonly form: (edge: Edge, done: () => void) => ReactNode
}

/** The foot of the plot belongs to the ticks: an edge over one of them would keep it from being hit. */
const tickHeight = 28
/** A press that moves less is a click, and opens the time field. */
const slack = 3
/** An edge this near to an event or a change point goes there. */
const snapPx = 7

interface Drag {
  readonly from: number
  /** Where the edge is held; null until it moved. */
  readonly held: { readonly at: number; readonly point: SnapPoint | null } | null
}

/** An edge of the impact: drag it, or press it and type. While it is dragged its time is shown and nothing is changed yet. */
export function StripEdge({ edge, postmortem, geometry, spec, columns, onMoving, form }: StripEdgeProps) {
  const move = useMoveEdge()
  const readOnly = useApp((state) => state.readOnly !== null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [open, setOpen] = useState(false)
  const handle = useRef<HTMLButtonElement>(null)
  const points = useSnapPoints(spec, drag === null ? null : columns, edge)
  const mark = postmortem.marks.find(({ name }) => name === edgeMarks[edge])
  if (!mark) return null
  const at = msOf(mark.at)
  if (at < spec.from || at > spec.to) return null
  const held = drag?.held ?? null
  const place = (event: PointerEvent<HTMLElement>) => {
    const band = event.currentTarget.parentElement?.getBoundingClientRect()
    return event.clientX - (band?.left ?? 0)
  }
  const reach = ((spec.to - spec.from) / geometry.plot.width) * snapPx
  const follow = (event: PointerEvent<HTMLElement>) => {
    const x = place(event)
    if (drag === null || (drag.held === null && Math.abs(x - drag.from) <= slack)) return
    const next = snapTo(geometry.timeAt(x), { reach: event.altKey ? 0 : reach, points, columns })
    setDrag({ ...drag, held: next })
    onMoving({ edge, at: next.at })
  }
  const stop = () => {
    onMoving(null)
    // The click that follows a press comes after this; it opens the field only when nothing was dragged.
    setTimeout(() => setDrag(null))
  }
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="strip-edge"
        data-edge={edge}
        data-proposed={!mark.confirmed || undefined}
        aria-label={`${edgeNames[edge]} ${formatInstant(mark.at, spec.zone, 'clock-zone')}${mark.confirmed ? '' : ', proposed'}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        disabled={readOnly}
        style={{ left: geometry.x(held?.at ?? at), height: geometry.plot.height - tickHeight }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrag({ from: place(event), held: null })
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          if (held !== null) move(edge, held.at)
          stop()
        }}
        onPointerCancel={stop}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && drag !== null) stop()
        }}
        onClick={() => {
          if (held === null) setOpen(!open)
        }}
      >
        {held && (
          <EdgeReading edge={edge} held={held} spec={spec} left={geometry.x(held.at) > geometry.plot.width / 2} />
        )}
      </button>
      {open && (
        <PopoverBox
          label={edgeNames[edge]}
          anchor={handle}
          onClose={() => {
            setOpen(false)
            handle.current?.focus()
          }}
          onLeave={() => setOpen(false)}
        >
          {form(edge, () => setOpen(false))}
          <ChangePointButton edge={edge} at={at} columns={columns} />
        </PopoverBox>
      )}
    </>
  )
}

/** What an edge is drawn to: events, and the change points of the metric, looked for only while an edge is in the hand. */
function useSnapPoints(spec: ChartSpec, columns: Columns | null | undefined, edge: Edge): readonly SnapPoint[] {
  const changes = useChangePoints(columns, edge)
  const { ticks } = spec
  return useMemo(
    () => [
      ...changes.map((at) => ({ at, kind: 'change point' as const })),
      ...ticks.map(({ at }) => ({ at, kind: 'event' as const })),
    ],
    [changes, ticks],
  )
}
