import { useId, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { CreditTable } from './CreditTable.tsx'

type View = 'accounts' | 'credits'

const views = [
  { value: 'accounts', label: 'Accounts' },
  { value: 'credits', label: 'Credit sheet' },
] as const

/** Who was affected, one row for each account, and what each could ask for. Internal, both. */
export function AccountsSheet() {
  const accounts = useApp((state) => state.postmortem?.accounts)
  const customer = useApp((state) => state.audience === 'customer')
  const [view, setView] = useState<View>('accounts')
  const id = useId()
  if (customer || accounts === undefined || accounts.length === 0) return null
  return (
    <section className="accounts-sheet" aria-labelledby={id}>
      <header className="accounts-head">
        <h3 id={id}>Affected accounts</h3>
        <Segmented label="Show" options={views} value={view} onChange={setView} />
      </header>
      {view === 'accounts' ? <AccountsTable accounts={accounts} /> : <CreditTable accounts={accounts} />}
    </section>
  )
}
