import { ChevronDown, ChevronRight } from 'lucide-react'
import { type Action, actionTypes, overdueDays } from '../../../core/postmortem/action.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { ActionDetails } from './ActionDetails.tsx'
import { changeAction } from './actionEdits.ts'
import { typeLooks } from './actionLooks.tsx'
import { DueField } from './DueField.tsx'
import { Points } from './Points.tsx'
import { StatusField } from './StatusField.tsx'

interface ActionRowProps {
  readonly action: Action
  readonly postmortem: Postmortem
  readonly active: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onSelect: () => void
}

/** Title, type, owner, due and status, each edited in its cell; the rest unfolds below. */
export function ActionRow({ action, postmortem, active, open, onOpen, onSelect }: ActionRowProps) {
  const edit = useApp((state) => state.edit)
  const today = useApp((state) => state.today)
  const late = overdueDays(action, today)
  const change = (label: string, how: (action: Action) => Action, key?: string) =>
    edit(label, changeAction(action.id, how), key)
  const { Icon } = typeLooks[action.type]
  return (
    <>
      <tr
        data-action={action.id}
        data-reveal={action.id}
        tabIndex={active ? 0 : -1}
        aria-current={active ? 'true' : undefined}
        onFocus={onSelect}
      >
        <td>
          <textarea
            className="quiet-field action-title"
            rows={1}
            aria-label="Action"
            value={action.title}
            onChange={({ target }) =>
              change('Reword action', (one) => ({ ...one, title: target.value }), `action:${action.id}:title`)
            }
          />
          <Points points={action.points} />
        </td>
        <td>
          <span className="type-tag">
            <Icon size={12} aria-hidden="true" />
            <select
              data-cell="type"
              aria-label="Type"
              value={action.type}
              onChange={({ target }) => {
                const type = actionTypes.find((one) => one === target.value)
                if (type) change('Type of action', (one) => ({ ...one, type }))
              }}
            >
              {actionTypes.map((type) => (
                <option key={type} value={type}>
                  {typeLooks[type].label}
                </option>
              ))}
            </select>
          </span>
        </td>
        <td>
          <input
            className="quiet-field action-owner"
            data-cell="owner"
            list="people-names"
            aria-label="Owner"
            placeholder="no owner"
            value={action.owner ?? ''}
            onChange={({ target }) =>
              change(
                'Owner of action',
                (one) => ({ ...one, owner: target.value === '' ? null : target.value }),
                `action:${action.id}:owner`,
              )
            }
          />
        </td>
        <td>
          <DueField due={action.due} onChange={(due) => change('Due date', (one) => ({ ...one, due }))} />
          {late > 0 && <p className="action-late">{late} d late</p>}
        </td>
        <td>
          <StatusField action={action} />
        </td>
        <td className="action-more">
          <button
            type="button"
            className="icon-button"
            aria-expanded={open}
            aria-label={open ? 'Fold details' : 'Unfold details'}
            onClick={() => onOpen(!open)}
          >
            {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="action-details-row">
          <td colSpan={6}>
            <ActionDetails action={action} postmortem={postmortem} />
          </td>
        </tr>
      )}
    </>
  )
}
