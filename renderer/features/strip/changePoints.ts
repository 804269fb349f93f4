import { useMemo } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { WindowProposal } from '../../../core/metrics/window.ts'
import { useWindows } from '../../store/useWindows.ts'
import type { Edge } from './useMoveEdge.ts'

/** Where the metric leaves what was expected (for a start) or comes back to it (for an end), in order of time, epoch ms. */
export function changePoints(columns: Columns, windows: readonly WindowProposal[], edge: Edge): number[] {
  const spans = windows.flatMap((window) => [window, ...window.intervals])
  // A window that lasts to the end of the data has no end that the data show.
  const ends = [columns.t[0], columns.t.at(-1)]
  const points = new Set(spans.map((span) => span[edge]).filter((point) => !ends.includes(point)))
  return [...points].sort((a, b) => a - b)
}

/** The change points of a series as they are found; null looks for none. */
export function useChangePoints(columns: Columns | null | undefined, edge: Edge): readonly number[] {
  const one = useMemo(() => (columns ? new Map([['', columns]]) : null), [columns])
  const windows = useWindows(one).get('')
  return useMemo(() => (columns && windows ? changePoints(columns, windows, edge) : []), [columns, windows, edge])
}
