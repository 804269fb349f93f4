import { stateSchema } from '../../../core/postmortem/postmortem.ts'
import { stateNames } from '../../../core/review/states.ts'
import { useApp } from '../../store/useApp.ts'

/** How far the document is on its way out. Choosing “Approved” is a sign-off. */
export function StateSelect() {
  const state = useApp((app) => app.postmortem?.state ?? 'draft')
  const setState = useApp((app) => app.setState)
  return (
    <select
      className="state-select"
      aria-label="State"
      value={state}
      onChange={({ target }) => {
        const chosen = stateSchema.options.find((option) => option === target.value)
        if (chosen) void setState(chosen)
      }}
    >
      {stateSchema.options.map((option) => (
        <option key={option} value={option}>
          {stateNames[option]}
        </option>
      ))}
    </select>
  )
}
