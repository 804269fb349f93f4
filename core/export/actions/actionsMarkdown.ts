import type { LedgerRow } from '../../library/ledger.ts'
import { actionStatusLabels } from '../../postmortem/action.ts'
import type { ActionExporter } from './actionExporter.ts'
import { oneLine, titleOf } from './exportedAction.ts'

/** Plain words that stay plain words. */
const literal = (text: string) => oneLine(text).replace(/[\\`*_[\]<>|#~&$!]/g, '\\$&')

/** A check list, and the same as a table. */
export const actionsMarkdown: ActionExporter = {
  id: 'md',
  title: 'Markdown list and table',
  extension: 'md',
  write: (rows, { name, asOf }) =>
    [
      `# ${literal(name)}: action items as of ${asOf}`,
      '',
      ...(rows.length === 0 ? ['None.'] : [...rows.map(line), '', ...table(rows)]),
      '',
    ].join('\n'),
}

function line(row: LedgerRow): string {
  const { action, owner, lateDays } = row
  const due = action.due === null ? 'no due date' : `due ${literal(action.due.text)}`
  const parts = [
    `**${literal(titleOf(row))}**`,
    literal(owner ?? 'no owner'),
    lateDays > 0 ? `${due}, ${lateDays} d late` : due,
    action.type,
  ]
  return `- [${action.status === 'done' ? 'x' : ' '}] ${parts.join(' · ')}`
}

function table(rows: readonly LedgerRow[]): string[] {
  const cells = (row: LedgerRow) => [
    titleOf(row),
    row.owner ?? '',
    row.action.due?.date ?? '',
    row.lateDays > 0 ? `${row.lateDays}` : '',
    actionStatusLabels[row.action.status],
    row.action.type,
    row.action.priority,
    row.postmortem,
  ]
  const header = ['Action', 'Owner', 'Due', 'Days late', 'Status', 'Type', 'Priority', 'Postmortem']
  return [
    `| ${header.join(' | ')} |`,
    `| ${header.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${cells(row).map(literal).join(' | ')} |`),
  ]
}
