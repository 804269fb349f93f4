import { useRef, useState } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { changeSeries, flipSeries, makeMain, renameForCustomers } from './metricsEdits.ts'
import { SeriesChart } from './SeriesChart.tsx'
import { SeriesTable } from './SeriesTable.tsx'

interface SeriesCardProps {
  readonly series: Series
  readonly postmortem: Postmortem
  readonly hover: number | null
  readonly onHover: (at: number | null) => void
}

/** One series: its names, who sees it, its chart, and its points as a table. */
export function SeriesCard({ series, postmortem, hover, onHover }: SeriesCardProps) {
  const edit = useApp((state) => state.edit)
  const columns = useApp((state) => state.data.get(series.id))
  const failure = useApp((state) => state.dataFailures.get(series.id))
  const customer = useApp((state) => state.audience === 'customer')
  const [table, setTable] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  const source = postmortem.sources.find(({ id }) => id === series.source)?.name ?? ''
  return (
    <li className="series-card" data-reveal={series.id} ref={card}>
      <header className="series-head">
        <h3>{customer ? (series.customerName ?? series.name) : series.name}</h3>
        <span className="hint">
          {series.unit && `${series.unit} · `}
          {series.points} points{series.gaps > 0 ? `, ${series.gaps} gaps` : ''}
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
        <SeriesChart series={series} columns={columns} postmortem={postmortem} hover={hover} onHover={onHover} />
      ) : (
        <p className="part-note">{failure ? `${failure.title} ${failure.hint}` : 'Reading the points…'}</p>
      )}
      {!customer && (
        <div className="series-tools">
          {series.main ? (
            <span className="hint">on the strip</span>
          ) : (
            <button
              type="button"
              className="link-button"
              onClick={() => edit('Show on the strip', makeMain(series.id))}
            >
              Show on the strip
            </button>
          )}
          <label className="series-rename">
            <span>Name for customers</span>
            <input
              className="field"
              value={series.customerName ?? ''}
              placeholder={series.name}
              onChange={({ target }) =>
                edit(
                  'Name for customers',
                  changeSeries(series.id, (one) => renameForCustomers(one, target.value)),
                  `series:${series.id}:name`,
                )
              }
            />
          </label>
          {columns && (
            <button type="button" className="link-button" aria-expanded={table} onClick={() => setTable(!table)}>
              {table ? 'Hide the table' : 'Data as table'}
            </button>
          )}
        </div>
      )}
      {table && columns && <SeriesTable columns={columns} series={series} postmortem={postmortem} />}
    </li>
  )
}
