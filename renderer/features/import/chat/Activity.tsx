import { useMemo } from 'react'
import { quarterMs } from '../../../../core/import/chat/chatChannels.ts'
import type { TimeRange } from '../../../../core/import/chat/proposeSlice.ts'
import type { ParsedChannel } from '../../../../core/import/types.ts'

interface ActivityProps {
  readonly channel: ParsedChannel
  readonly range: TimeRange | null
  readonly domain: TimeRange
}

const columns = 80
const height = 20

/** When a channel was written in, as a row of small bars with the chosen time behind them. The counts beside it say the same. */
export function Activity({ channel: { quarters }, range, domain }: ActivityProps) {
  const path = useMemo(() => barsOf(quarters ?? new Map(), domain), [quarters, domain])
  const x = (ms: number) =>
    Math.max(0, Math.min(columns, ((ms - domain.from) / Math.max(1, domain.to - domain.from)) * columns))
  return (
    <svg className="activity" viewBox={`0 0 ${columns} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {range !== null && (
        <rect className="activity-range" x={x(range.from)} width={x(range.to) - x(range.from)} height={height} />
      )}
      <path d={path} className="activity-bars" />
    </svg>
  )
}

/** Bars of one path; even a single message can be seen. */
function barsOf(quarters: ReadonlyMap<number, number>, { from, to }: TimeRange): string {
  const counts = new Array<number>(columns).fill(0)
  for (const [quarter, count] of quarters) {
    const at = quarter * quarterMs
    if (at < from - quarterMs || at > to) continue
    const column = Math.min(columns - 1, Math.max(0, Math.floor(((at - from) / Math.max(1, to - from)) * columns)))
    counts[column] = (counts[column] ?? 0) + count
  }
  const most = Math.max(1, ...counts)
  return counts
    .flatMap((count, column) => {
      if (count === 0) return []
      const tall = Math.max(3, Math.round((count / most) * height))
      return [`M${column} ${height}V${height - tall}H${column + 0.8}V${height}Z`]
    })
    .join('')
}
