import type { Columns } from '../../../core/metrics/columns.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { useChangePoints } from './changePoints.ts'
import { type Edge, useMoveEdge } from './useMoveEdge.ts'

interface ChangePointButtonProps {
  readonly edge: Edge
  readonly at: number
  readonly columns: Columns | undefined
}

/** Moves the edge to the next place where the metric leaves or comes back to what was expected; from the last one to the first. */
export function ChangePointButton({ edge, at, columns }: ChangePointButtonProps) {
  const move = useMoveEdge()
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const points = useChangePoints(columns, edge)
  const next = points.find((point) => point > at) ?? points.find((point) => point !== at)
  if (next === undefined) return null
  return (
    <div className="popover-actions">
      <button type="button" className="button" onClick={() => move(edge, next)}>
        Next change point, {formatInstant(next, zone, 'clock')}
      </button>
    </div>
  )
}
