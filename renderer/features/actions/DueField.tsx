import { useEffect, useId, useState } from 'react'
import type { Due } from '../../../core/postmortem/action.ts'
import { readDue } from '../../../core/time/due.ts'

/** A day, a month or a quarter as people write it; what can't be read as one stays in the field and says so. */
export function DueField({ due, onChange }: { due: Due | null; onChange: (due: Due | null) => void }) {
  const id = useId()
  const shown = due?.text ?? ''
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(shown)
    setWrong(false)
  }, [shown])
  const take = () => {
    if (text.trim() === shown) return
    if (text.trim() === '') return onChange(null)
    const read = readDue(text)
    setWrong(read === null)
    if (read !== null) onChange(read)
  }
  return (
    <>
      <input
        className="quiet-field action-due"
        data-cell="due"
        aria-label="Due"
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        placeholder="no date"
        title={due ? `late after ${due.date}` : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {wrong && (
        <p id={id} className="field-wrong">
          Write 31 Mar 2026, March 2026 or Q1 2026.
        </p>
      )}
    </>
  )
}
