import { type FormEvent, useState } from 'react'
import type { Question } from '../../../core/import/types.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { isInstant } from '../../../core/time/instant.ts'
import { readZone } from '../../../core/time/zone.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface QuestionChoiceProps {
  readonly question: Question
  readonly onChoose: (value: string) => void
  /** Leaves the files out that ask: an answer where nothing can be known. */
  readonly leaveOut?: { readonly label: string; readonly onLeave: () => void }
}

/** A question with its answers and what each would mean. 1 to 9 choose while the focus is here. */
export function QuestionChoice({ question, onChoose, leaveOut }: QuestionChoiceProps) {
  return (
    <fieldset
      className="import-question"
      onKeyDown={(event) => {
        const option = /^[1-9]$/.test(event.key) ? question.options[Number(event.key) - 1] : undefined
        if (option === undefined || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        onChoose(option.value)
      }}
    >
      <legend>{question.text}</legend>
      <div className="import-options">
        {question.options.map((option, index) => (
          <button key={option.value} type="button" className="import-option" onClick={() => onChoose(option.value)}>
            <span className="import-option-label">
              {option.label}
              {index < 9 && <kbd>{index + 1}</kbd>}
            </span>
            <span className="import-option-effect">{readable(option.effect)}</span>
          </button>
        ))}
      </div>
      {(question.id === 'zone' || question.id === 'day') && <OtherAnswer question={question} onChoose={onChoose} />}
      {leaveOut && (
        <p>
          <Button look="link" onClick={leaveOut.onLeave}>
            {leaveOut.label}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

/** Instants in a sentence as people read them. */
function readable(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, (at) =>
    isInstant(at) ? formatInstant(at, 'UTC', 'date-clock') : at,
  )
}

/** An answer that is not among the proposed ones. */
function OtherAnswer({ question, onChoose }: Omit<QuestionChoiceProps, 'leaveOut'>) {
  const [text, setText] = useState('')
  const zone = question.id === 'zone'
  const value = zone ? zoneIn(text) : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== null) onChoose(value)
  }
  return (
    <form className="import-other" onSubmit={submit}>
      <TextField
        label={zone ? 'Another zone' : 'Another day'}
        placeholder={zone ? 'Europe/Berlin or +02:00' : '2025-11-24'}
        value={text}
        onChange={setText}
      />
      <Button type="submit" disabled={value === null}>
        Use it
      </Button>
    </form>
  )
}

function zoneIn(text: string): string | null {
  const read = readZone(text)
  return read !== null && 'zone' in read ? read.zone : null
}
