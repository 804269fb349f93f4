import { X } from 'lucide-react'
import { useState } from 'react'
import type { Action } from '../../../core/postmortem/action.ts'
import { useApp } from '../../store/useApp.ts'
import { numbered } from '../../ui/numbered.ts'
import { changeAction } from './actionEdits.ts'

/** Sub-points that can be ticked off. */
export function PointList({ action }: { action: Action }) {
  const edit = useApp((state) => state.edit)
  const [text, setText] = useState('')
  const set = (label: string, points: Action['points']) =>
    edit(
      label,
      changeAction(action.id, (one) => ({ ...one, points })),
    )
  return (
    <fieldset className="point-list">
      <legend>Sub-points</legend>
      {numbered(action.points).map(({ key, index, item: point }) => (
        <div key={key} className="point">
          <label className="check-label">
            <input
              type="checkbox"
              checked={point.done}
              onChange={() =>
                set(
                  'Sub-point',
                  action.points.map((one, at) => (at === index ? { ...one, done: !one.done } : one)),
                )
              }
            />
            {point.text}
          </label>
          <button
            type="button"
            className="icon-button"
            aria-label={`Delete ${point.text}`}
            onClick={() =>
              set(
                'Delete sub-point',
                action.points.filter((_, at) => at !== index),
              )
            }
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
      <input
        className="quiet-field"
        aria-label="Add a sub-point"
        placeholder="+ Add a sub-point"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || text.trim() === '') return
          set('Add sub-point', [...action.points, { text: text.trim(), done: false }])
          setText('')
        }}
      />
    </fieldset>
  )
}
