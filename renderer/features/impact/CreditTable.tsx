import { useMemo, useState } from 'react'
import { creditCsv, creditSheet } from '../../../core/accounts/creditSheet.ts'
import { readTiers, type SlaPlan, tiersText } from '../../../core/accounts/sla.ts'
import type { Account } from '../../../core/postmortem/account.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'

const nothing: readonly SlaPlan[] = []
const firstRows = 12

/** Downtime ÷ month → tier of the plan, with the figures in every row. */
export function CreditTable({ accounts }: { accounts: readonly Account[] }) {
  const facts = useFacts()
  const sla = useApp((state) => state.library.sla) ?? nothing
  const zone = useApp((state) => state.postmortem?.zone) ?? 'UTC'
  const [all, setAll] = useState(false)
  const duration = facts.get('impact.duration')?.value
  const start = facts.get('impact.start')?.value
  const sheet = useMemo(
    () =>
      typeof duration === 'number' && typeof start === 'string'
        ? creditSheet({ accounts, duration, start, zone, sla })
        : null,
    [accounts, duration, start, zone, sla],
  )
  if (sheet === null)
    return <p className="muted">Set the impact window first: a credit is counted from how long the service was away.</p>
  const plans = [...new Set(accounts.map(({ plan }) => plan?.trim() ?? ''))].sort()
  const shown = all ? sheet.rows : sheet.rows.slice(0, firstRows)
  return (
    <>
      <fieldset className="promises">
        <legend>What was promised, by the month</legend>
        {plans.map((plan) => (
          <PlanPromise key={plan} plan={plan} sla={sla} />
        ))}
      </fieldset>
      <table className="accounts-table">
        <caption>
          {sheet.month}, this incident only. The list gives no times per account, so every row has the incident’s.
        </caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Plan</th>
            <th scope="col" className="number">
              Credit
            </th>
            <th scope="col">How</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.account} ${row.plan}`}>
              <th scope="row">{row.account}</th>
              <td>{row.plan || '–'}</td>
              <td className="number">{row.credit === null ? 'not known' : `${row.credit} %`}</td>
              <td className="muted">{row.formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="accounts-foot">
        {sheet.rows.length > shown.length && (
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            Show all {sheet.rows.length} rows
          </button>
        )}
        <CopyButton text={() => creditCsv(sheet)} label="Copy as CSV" />
      </p>
    </>
  )
}

/** One plan's tiers as a line; what can't be read stays in the field and changes nothing. */
function PlanPromise({ plan, sla }: { plan: string; sla: readonly SlaPlan[] }) {
  const saveLibrary = useApp((state) => state.saveLibrary)
  const known = sla.find((one) => one.plan.toLowerCase() === plan.toLowerCase())
  const [text, setText] = useState(tiersText(known?.tiers ?? []))
  const tiers = readTiers(text)
  const save = () => {
    if (tiers === null || tiersText(tiers) === tiersText(known?.tiers ?? [])) return
    const rest = sla.filter((one) => one !== known)
    void saveLibrary((library) => ({ ...library, sla: tiers.length === 0 ? rest : [...rest, { plan, tiers }] }))
    setText(tiersText(tiers))
  }
  return (
    <label className="promise">
      <span>{plan || 'No plan named'}</span>
      <input
        className="field"
        value={text}
        placeholder="99.9: 10, 99: 25"
        aria-invalid={tiers === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      {tiers === null && (
        <span className="field-note">Write it as availability: credit, such as 99.9: 10, 99: 25.</span>
      )}
    </label>
  )
}
