import { useState } from 'react'
import type { Severity } from '../../../core/postmortem/library.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

const columns = [
  { field: 'label', title: 'In this house' },
  { field: 'page', title: 'On the page' },
  { field: 'customer', title: 'For customers' },
] as const
/** What status pages know. */
const pageWords = ['none', 'minor', 'major', 'critical']

/** The three severities of one incident side by side, and when its actions are due. */
export function Severities() {
  const severities = useApp((state) => state.library.severities)
  const used = useApp((state) => state.rows)
  const saveLibrary = useApp((state) => state.saveLibrary)
  const put = (key: string, change: Partial<Severity>) =>
    void saveLibrary((library) => ({
      ...library,
      severities: library.severities.map((one) => (one.key === key ? { ...one, ...change } : one)),
    }))
  const remove = (key: string) =>
    void saveLibrary((library) => ({ ...library, severities: library.severities.filter((one) => one.key !== key) }))
  return (
    <>
      <table className="settings-table">
        <thead>
          <tr>
            {columns.map(({ field, title }) => (
              <th key={field} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">Actions due after</th>
            <th scope="col">
              <span className="unseen">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => {
            const held = used.filter((row) => row.severity === severity.key).length
            return (
              <tr key={severity.key}>
                {columns.map(({ field, title }) => (
                  <td key={field}>
                    <Kept
                      label={`${severity.label}: ${title.toLowerCase()}`}
                      value={severity[field]}
                      list={field === 'page' ? 'page-severities' : undefined}
                      onKeep={(text) => text !== '' && put(severity.key, { [field]: text })}
                    />
                  </td>
                ))}
                <td className="settings-days">
                  <Kept
                    label={`${severity.label}: days until actions are due`}
                    value={String(severity.dueDays)}
                    onKeep={(text) => /^\d{1,4}$/.test(text) && put(severity.key, { dueDays: Number(text) })}
                  />{' '}
                  days
                </td>
                <td>
                  <Button
                    look="quiet"
                    disabled={held > 0}
                    title={
                      held > 0 ? `${held === 1 ? 'One postmortem has' : `${held} postmortems have`} it` : undefined
                    }
                    aria-label={`Remove ${severity.label}`}
                    onClick={() => remove(severity.key)}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <datalist id="page-severities">
        {pageWords.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <AddSeverity taken={severities.map(({ key }) => key)} />
    </>
  )
}

function AddSeverity({ taken }: { readonly taken: readonly string[] }) {
  const saveLibrary = useApp((state) => state.saveLibrary)
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 1).find(
    (n) => !taken.includes(`sev${n}`),
  )
  const fresh = { key: `sev${number}`, label: `SEV ${number}`, page: 'none', customer: `P${number}`, dueDays: 90 }
  return (
    <div>
      <Button
        onClick={() => void saveLibrary((library) => ({ ...library, severities: [...library.severities, fresh] }))}
      >
        Add a severity
      </Button>
    </div>
  )
}

interface KeptProps {
  readonly label: string
  readonly value: string
  readonly list?: string | undefined
  /** False refuses it: what stood before comes back. */
  readonly onKeep: (text: string) => unknown
}

/** Taken by Enter and when it is left. */
function Kept({ label, value, list, onKeep }: KeptProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim())
    setTyped(null)
  }
  return (
    <input
      className="field"
      aria-label={label}
      list={list}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
