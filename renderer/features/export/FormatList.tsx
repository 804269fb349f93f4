import type { ChoiceId, ExportChoice } from './exportChoices.ts'

interface FormatListProps {
  readonly choices: readonly ExportChoice[]
  /** Null while something else than a document is shown. */
  readonly shown: ChoiceId | null
  readonly chosen: readonly ChoiceId[]
  readonly onShow: (id: ChoiceId) => void
  readonly onChoose: (id: ChoiceId) => void
}

/** Formats: pressing one shows it, its tick says whether it is saved. */
export function FormatList({ choices, shown, chosen, onShow, onChoose }: FormatListProps) {
  return (
    <ul className="format-list" aria-label="Formats">
      {choices.map(({ id, title, about }) => (
        <li key={id} data-shown={id === shown || undefined}>
          <button type="button" aria-pressed={id === shown} onClick={() => onShow(id)}>
            <b>{title}</b>
            <span className="hint">{about}</span>
          </button>
          <label>
            <input
              type="checkbox"
              aria-label={`Save as ${title}`}
              checked={chosen.includes(id)}
              onChange={() => onChoose(id)}
            />
          </label>
        </li>
      ))}
    </ul>
  )
}
