import type { PlannedLetter } from '../../../core/export/briefs/planBriefs.ts'
import { formatNumber } from '../../../core/facts/formatFact.ts'
import { Select } from '../../ui/Select.tsx'

interface LettersTableProps {
  readonly letters: readonly PlannedLetter[]
  /** Index of the letter that is looked at. */
  readonly shown: number | null
  readonly onShow: (index: number) => void
  readonly onLead: (letter: PlannedLetter, csm: string) => void
}

/** One row for each letter, most late messages first. */
export function LettersTable({ letters, shown, onShow, onLead }: LettersTableProps) {
  return (
    <table className="letters-table" aria-label="Letters">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col" data-number>
            Late messages
          </th>
          <th scope="col" data-number>
            Longest delay
          </th>
          <th scope="col">Lead CSM</th>
          <th scope="col">Letter</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter, index) => (
          <Row
            key={`${letter.recipient.identity} ${letter.recipient.rows[0]?.id}`}
            letter={letter}
            shown={index === shown}
            onShow={() => onShow(index)}
            onLead={(csm) => onLead(letter, csm)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly letter: PlannedLetter
  readonly shown: boolean
  readonly onShow: () => void
  readonly onLead: (csm: string) => void
}

function Row({ letter: { recipient, held }, shown, onShow, onLead }: RowProps) {
  const { name, rows, delayed, longest, lead, others } = recipient
  const csms = [...(lead ? [lead] : []), ...others]
  const workspaces = rows.length > 1 ? `${rows.length} workspaces` : (rows[0]?.workspace ?? '')
  return (
    <tr data-shown={shown || undefined} data-held={held.length > 0 || undefined}>
      <td>
        <button type="button" className="link-button" aria-pressed={shown} onClick={onShow}>
          {name}
        </button>
        {workspaces !== '' && <span className="hint">{workspaces}</span>}
      </td>
      <td data-number>{delayed === null ? '' : formatNumber(delayed)}</td>
      <td data-number>{longest === null ? '' : `${formatNumber(longest)} min`}</td>
      <td>
        {csms.length > 1 ? (
          <Select
            label={`Lead CSM of ${name}`}
            hideLabel
            value={lead?.name ?? ''}
            options={csms.map((csm) => ({ value: csm.name, label: csm.name }))}
            onChange={onLead}
          />
        ) : (
          (lead?.name ?? <span className="hint">nobody named</span>)
        )}
      </td>
      <td>
        {held.length > 0 ? (
          <span className="tag held">
            <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M1 1h10v10H1z" />
            </svg>
            Held
          </span>
        ) : (
          'Ready'
        )}
      </td>
    </tr>
  )
}
