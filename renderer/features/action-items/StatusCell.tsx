import { useRef, useState } from 'react'
import type { ActionEdit } from '../../../core/library/editAction.ts'
import type { Action, ActionStatus } from '../../../core/postmortem/action.ts'
import { PopoverBox } from '../../ui/Popover.tsx'
import { ClosingForm } from './ClosingForm.tsx'
import { statusOptions } from './words.ts'

interface StatusCellProps {
  readonly action: Action
  readonly disabled?: boolean
  readonly onChange: (edit: ActionEdit) => void
}

/** The status as a word. Done asks for the day and whether its condition holds, won't do asks why. */
export function StatusCell({ action, disabled = false, onChange }: StatusCellProps) {
  const [asking, setAsking] = useState<ActionStatus | null>(null)
  const select = useRef<HTMLSelectElement>(null)
  const close = () => {
    setAsking(null)
    select.current?.focus()
  }
  return (
    <>
      <select
        ref={select}
        className="cell-select cell-status"
        data-cell="status"
        data-status={action.status}
        aria-label={`Status of ${action.title}`}
        value={action.status}
        disabled={disabled}
        onChange={({ target }) => {
          const status = statusOptions.find(({ value }) => value === target.value)?.value
          if (status === 'done' || status === 'wont-do') setAsking(status)
          else if (status) onChange({ status })
        }}
      >
        {statusOptions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {asking !== null && (
        <PopoverBox
          label={asking === 'done' ? 'Done' : "Won't do"}
          anchor={select}
          align="end"
          onClose={close}
          onLeave={() => setAsking(null)}
        >
          <ClosingForm
            status={asking}
            doneWhen={action.doneWhen}
            reason={action.reason}
            onTake={(edit) => {
              onChange(edit)
              close()
            }}
            onCancel={close}
          />
        </PopoverBox>
      )}
    </>
  )
}
