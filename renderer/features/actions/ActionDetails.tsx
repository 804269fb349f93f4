import { Trash2 } from 'lucide-react'
import type { Action } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { changeAction, deleteAction, setPublicNote, setText } from './actionEdits.ts'
import { priorityLabels } from './actionLooks.tsx'
import { DueField } from './DueField.tsx'
import { PointList } from './PointList.tsx'

const priorities = ['high', 'medium', 'low'] as const

/** Everything of an action that does not fit its row: done-when, public note, factors, sub-points, priority. */
export function ActionDetails({ action, postmortem }: { action: Action; postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const change = (label: string, how: (action: Action) => Action, key?: string) =>
    edit(label, changeAction(action.id, how), key && `action:${action.id}:${key}`)
  const toggleFactor = (id: string) =>
    change('Action answers factor', (one) => ({
      ...one,
      factors: one.factors.includes(id) ? one.factors.filter((other) => other !== id) : [...one.factors, id],
    }))
  return (
    <div className="action-details">
      <label>
        Done when
        <input
          className="field"
          placeholder="A load test at 3× the peak keeps every node below 80 %"
          value={action.doneWhen ?? ''}
          onChange={({ target }) => change('Done when', (one) => setText(one, 'doneWhen', target.value), 'doneWhen')}
        />
      </label>
      <label>
        Public note: what customers are told
        <textarea
          className="field"
          rows={1}
          placeholder="Nothing: this action stays internal"
          value={action.public?.note ?? ''}
          onChange={({ target }) => change('Public note', (one) => setPublicNote(one, target.value), 'public')}
        />
      </label>
      {action.public !== null && (
        <div className="action-promised">
          <span>Promised for</span>
          <DueField
            due={action.public.promised ?? null}
            onChange={(due) => change('Promised for', (one) => promise(one, due))}
          />
        </div>
      )}
      {action.status === 'wont-do' && (
        <label>
          Why it was dropped
          <input
            className="field"
            value={action.reason ?? ''}
            onChange={({ target }) =>
              change('Why it was dropped', (one) => setText(one, 'reason', target.value), 'reason')
            }
          />
        </label>
      )}
      <PointList action={action} />
      {postmortem.factors.length > 0 && (
        <fieldset className="action-factors">
          <legend>Answers</legend>
          {postmortem.factors.map((factor) => (
            <label key={factor.id} className="check-label">
              <input
                type="checkbox"
                checked={action.factors.includes(factor.id)}
                onChange={() => toggleFactor(factor.id)}
              />
              {factor.text}
            </label>
          ))}
        </fieldset>
      )}
      <div className="action-foot">
        <label className="check-label">
          Priority
          <select
            className="field"
            data-cell="priority"
            value={action.priority}
            onChange={({ target }) => {
              const priority = priorities.find((one) => one === target.value)
              if (priority) change('Priority', (one) => ({ ...one, priority }))
            }}
          >
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {priorityLabels[priority]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => edit('Delete action', deleteAction(action.id))}>
          <Trash2 size={14} aria-hidden="true" /> Delete
        </button>
      </div>
    </div>
  )
}

function promise(action: Action, due: Action['due']): Action {
  if (action.public === null) return action
  const { promised: _, ...rest } = action.public
  return { ...action, public: due === null ? rest : { ...rest, promised: due } }
}
