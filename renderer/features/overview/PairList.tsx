import { X } from 'lucide-react'
import { useApp } from '../../store/useApp.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { numbered } from '../../ui/numbered.ts'

interface Field<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly placeholder?: string
  /** Id of a datalist of names to choose from. */
  readonly list?: string
}

interface PairListProps<Key extends string> {
  /** Where it lies in the postmortem. */
  readonly place: 'links' | 'roles'
  readonly legend: string
  /** One of them, in a sentence: "link". */
  readonly word: string
  readonly pairs: readonly Record<Key, string>[]
  readonly fields: readonly [Field<Key>, Field<Key>]
}

/** A list of two short texts each: roles and who had them, links and where they lead. Each change can be undone. */
export function PairList<Key extends string>({ place, legend, word, pairs, fields }: PairListProps<Key>) {
  const edit = useApp((state) => state.edit)
  const set = (label: string, next: readonly Record<Key, string>[], key?: string) =>
    edit(label, (now) => ({ ...now, [place]: next }), key)
  const change = (at: number, field: Key, text: string) =>
    set(
      `Change ${word}`,
      pairs.map((pair, index) => (index === at ? { ...pair, [field]: text } : pair)),
      `overview:${word}:${at}`,
    )
  const empty = Object.fromEntries(fields.map(({ key }) => [key, ''])) as Record<Key, string>
  return (
    <fieldset className="pair-list" data-reveal={place}>
      <legend>{legend}</legend>
      {numbered(pairs).map(({ key, index, item: pair }) => (
        <div key={key} className="pair">
          {fields.map((field) => (
            <input
              key={field.key}
              className="field"
              aria-label={field.label}
              placeholder={field.placeholder}
              list={field.list}
              value={pair[field.key]}
              onChange={(event) => change(index, field.key, event.target.value)}
            />
          ))}
          <IconButton
            label={`Remove ${word}`}
            onClick={() =>
              set(
                `Remove ${word}`,
                pairs.filter((_, at) => at !== index),
              )
            }
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <button type="button" className="link-button" onClick={() => set(`Add ${word}`, [...pairs, empty])}>
        Add a {word}
      </button>
    </fieldset>
  )
}
