import { dayOf } from '../../library/days.ts'
import type { LedgerRow } from '../../library/ledger.ts'
import type { ActionExporter } from './actionExporter.ts'
import { csvText } from './cell.ts'
import { oneLine, titleOf, wordsOf } from './exportedAction.ts'

/** Columns and how each is filled. Dates are ISO days; status and type are written as Faultline keeps them. */
const columns: readonly (readonly [string, (row: LedgerRow) => string])[] = [
  ['id', ({ action }) => action.id],
  ['title', titleOf],
  ['description', ({ action }) => wordsOf(action.description ?? '')],
  ['done when', ({ action }) => wordsOf(action.doneWhen ?? '')],
  ['type', ({ action }) => action.type],
  ['priority', ({ action }) => action.priority],
  ['status', ({ action }) => action.status],
  ['owner', ({ owner }) => owner ?? ''],
  ['team', ({ action }) => action.team ?? ''],
  ['due', ({ action }) => action.due?.date ?? ''],
  ['due as written', ({ action }) => action.due?.text ?? ''],
  ['days late', ({ lateDays }) => String(lateDays)],
  ['created', ({ action }) => dayOf(action.created)],
  ['completed', ({ action }) => (action.completed === null ? '' : dayOf(action.completed))],
  ['reason', ({ action }) => wordsOf(action.reason ?? '')],
  ['postmortem', ({ postmortem }) => oneLine(postmortem)],
  ['folder', ({ folder }) => folder],
  ['severity', ({ severity }) => severity ?? ''],
  ['services', ({ services }) => services.map(oneLine).join('; ')],
  ['factor', ({ factors }) => factors.map((text) => oneLine(wordsOf(text))).join('; ')],
  ['tracker', ({ action }) => action.external[0]?.tracker ?? ''],
  ['key', ({ action }) => action.external[0]?.key ?? ''],
  ['url', ({ action }) => action.external[0]?.url ?? ''],
  ['public note', ({ action }) => wordsOf(action.public?.note ?? '')],
  ['promised for', ({ action }) => action.public?.promised?.date ?? ''],
]

export const actionsCsv: ActionExporter = {
  id: 'csv',
  title: 'CSV, every field',
  extension: 'csv',
  write: (rows) => csvText([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]),
}
