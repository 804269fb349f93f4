import { useId } from 'react'
import type { Impact } from '../../../core/postmortem/impact.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { changeImpact } from './impactEdits.ts'

const choices: readonly { readonly value: Impact['dataLoss']['answer']; readonly label: string }[] = [
  { value: 'open', label: 'Not answered' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'unknown', label: 'Not known yet' },
]

/** The question that every customer asks, with its reason. */
export function DataLossField({ answer }: { answer: Impact['dataLoss'] }) {
  const id = useId()
  const edit = useApp((state) => state.edit)
  const hidden = useApp((state) => state.audience === 'customer' && answer.audience === 'internal')
  const change = (label: string, next: Partial<Impact['dataLoss']>, key?: string) =>
    edit(
      label,
      changeImpact((impact) => ({ ...impact, dataLoss: { ...impact.dataLoss, ...next } })),
      key,
    )
  if (hidden) return null
  return (
    <div className="impact-field" data-reveal="dataLoss">
      <div className="field-head">
        <label htmlFor={id}>Was data lost?</label>
        <AudienceWord
          audience={answer.audience}
          onFlip={() =>
            change('Change who reads data loss', { audience: answer.audience === 'customer' ? 'internal' : 'customer' })
          }
        />
      </div>
      <div className="data-loss">
        <select
          id={id}
          className="field"
          value={answer.answer}
          onChange={({ target }) => {
            const chosen = choices.find(({ value }) => value === target.value)
            if (chosen) change('Data loss', { answer: chosen.value })
          }}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <textarea
          className="field"
          rows={1}
          aria-label="Because"
          placeholder="Every queued message was processed"
          value={answer.text}
          onChange={(event) => change('Data loss', { text: event.target.value }, 'impact:dataLoss')}
        />
      </div>
    </div>
  )
}
