import { useId } from 'react'
import type { Answer } from '../../../core/postmortem/impact.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { type AnswerField, setAnswer } from './impactEdits.ts'

interface AnswerInputProps {
  readonly field: AnswerField
  readonly label: string
  readonly answer: Answer
  readonly placeholder: string
}

/** One answer in words. `??` is an answer too: not known yet. */
export function AnswerInput({ field, label, answer, placeholder }: AnswerInputProps) {
  const id = useId()
  const edit = useApp((state) => state.edit)
  const hidden = useApp((state) => state.audience === 'customer' && answer.audience === 'internal')
  const open = answer.text.trimStart().startsWith('??')
  if (hidden) return null
  return (
    <div className="impact-field" data-reveal={field} data-open={open || undefined}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        <AudienceWord
          audience={answer.audience}
          onFlip={() =>
            edit(
              `Change who reads ${label}`,
              setAnswer(field, { audience: answer.audience === 'customer' ? 'internal' : 'customer' }),
            )
          }
        />
      </div>
      <textarea
        id={id}
        className="field"
        rows={1}
        value={answer.text}
        placeholder={placeholder}
        aria-describedby={open ? `${id}-open` : undefined}
        onChange={(event) => edit(label, setAnswer(field, { text: event.target.value }), `impact:${field}`)}
      />
      {open && (
        <p id={`${id}-open`} className="field-note">
          Open answer: customers would read “not known yet”.
        </p>
      )}
    </div>
  )
}
