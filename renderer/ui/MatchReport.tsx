import { type ActionStatus, actionStatusLabels } from '../../core/postmortem/action.ts'

/** An action and what a tracker's row says about it. */
export interface StatusPair {
  readonly key: string
  readonly title: string
  /** Which postmortem, which issue. */
  readonly hint: string
  readonly from: ActionStatus
  readonly to: ActionStatus
  readonly rowTitle: string
}

interface MatchListProps {
  readonly title: string
  readonly pairs: readonly StatusPair[]
  readonly isTaken: (key: string) => boolean
  readonly onToggle: (key: string) => void
}

/** Matches of a tracker's list, each to be ticked: old status → new one. */
export function MatchList({ title, pairs, isTaken, onToggle }: MatchListProps) {
  if (pairs.length === 0) return null
  return (
    <fieldset className="match-list">
      <legend>{title}</legend>
      {pairs.map(({ key, title: name, hint, from, to, rowTitle }) => (
        <label key={key} className="check-label">
          <input type="checkbox" checked={isTaken(key)} onChange={() => onToggle(key)} />
          <span>
            <b>{name}</b> <span className="hint">{hint}</span>{' '}
            {from === to ? actionStatusLabels[to] : `${actionStatusLabels[from]} → ${actionStatusLabels[to]}`}
            {rowTitle !== name && <span className="hint"> “{rowTitle}”</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const shown = 20

/** Names that nothing is done with, folded. */
export function NameList({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details className="name-list">
      <summary>
        {title} ({names.length})
      </summary>
      <ul>
        {names.slice(0, shown).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > shown && <li className="hint">and {names.length - shown} more</li>}
      </ul>
    </details>
  )
}
