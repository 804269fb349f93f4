import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { ChartGeometry } from '../../../core/charts/geometry.ts'
import type { Columns } from '../../../core/metrics/columns.ts'
import { moveEdge } from '../../../core/postmortem/marks.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { PopoverBox } from '../../ui/Popover.tsx'
import { ChangePointButton } from './ChangePointButton.tsx'
import type { Edge } from './FaultStrip.tsx'
import { nearestSample } from './stripWindow.ts'

interface StripEdgeProps {
  readonly edge: Edge
  readonly postmortem: Postmortem
  readonly geometry: ChartGeometry
  readonly spec: ChartSpec
  readonly columns: Columns | undefined
  readonly form: (edge: Edge, done: () => void) => ReactNode
}

const names = { start: 'Impact start', end: 'Impact end' } as const
const marks = { start: 'impactStart', end: 'impactEnd' } as const
/** The foot of the plot belongs to the ticks: an edge over one of them would keep it from being hit. */
const tickHeight = 28
/** A press that moves less is a click, and opens the time field. */
const slack = 3

/** An edge of the impact: drag it, or press it and type. While it is dragged its time is shown and nothing is changed yet. */
export function StripEdge({ edge, postmortem, geometry, spec, columns, form }: StripEdgeProps) {
  const edit = useApp((state) => state.edit)
  const data = useApp((state) => state.data)
  const readOnly = useApp((state) => state.readOnly !== null)
  const [drag, setDrag] = useState<{ from: number; x: number; moved: boolean } | null>(null)
  const [open, setOpen] = useState(false)
  const handle = useRef<HTMLButtonElement>(null)
  const mark = postmortem.marks.find(({ name }) => name === marks[edge])
  if (!mark) return null
  const at = msOf(mark.at)
  if (at < spec.from || at > spec.to) return null
  const x = drag?.moved ? drag.x : geometry.x(at)
  const under = (px: number) => nearestSample(columns, geometry.timeAt(px))
  const place = (event: PointerEvent<HTMLElement>) => {
    const band = event.currentTarget.parentElement?.getBoundingClientRect()
    return Math.min(geometry.plot.x + geometry.plot.width, Math.max(geometry.plot.x, event.clientX - (band?.left ?? 0)))
  }
  const shown = formatInstant(drag?.moved ? under(drag.x) : at, spec.zone, 'clock')
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="strip-edge"
        data-edge={edge}
        data-proposed={!mark.confirmed || undefined}
        aria-label={`${names[edge]} ${formatInstant(mark.at, spec.zone, 'clock-zone')}${mark.confirmed ? '' : ', proposed'}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        disabled={readOnly}
        style={{ left: x, height: geometry.plot.height - tickHeight }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrag({ from: place(event), x: place(event), moved: false })
        }}
        onPointerMove={(event) => {
          if (drag === null) return
          const to = place(event)
          setDrag({ ...drag, x: to, moved: drag.moved || Math.abs(to - drag.from) > slack })
        }}
        onPointerUp={() => {
          if (drag?.moved)
            edit(`Move ${names[edge].toLowerCase()}`, (now) => moveEdge(now, edge, instantOf(under(drag.x)), data))
          // The click that follows a press comes after this; it opens the field only when nothing was dragged.
          setTimeout(() => setDrag(null))
        }}
        onPointerCancel={() => setDrag(null)}
        onClick={() => {
          if (!drag?.moved) setOpen(!open)
        }}
      >
        {drag?.moved && <span className="strip-edge-time">{shown}</span>}
      </button>
      {open && (
        <PopoverBox
          label={names[edge]}
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
