import type { LedgerRow } from '../../../core/library/ledger.ts'
import type { RowGroup } from '../../../core/library/orderRows.ts'
import { type ActionStatus, type ActionType, actionStatusLabels } from '../../../core/postmortem/action.ts'
import type { Library } from '../../../core/postmortem/library.ts'

export const typeLabels: Record<ActionType, string> = {
  prevent: 'Prevent',
  detect: 'Detect',
  mitigate: 'Mitigate',
  repair: 'Repair',
  investigate: 'Investigate',
  process: 'Process',
  document: 'Document',
}

export function severityLabel(library: Library, key: string | null): string {
  if (key === null) return 'No severity'
  return library.severities.find((one) => one.key === key)?.label ?? key
}

/** What a group of rows is called. */
export function groupLabel(by: RowGroup, row: LedgerRow, library: Library): string {
  if (by === 'owner') return row.owner ?? 'No owner'
  if (by === 'team') return row.action.team?.trim() || 'No team'
  if (by === 'type') return typeLabels[row.action.type]
  if (by === 'severity') return severityLabel(library, row.severity)
  if (by === 'status') return actionStatusLabels[row.action.status]
  return row.postmortem || 'Untitled'
}

/** The key of the group that a row stands in, as the host groups them. */
export function groupKey(by: RowGroup, row: LedgerRow): string | null {
  if (by === 'owner') return row.owner
  if (by === 'team') return row.action.team?.trim() || null
  if (by === 'type') return row.action.type
  if (by === 'severity') return row.severity
  if (by === 'status') return row.action.status
  return row.folder
}

export const rowKey = ({ folder, action }: LedgerRow): string => `${folder}\n${action.id}`

const trackers: Readonly<Record<string, string>> = { jira: 'Jira', github: 'GitHub', linear: 'Linear' }
const trackerName = (tracker: string): string => trackers[tracker.toLowerCase()] ?? tracker

/** Who said that this is its status, and when: "from Jira, 24 Nov". */
export function statusSource({ action, statusDay }: LedgerRow, short: (day: string) => string): string {
  const by = action.history.at(-1)?.by
  const tracker = action.external.find((one) => one.tracker.toLowerCase() === by?.toLowerCase())
  const from = tracker ? `from ${trackerName(tracker.tracker)}` : (by ?? '')
  return [from, statusDay === null ? '' : short(statusDay)].filter(Boolean).join(', ')
}

export const statusOptions: readonly { readonly value: ActionStatus; readonly label: string }[] = (
  ['open', 'in-progress', 'done', 'wont-do'] as const
).map((value) => ({ value, label: actionStatusLabels[value] }))
