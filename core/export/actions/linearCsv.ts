import { dayOf } from '../../library/days.ts'
import type { LedgerRow } from '../../library/ledger.ts'
import type { Action, ActionStatus } from '../../postmortem/action.ts'
import type { ActionExporter } from './actionExporter.ts'
import { csvText } from './cell.ts'
import { descriptionOf, keyIn, labelsOf, titleOf } from './exportedAction.ts'

const statuses: Record<ActionStatus, string> = {
  open: 'Todo',
  'in-progress': 'In Progress',
  done: 'Done',
  'wont-do': 'Canceled',
}
const priorities: Record<Action['priority'], string> = { high: 'High', medium: 'Medium', low: 'Low' }

const columns: readonly (readonly [string, (row: LedgerRow) => string])[] = [
  ['ID', ({ action }) => keyIn(action, 'linear')],
  ['Title', titleOf],
  ['Description', (row) => `${descriptionOf(row)}\n\nFaultline id: ${row.action.id}`],
  ['Status', ({ action }) => statuses[action.status]],
  ['Priority', ({ action }) => priorities[action.priority]],
  ['Assignee', ({ owner }) => owner ?? ''],
  ['Labels', (row) => labelsOf(row).join(', ')],
  ['Created', ({ action }) => dayOf(action.created)],
  ['Completed', ({ action }) => (action.completed === null ? '' : dayOf(action.completed))],
  ['Due Date', ({ action }) => action.due?.date ?? ''],
]

/** For Linear's CSV import, in the words of its own export. UTF-8 and LF: its importer stumbles over CRLF. */
export const linearCsv: ActionExporter = {
  id: 'linear',
  title: 'Linear CSV',
  extension: 'csv',
  write: (rows) => csvText([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]),
}
