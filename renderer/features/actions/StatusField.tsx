import { type Action, actionStatuses, actionStatusLabels } from '../../../core/postmortem/action.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { changeAction, setStatus } from './actionEdits.ts'

/** The status as a word; done is green and says so, nothing else is coloured. */
export function StatusField({ action }: { action: Action }) {
  const edit = useApp((state) => state.edit)
  const you = useApp((state) => state.settings.you?.name)
  return (
    <select
      className="status-select"
      data-cell="status"
      data-status={action.status}
      aria-label="Status"
      value={action.status}
      onChange={({ target }) => {
        const status = actionStatuses.find((one) => one === target.value)
        if (status) {
          edit(
            'Status of action',
            changeAction(action.id, (one) => setStatus(one, status, pagePlatform.now(), you)),
          )
        }
      }}
    >
      {actionStatuses.map((status) => (
        <option key={status} value={status}>
          {actionStatusLabels[status]}
        </option>
      ))}
    </select>
  )
}
