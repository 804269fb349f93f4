import { useMemo } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import { moveEdge } from '../../../core/postmortem/marks.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { instantOf } from '../../../core/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { useWindows } from '../../store/useWindows.ts'
import type { Edge } from './FaultStrip.tsx'

interface ChangePointButtonProps {
  readonly edge: Edge
  readonly at: number
  readonly columns: Columns | undefined
}

/** Moves the edge to the next place where the metric leaves or comes back to what was expected; from the last one to the first. */
export function ChangePointButton({ edge, at, columns }: ChangePointButtonProps) {
  const edit = useApp((state) => state.edit)
  const data = useApp((state) => state.data)
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const one = useMemo(() => (columns ? new Map([['', columns]]) : null), [columns])
  const windows = useWindows(one).get('') ?? []
  const points = columns ? changePoints(columns, windows, edge) : []
  const next = points.find((point) => point > at) ?? points.find((point) => point !== at)
  if (next === undefined) return null
  return (
    <div className="popover-actions">
      <button
        type="button"
        className="button"
        onClick={() => edit('Move to change point', (now) => moveEdge(now, edge, instantOf(next), data))}
      >
        Next change point, {formatInstant(next, zone, 'clock')}
      </button>
    </div>
  )
}

function changePoints(columns: Columns, windows: readonly WindowProposal[], edge: Edge): number[] {
  const spans = windows.flatMap((window) => [window, ...window.intervals])
  // A window that lasts to the end of the data has no end that the data show.
  const ends = [columns.t[0], columns.t.at(-1)]
  const points = new Set(spans.map((span) => span[edge]).filter((point) => !ends.includes(point)))
  return [...points].sort((a, b) => a - b)
}
