import { memo } from 'react'
import type { ActionEdit } from '../../../core/library/editAction.ts'
import type { LedgerRow as Row } from '../../../core/library/ledger.ts'
import { outOfDate } from '../../../core/library/pageSays.ts'
import { actionTypes } from '../../../core/postmortem/action.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { DueCell } from './DueCell.tsx'
import { OwnerCell } from './OwnerCell.tsx'
import { StatusCell } from './StatusCell.tsx'
import { TypeIcon } from './TypeIcon.tsx'
import { severityLabel, statusSource, typeLabels } from './words.ts'

interface LedgerRowProps {
  readonly row: Row
  readonly index: number
  /** Tells the list how tall the row became. */
  readonly measure: (row: HTMLElement | null) => void
  readonly current: boolean
  readonly selected: boolean
  readonly onFocus: () => void
  readonly onSelect: (extend: boolean) => void
}

const shortDay = (day: string) => formatInstant(`${day}T00:00:00Z`, 'UTC', 'date').replace(/ \d{4}$/, '')
const priorities = ['high', 'medium', 'low'] as const

/** One action of some postmortem; every cell is edited where it stands and saved in that postmortem's own file. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { row, index, measure, current, selected, onFocus, onSelect } = props
  const { action, folder, lateDays } = row
  const editActions = useApp((state) => state.editActions)
  const past = useApp((state) => state.actionsView.asOf !== null)
  const asOf = useApp((state) => state.actionsView.asOf ?? state.today)
  const change = (label: string, edit: ActionEdit) => void editActions(label, [{ folder, id: action.id, edit }])
  const stale = outOfDate(row, asOf)
  const source = statusSource(row, shortDay)
  return (
    <tr
      ref={measure}
      data-row={index}
      data-index={index}
      tabIndex={current ? 0 : -1}
      aria-selected={selected}
      aria-current={current ? 'true' : undefined}
      onFocus={onFocus}
    >
      <td className="ledger-check">
        <input
          type="checkbox"
          aria-label={`Select ${action.title}`}
          tabIndex={-1}
          checked={selected}
          onChange={() => undefined}
          onClick={({ shiftKey }) => onSelect(shiftKey)}
        />
      </td>
      <td>
        <OpenButton row={row} />
        {action.points.length > 0 && <PointsDone row={row} />}
        {stale !== null && (
          <p className="ledger-stale" title={stale}>
            Promised publicly, page out of date
          </p>
        )}
      </td>
      <td className="ledger-postmortem">
        <span>{row.postmortem || 'Untitled'}</span>
        <SeverityNote severity={row.severity} />
      </td>
      <td>
        <span className="type-cell">
          <TypeIcon type={action.type} />
          <select
            className="cell-select"
            data-cell="type"
            aria-label={`Type of ${action.title}`}
            value={action.type}
            disabled={past}
            onChange={({ target }) => {
              const type = actionTypes.find((one) => one === target.value)
              if (type) change('Type of action', { type })
            }}
          >
            {actionTypes.map((type) => (
              <option key={type} value={type}>
                {typeLabels[type]}
              </option>
            ))}
          </select>
        </span>
        <select
          className="cell-select cell-priority"
          data-cell="priority"
          aria-label={`Priority of ${action.title}`}
          value={action.priority}
          disabled={past}
          onChange={({ target }) => {
            const priority = priorities.find((one) => one === target.value)
            if (priority) change('Priority of action', { priority })
          }}
        >
          {priorities.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </td>
      <td>
        <OwnerCell
          owner={row.owner}
          label={`Owner of ${action.title}`}
          disabled={past}
          onChange={(owner) => change('Owner of action', { owner })}
        />
      </td>
      <td>
        <DueCell
          due={action.due}
          label={`Due date of ${action.title}`}
          disabled={past}
          onChange={(due) => change('Due date', { due })}
        />
      </td>
      <td>
        <StatusCell action={action} disabled={past} onChange={(edit) => change('Status of action', edit)} />
        {lateDays > 0 ? <p className="action-late">{lateDays} d late</p> : source && <p className="hint">{source}</p>}
      </td>
    </tr>
  )
})

function OpenButton({ row }: { readonly row: Row }) {
  const open = useApp((state) => state.open)
  const library = useApp((state) => state.current)
  const reveal = useApp((state) => state.reveal)
  const show = async () => {
    await open(library, row.folder)
    reveal({ step: 'actions', id: row.action.id })
  }
  return (
    <button type="button" className="row-open" tabIndex={-1} onClick={() => void show()}>
      {row.action.title || 'Untitled'}
    </button>
  )
}

function SeverityNote({ severity }: { readonly severity: string | null }) {
  const library = useApp((state) => state.library)
  return severity === null ? null : <span className="hint"> {severityLabel(library, severity)}</span>
}

function PointsDone({ row: { action } }: { readonly row: Row }) {
  const done = action.points.filter((point) => point.done).length
  return (
    <span className="points">
      <progress max={action.points.length} value={done} aria-label={`${done} of ${action.points.length} points done`} />
      <span>
        {done} of {action.points.length}
      </span>
    </span>
  )
}
