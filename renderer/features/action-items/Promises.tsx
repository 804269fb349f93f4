import { followUpText } from '../../../core/library/followUp.ts'
import type { LedgerRow } from '../../../core/library/ledger.ts'
import { outOfDate, pageSays } from '../../../core/library/pageSays.ts'
import { actionStatusLabels } from '../../../core/postmortem/action.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { dueText } from './DueCell.tsx'
import { useFollowUp } from './useFollowUp.ts'

const says = { done: 'Done', 'in-progress': 'In progress', open: 'Planned' } as const

/** What customers were told about each action, against what is. By postmortem, since each has its own page entry. */
export function Promises({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const asOf = useApp((state) => state.actionsView.asOf ?? state.today)
  const { busy, followUp } = useFollowUp()
  const groups = new Map<string, LedgerRow[]>()
  for (const row of rows) groups.set(row.folder, [...(groups.get(row.folder) ?? []), row])
  if (groups.size === 0)
    return <EmptyState title="Nothing was promised publicly. An action with a public note stands here." />
  return (
    <div className="promises">
      {[...groups].map(([folder, own]) => (
        <section key={folder} aria-label={own[0]?.postmortem}>
          <header className="promise-head">
            <h2>{own[0]?.postmortem || 'Untitled'}</h2>
            <div className="promise-acts">
              <CopyButton label="Copy follow-up post" text={() => followUpText(own, asOf)} />
              <Button
                title="Saves the next version of the report for customers and opens the post that tells of it"
                disabled={busy !== null}
                onClick={() => void followUp(folder)}
              >
                {busy === folder ? 'Writing the report…' : 'Make post and updated report'}
              </Button>
            </div>
          </header>
          <table className="ledger promise-table">
            <thead>
              <tr>
                <th scope="col">Public note</th>
                <th scope="col">Promised for</th>
                <th scope="col">Status</th>
                <th scope="col">Page says</th>
              </tr>
            </thead>
            <tbody>
              {own.map((row) => (
                <PromiseRow key={row.action.id} row={row} asOf={asOf} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}

function PromiseRow({ row, asOf }: { readonly row: LedgerRow; readonly asOf: string }) {
  const { action, promise } = row
  const stale = outOfDate(row, asOf)
  const page = action.public === null ? null : pageSays(action.public.note)
  return (
    <tr>
      <td>
        {action.public?.note}
        <p className="hint">{action.title}</p>
        {stale !== null && <p className="ledger-stale">{stale}</p>}
      </td>
      <td>{dueText(action.public?.promised ?? null) || 'no date'}</td>
      <td data-status={action.status} className="promise-status">
        {actionStatusLabels[action.status]}
        {promise === 'late' && <p className="action-late">promise is late</p>}
      </td>
      <td>{page === null ? <span className="hint">no state</span> : says[page]}</td>
    </tr>
  )
}
