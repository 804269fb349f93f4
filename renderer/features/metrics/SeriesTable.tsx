import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Columns } from '../../../core/metrics/columns.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { scrollable } from '../../ui/scrollable.ts'

interface SeriesTableProps {
  readonly columns: Columns
  readonly series: Series
  readonly postmortem: Postmortem
}

/** Every point, however many: only the rows in view are in the page. */
export function SeriesTable({ columns, series, postmortem }: SeriesTableProps) {
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: columns.t.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 20,
  })
  const shown = rows.getVirtualItems()
  const before = shown[0]?.start ?? 0
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <section ref={scroller} className="series-table" aria-label={`Points of ${series.name}`} {...scrollable}>
      <table aria-rowcount={columns.t.length}>
        <tbody>
          <tr style={{ height: before }} />
          {shown.map(({ index }) => {
            const value = columns.v[index] ?? Number.NaN
            return (
              <tr key={index} aria-rowindex={index + 1}>
                <td>{formatInstant(columns.t[index] ?? 0, postmortem.zone, 'date-clock')}</td>
                <td>{Number.isNaN(value) ? 'no data' : value}</td>
              </tr>
            )
          })}
          <tr style={{ height: after }} />
        </tbody>
      </table>
    </section>
  )
}
