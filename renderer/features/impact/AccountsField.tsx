import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { accountsLine } from './accountsLine.ts'

/** How many accounts the affected-accounts files name. Always internal. */
export function AccountsField() {
  const accounts = useApp((state) => state.postmortem?.accounts)
  const go = useApp((state) => state.go)
  const customer = useApp((state) => state.audience === 'customer')
  const line = accountsLine(accounts ?? [])
  if (customer) return null
  return (
    <div className="impact-field" data-reveal="accounts">
      <div className="field-head">
        <span>Affected accounts</span>
        <AudienceWord audience="internal" />
      </div>
      {line === '' ? (
        <button type="button" className="field field-button" onClick={() => go('import')}>
          Add a file of affected accounts…
        </button>
      ) : (
        <p className="field field-shown">{line}</p>
      )}
    </div>
  )
}
