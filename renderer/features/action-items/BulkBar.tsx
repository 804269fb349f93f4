import { useState } from 'react'
import type { ActionEdit } from '../../../core/library/editAction.ts'
import { actionTypes } from '../../../core/postmortem/action.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { ClosingForm } from './ClosingForm.tsx'
import { DueCell } from './DueCell.tsx'
import { OwnerCell } from './OwnerCell.tsx'
import { reminderText } from './reminderText.ts'
import type { Selection } from './useSelection.ts'
import { typeLabels } from './words.ts'

const priorities = ['high', 'medium', 'low'] as const

/** One change for everything that is selected, as one step of undo. */
export function BulkBar({ selection }: { readonly selection: Selection }) {
  const editActions = useApp((state) => state.editActions)
  const today = useApp((state) => state.today)
  const [count, setCount] = useState(0)
  const { rows } = selection
  if (rows.length === 0) return null
  const change = (label: string, edit: ActionEdit) => {
    const what = rows.length === 1 ? label : `${label} of ${rows.length} actions`
    void editActions(
      what,
      rows.map(({ folder, action }) => ({ folder, id: action.id, edit })),
    )
    // Fields of the bar begin empty again.
    setCount(count + 1)
  }
  return (
    <section key={count} className="bulk-bar" aria-label={`${rows.length} selected`}>
      <b>{rows.length} selected</b>
      <OwnerCell
        owner={null}
        placeholder="Owner…"
        label="Owner of all selected"
        onChange={(owner) => change('Owner', { owner })}
      />
      <DueCell
        due={null}
        placeholder="Due…"
        label="Due date of all selected"
        onChange={(due) => change('Due date', { due })}
      />
      <Popover label="Status of all selected" button="Status…" buttonData={{ 'data-cell': 'status' }}>
        {(close) => (
          <BulkStatus
            onTake={(edit) => {
              change('Status', edit)
              close()
            }}
            onCancel={close}
          />
        )}
      </Popover>
      <select
        className="filter-chip"
        data-cell="type"
        aria-label="Type of all selected"
        value=""
        onChange={({ target }) => {
          const type = actionTypes.find((one) => one === target.value)
          if (type) change('Type', { type })
        }}
      >
        <option value="">Type…</option>
        {actionTypes.map((type) => (
          <option key={type} value={type}>
            {typeLabels[type]}
          </option>
        ))}
      </select>
      <select
        className="filter-chip"
        data-cell="priority"
        aria-label="Priority of all selected"
        value=""
        onChange={({ target }) => {
          const priority = priorities.find((one) => one === target.value)
          if (priority) change('Priority', { priority })
        }}
      >
        <option value="">Priority…</option>
        {priorities.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <CopyButton label="Copy reminder" text={() => reminderText(rows, today)} />
      <Button look="link" className="quiet" onClick={selection.clear}>
        Clear
      </Button>
    </section>
  )
}

interface BulkStatusProps {
  readonly onTake: (edit: ActionEdit) => void
  readonly onCancel: () => void
}

function BulkStatus({ onTake, onCancel }: BulkStatusProps) {
  const [closing, setClosing] = useState<'done' | 'wont-do' | null>(null)
  if (closing !== null)
    return <ClosingForm status={closing} doneWhen={undefined} reason={undefined} onTake={onTake} onCancel={onCancel} />
  return (
    <div className="bulk-status">
      <Button onClick={() => onTake({ status: 'open' })}>Open</Button>
      <Button onClick={() => onTake({ status: 'in-progress' })}>In progress</Button>
      <Button onClick={() => setClosing('done')}>Done…</Button>
      <Button onClick={() => setClosing('wont-do')}>Won't do…</Button>
    </div>
  )
}
