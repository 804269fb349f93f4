import { useState } from 'react'
import type { ActionEdit } from '../../../core/library/editAction.ts'
import type { ActionStatus } from '../../../core/postmortem/action.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface ClosingFormProps {
  readonly status: ActionStatus
  readonly doneWhen: string | undefined
  readonly reason: string | undefined
  readonly onTake: (edit: ActionEdit) => void
  readonly onCancel: () => void
}

/** What closing needs: the day it was done and the condition that it meets, or the reason that it is dropped. */
export function ClosingForm({ status, doneWhen, reason, onTake, onCancel }: ClosingFormProps) {
  const today = useApp((state) => state.today)
  const [day, setDay] = useState<string>(today)
  const [why, setWhy] = useState(reason ?? '')
  const take = () => {
    if (status === 'wont-do') return onTake({ status, ...(why.trim() === '' ? {} : { reason: why.trim() }) })
    const completed = day === today || day === '' ? pagePlatform.now() : `${day}T12:00:00Z`
    onTake({ status, completed })
  }
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      {status === 'done' ? (
        <>
          <p className="field-label">
            {doneWhen ? `It is done when: ${doneWhen}` : 'Nothing says when it is done; the day is what will be kept.'}
          </p>
          <label className="labelled">
            <span className="field-label">Done on</span>
            <input
              className="field"
              type="date"
              data-autofocus
              max={today}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
        </>
      ) : (
        <TextField label="Why it is dropped" value={why} onChange={setWhy} placeholder="The vendor replaced the part" />
      )}
      <div className="popover-actions">
        <Button look="primary" type="submit">
          {status === 'done' ? 'Set to done' : 'Drop it'}
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </form>
  )
}
