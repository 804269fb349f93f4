import { formatInstant } from '../time/formatInstant.ts'
import type { LedgerRow } from './ledger.ts'

const day = (text: string) => formatInstant(`${text}T00:00:00Z`, 'UTC', 'date')

/**
 * The post that tells customers where the promises of one postmortem stand: public notes and states only, in Markdown that
 * every status page takes. Never owners, reasons or anything internal.
 */
export function followUpText(rows: readonly LedgerRow[], asOf: string): string {
  const told = rows.filter(({ action }) => action.public !== null)
  const lines = told.map((row) => `- ${stateOf(row)}: ${row.action.public?.note.trim()}`)
  return [
    `Update ${day(asOf)}: what we said we would do after this incident, and where it stands.`,
    '',
    ...lines,
    '',
  ].join('\n')
}

function stateOf({ action, statusDay }: LedgerRow): string {
  const by = action.public?.promised?.text
  if (action.status === 'done') return statusDay === null ? '**Done**' : `**Done** on ${day(statusDay)}`
  if (action.status === 'wont-do') return '**No longer planned**'
  const state = action.status === 'in-progress' ? '**In progress**' : '**Planned**'
  return by === undefined ? state : `${state}, ${by}`
}
