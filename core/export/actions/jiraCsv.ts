import { dayOf } from '../../library/days.ts'
import type { LedgerRow } from '../../library/ledger.ts'
import type { Action, ActionStatus } from '../../postmortem/action.ts'
import type { ActionExporter } from './actionExporter.ts'
import { csvText } from './cell.ts'
import { descriptionOf, keyIn, labelsOf, titleOf } from './exportedAction.ts'

const statuses: Record<ActionStatus, string> = {
  open: 'To Do',
  'in-progress': 'In Progress',
  done: 'Done',
  'wont-do': "Won't Do",
}
const priorities: Record<Action['priority'], string> = { high: 'High', medium: 'Medium', low: 'Low' }

const before: readonly (readonly [string, (row: LedgerRow) => string])[] = [
  ['Summary', titleOf],
  ['Issue key', ({ action }) => keyIn(action, 'jira')],
  ['Issue Type', () => 'Task'],
  ['Status', ({ action }) => statuses[action.status]],
  ['Priority', ({ action }) => priorities[action.priority]],
  ['Assignee', ({ owner }) => owner ?? ''],
  ['Due date', ({ action }) => action.due?.date ?? ''],
  ['Created', ({ action }) => dayOf(action.created)],
  ['Resolved', ({ action }) => (action.completed === null ? '' : dayOf(action.completed))],
  ['External ID', ({ action }) => action.id],
  ['Description', descriptionOf],
]

/**
 * For Jira's CSV import: Summary first, no punctuation in headers, one Labels column for each label. Dates are written
 * 2026-03-31; the import asks for the pattern, which is yyyy-MM-dd.
 */
export const jiraCsv: ActionExporter = {
  id: 'jira',
  title: 'Jira CSV (dates as yyyy-MM-dd)',
  extension: 'csv',
  write: (rows) => {
    const labels = rows.map(labelsOf)
    const most = Math.max(1, ...labels.map(({ length }) => length))
    const padded = (own: readonly string[]) => Array.from({ length: most }, (_, index) => own[index] ?? '')
    return csvText([
      [...before.map(([name]) => name), ...padded([]).map(() => 'Labels')],
      ...rows.map((row, index) => [...before.map(([, cell]) => cell(row)), ...padded(labels[index] ?? [])]),
    ])
  },
}
