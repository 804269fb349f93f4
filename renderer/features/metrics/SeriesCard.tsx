import { memo, type RefObject, useId } from 'react'
import type { Audience } from '../../../core/postmortem/audience.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { changeSeries, flipSeries } from './metricsEdits.ts'
import { SeriesChart } from './SeriesChart.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import { SeriesTools } from './SeriesTools.tsx'

const week = 7 * 86_400_000

interface SeriesCardProps {
  readonly series: Series
  readonly postmortem: Postmortem
  readonly audience: Audience
  readonly width: number
  readonly table: boolean
  readonly onTable: (id: string) => void
  /** The field of the one that commands mean. */
  readonly nameField: RefObject<HTMLInputElement | null> | null
}

/** One series: its names, who sees it, its chart, and its points as a table. While charts are zoomed only they are drawn again. */
export const SeriesCard = memo(function SeriesCard(props: SeriesCardProps) {
  const { series, postmortem, audience, width, table, onTable, nameField } = props
  const edit = useApp((state) => state.edit)
  const columns = useApp((state) => state.data.get(series.id))
  const failure = useApp((state) => state.dataFailures.get(series.id))
  const tableId = useId()
  const customer = audience === 'customer'
  const source = postmortem.sources.find(({ id }) => id === series.source)?.name ?? ''
  return (
    <li className="series-card" data-reveal={series.id} data-series={series.id}>
      <header className="series-head">
        <h3>{customer ? (series.customerName ?? series.name) : series.name}</h3>
        <span className="hint">
          {series.unit && `${series.unit} · `}
          {series.points.toLocaleString('en-US')} points{series.gaps > 0 ? `, ${series.gaps} gaps` : ''}
          {!customer && source && ` · ${source}`}
        </span>
        {!customer && (
          <AudienceWord
            audience={series.audience}
            onFlip={() => edit('Change who sees a metric', changeSeries(series.id, flipSeries))}
          />
        )}
      </header>
      {columns ? (
        <SeriesChart {...{ series, columns, postmortem, audience, width }} />
      ) : (
        <p className="part-note">{failure ? `${failure.title} ${failure.hint}` : 'Reading the points…'}</p>
      )}
      {!customer && (
        <SeriesTools
          series={series}
          nameField={nameField}
          week={columns !== undefined && (columns.t.at(-1) ?? 0) - (columns.t[0] ?? 0) > week}
        />
      )}
      {columns && (
        <button
          type="button"
          className="link-button series-table-button"
          aria-expanded={table}
          aria-controls={table ? tableId : undefined}
          aria-keyshortcuts="T"
          onClick={() => onTable(series.id)}
        >
          {table ? 'Hide the table' : 'Data as table'}
        </button>
      )}
      {table && columns && <SeriesTable id={tableId} {...{ columns, series, postmortem, audience }} />}
    </li>
  )
})
