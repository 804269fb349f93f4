import { memo, type RefObject } from 'react'
import type { Series } from '../../../core/postmortem/series.ts'
import { useApp } from '../../store/useApp.ts'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { changeSeries, compareWeek, makeMain, renameForCustomers, scaleFrom } from './metricsEdits.ts'

interface SeriesToolsProps {
  readonly series: Series
  readonly nameField: RefObject<HTMLInputElement | null> | null
  /** The file has the same time a week before. */
  readonly week: boolean
}

const scales = [
  { value: 'auto', label: 'Scale by itself' },
  { value: 'zero', label: 'Scale from zero' },
  { value: 'data', label: 'Scale from the data' },
] as const

/** Not drawn again while the charts are zoomed. How one series is drawn, here and in every document, and what customers call it. */
export const SeriesTools = memo(function SeriesTools({ series, nameField, week }: SeriesToolsProps) {
  const edit = useApp((state) => state.edit)
  const change = (label: string, make: (one: Series) => Series) => edit(label, changeSeries(series.id, make))
  return (
    <div className="series-tools">
      {series.main ? (
        <span className="hint">on the strip</span>
      ) : (
        <button type="button" className="link-button" onClick={() => edit('Show on the strip', makeMain(series.id))}>
          Show on the strip
        </button>
      )}
      <Select
        label={`Scale of ${series.name}`}
        hideLabel
        value={series.scale ?? 'auto'}
        options={scales}
        onChange={(scale) => change('Change the scale of a chart', (one) => scaleFrom(one, scale))}
      />
      {(week || series.compare === 'week') && (
        <Switch
          label="A week before"
          on={series.compare === 'week'}
          onChange={(on) => change('Compare with a week before', (one) => compareWeek(one, on))}
        />
      )}
      <label className="series-rename">
        <span>Name for customers</span>
        <input
          ref={nameField}
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
    </div>
  )
})
