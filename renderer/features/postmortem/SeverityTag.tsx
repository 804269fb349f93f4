import { useApp } from '../../store/useApp.ts'

/** The house's word for how bad it is; customers are shown theirs. */
export function SeverityTag() {
  const severity = useApp((state) => state.postmortem?.severity ?? null)
  const told = useApp((state) => state.postmortem?.stated.customerSeverity)
  const severities = useApp((state) => state.library.severities)
  const customer = useApp((state) => state.audience === 'customer')
  const edit = useApp((state) => state.edit)
  const found = severities.find(({ key }) => key === severity)
  if (customer) {
    const word = told ?? found?.customer
    return (
      <span className="severity-tag" data-unset={word === undefined || undefined}>
        {word ?? 'Severity not told'}
      </span>
    )
  }
  return (
    <select
      className="severity-tag"
      aria-label="Severity"
      data-unset={found === undefined || undefined}
      value={severity ?? ''}
      onChange={({ target }) =>
        edit('Severity', (now) => ({ ...now, severity: target.value === '' ? null : target.value }))
      }
    >
      <option value="">Severity?</option>
      {severities.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}
