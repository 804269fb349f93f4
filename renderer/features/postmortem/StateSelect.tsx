import { type State, stateSchema } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'

const labels: Record<State, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
}

/** How far the document is on its way out. */
export function StateSelect() {
  const state = useApp((app) => app.postmortem?.state ?? 'draft')
  const edit = useApp((app) => app.edit)
  return (
    <select
      className="state-select"
      aria-label="State"
      value={state}
      onChange={({ target }) => {
        const chosen = stateSchema.options.find((option) => option === target.value)
        if (chosen) edit('Change state', (now) => ({ ...now, state: chosen }))
      }}
    >
      {stateSchema.options.map((option) => (
        <option key={option} value={option}>
          {labels[option]}
        </option>
      ))}
    </select>
  )
}
