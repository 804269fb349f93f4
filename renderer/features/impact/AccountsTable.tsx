import { useMemo, useState } from 'react'
import { recipientsOf } from '../../../core/export/briefs/recipients.ts'
import type { Account } from '../../../core/postmortem/account.ts'

/** More rows than anyone reads at once; the rest is one press away. */
const firstRows = 12

const numbers = new Intl.NumberFormat('en-GB')
const figure = (value: number | null, unit = '') => (value === null ? '–' : `${numbers.format(value)}${unit}`)

/** One row for each account, its workspaces folded; the most delayed first. */
export function AccountsTable({ accounts }: { accounts: readonly Account[] }) {
  const rows = useMemo(() => recipientsOf(accounts, 'account'), [accounts])
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, firstRows)
  return (
    <>
      <table className="accounts-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Workspaces</th>
            <th scope="col">Plan</th>
            <th scope="col">Lead CSM</th>
            <th scope="col" className="number">
              Delayed
            </th>
            <th scope="col" className="number">
              Longest
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ identity, name, rows: ids, lead, others, delayed, longest }) => (
            <tr key={identity}>
              <th scope="row">{name}</th>
              <td title={ids.map(({ workspace, id }) => workspace ?? id).join(', ')}>{ids.length}</td>
              <td>{[...new Set(ids.flatMap(({ plan }) => plan ?? []))].join(', ') || '–'}</td>
              <td title={others.map((one) => one.name).join(', ')}>
                {lead?.name ?? '–'}
                {others.length > 0 && <span className="muted"> +{others.length}</span>}
              </td>
              <td className="number">{figure(delayed)}</td>
              <td className="number">{figure(longest, ' min')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Show all {rows.length} accounts
        </button>
      )}
    </>
  )
}
