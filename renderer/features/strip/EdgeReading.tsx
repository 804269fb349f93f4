import type { ChartSpec } from '../../../core/charts/chart.ts'
import type { SnapPoint } from '../../../core/charts/snap.ts'
import { formatDuration } from '../../../core/time/formatDuration.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { Edge } from './useMoveEdge.ts'

interface EdgeReadingProps {
  readonly edge: Edge
  readonly held: { readonly at: number; readonly point: SnapPoint | null }
  readonly spec: ChartSpec
  readonly left: boolean
}

/** What letting go here would make of the window: its time, what it would lie on, and how long the impact would be. */
export function EdgeReading({ edge, held: { at, point }, spec, left }: EdgeReadingProps) {
  const other = edge === 'start' ? spec.intervals.at(-1)?.end : spec.intervals[0]?.start
  const long = other === undefined ? 0 : (edge === 'start' ? other - at : at - other) / 1000
  return (
    <span className={left ? 'strip-edge-time strip-edge-time-left' : 'strip-edge-time'}>
      {formatInstant(at, spec.zone, 'clock')}
      {point && ` ${point.kind}`}
      {long > 0 && `, ${formatDuration(long)}`}
    </span>
  )
}
