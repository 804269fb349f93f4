import { useEffect, useId, useState } from 'react'
import type { Due } from '../../../core/postmortem/action.ts'
import { readDue } from '../../../core/time/due.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'

interface DueCellProps {
  readonly due: Due | null
  readonly label: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly onChange: (due: Due | null) => void
}

/** As it was written, a plain day as people read it. */
export function dueText(due: Due | null): string {
  if (due === null) return ''
  return due.text === due.date ? formatInstant(`${due.date}T00:00:00Z`, 'UTC', 'date') : due.text
}

/** A day, a month or a quarter as people write it; what can't be read as one stays in the field and says so. */
export function DueCell({ due, label, disabled = false, placeholder = 'no date', onChange }: DueCellProps) {
  const id = useId()
  const shown = dueText(due)
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(shown)
    setWrong(false)
  }, [shown])
  const take = () => {
    const typed = text.trim()
    if (typed === shown) return
    const read = typed === '' ? null : readDue(typed)
    setWrong(typed !== '' && read === null)
    if (typed === '' || read !== null) onChange(read)
  }
  return (
    <>
      <input
        className="quiet-field cell-due"
        data-cell="due"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        placeholder={placeholder}
        title={due ? `late after ${due.date}` : undefined}
        disabled={disabled}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take()
          if (key === 'Escape') setText(shown)
          if (key === 'Enter' || key === 'Escape') currentTarget.closest<HTMLElement>('[data-row]')?.focus()
        }}
      />
      {wrong && (
        <p id={id} className="field-wrong">
          Write 31 Mar 2026, March 2026 or Q1 2026.
        </p>
      )}
    </>
  )
}
