import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import { indexAt } from '../../../core/metrics/columnsAt.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { impactIntervals } from '../../../core/postmortem/interval.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { formatInstant, zoneNameAt } from '../../../core/time/formatInstant.ts'
import { scrollable } from '../../ui/scrollable.ts'

interface SeriesTableProps {
  readonly id: string
  readonly columns: Columns
  readonly series: Series
  readonly postmortem: Postmortem
  readonly audience: Audience
}

/** Every point, however many: only the rows in view are in the page. Opens at the start of the impact. */
export function SeriesTable({ id, columns, series, postmortem, audience }: SeriesTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const intervals = useMemo(() => impactIntervals(postmortem), [postmortem])
  const start = intervals[0]?.start
  const rows = useVirtualizer({
    count: columns.t.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 20,
    initialOffset: start === undefined ? 0 : Math.max(0, indexAt(columns.t, start) - 2) * 24,
  })
  const shown = rows.getVirtualItems()
  const before = shown[0]?.start ?? 0
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const name = audience === 'customer' ? (series.customerName ?? series.name) : series.name
  const { zone } = postmortem
  return (
    <section id={id} ref={scroller} className="series-table" aria-label={`Points of ${name}`} {...scrollable}>
      <table aria-rowcount={columns.t.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Time ({zoneNameAt(columns.t[0] ?? 0, zone)})</th>
            <th scope="col">{series.unit === '' || name.includes(series.unit) ? name : `${name} (${series.unit})`}</th>
            <th scope="col">Impact</th>
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: before }} />
          {shown.map(({ index }) => {
            const at = columns.t[index] ?? 0
            const value = columns.v[index] ?? Number.NaN
            return (
              <tr key={index} aria-rowindex={index + 2}>
                <td>{timeText(at, zone)}</td>
                <td>{Number.isNaN(value) ? 'no data' : value}</td>
                <td>{intervals.some((one) => at >= one.start && at <= one.end) ? 'yes' : ''}</td>
              </tr>
            )
          })}
          <tr style={{ height: after }} />
        </tbody>
      </table>
    </section>
  )
}

/** With seconds where a sample does not lie on the minute. */
function timeText(at: number, zone: string): string {
  const seconds = at % 60_000 === 0 ? '' : `:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}`
  return `${formatInstant(at, zone, 'date')} ${formatInstant(at, zone, 'clock')}${seconds}`
}
