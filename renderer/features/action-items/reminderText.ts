import type { LedgerRow } from '../../../core/library/ledger.ts'
import { isOpen } from '../../../core/postmortem/action.ts'

/** A message for each owner: their open items, late first, ready to be pasted into chat or mail. */
export function reminderText(rows: readonly LedgerRow[], asOf: string): string {
  const owners = new Map<string | null, LedgerRow[]>()
  for (const row of rows.filter(({ action }) => isOpen(action)))
    owners.set(row.owner, [...(owners.get(row.owner) ?? []), row])
  const parts = [...owners]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([owner, own]) => messageTo(owner, own, asOf))
  return parts.join('\n\n') || 'Nothing open among what is selected.'
}

function messageTo(owner: string | null, rows: readonly LedgerRow[], asOf: string): string {
  const late = rows.filter(({ lateDays }) => lateDays > 0).length
  const items = rows.length === 1 ? '1 action item' : `${rows.length} action items`
  const head = owner === null ? `${items} without an owner` : `${owner}: ${items} open`
  const sorted = [...rows].sort((a, b) => b.lateDays - a.lateDays)
  return [`${head} on ${asOf}${late > 0 ? `, ${late} late` : ''}.`, ...sorted.map(line)].join('\n')
}

function line({ action, lateDays, postmortem, folder }: LedgerRow): string {
  const due = action.due === null ? 'no due date' : `due ${action.due.text}`
  const late = lateDays > 0 ? `, ${lateDays} d late` : ''
  const done = action.doneWhen ? ` Done when: ${action.doneWhen}` : ''
  const links = action.external.map(({ url, key }) => ` ${url ?? key}`).join('')
  return `- ${action.title} (${due}${late}), from “${postmortem || folder}”.${done}${links}`
}
