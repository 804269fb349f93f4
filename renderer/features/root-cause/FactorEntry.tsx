import { useId, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { type FactorKind, factorKinds } from '../../../core/postmortem/factor.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { addFactor } from './causeEdits.ts'
import { factorLooks } from './factorLooks.ts'

interface FactorEntryProps {
  /** Factors of other postmortems, to choose the same words from. */
  readonly known: Output<'library.related'>['factors']
}

/** The empty card at the end: a kind and a condition, Enter adds it. The first one is proposed as the trigger. */
export function FactorEntry({ known }: FactorEntryProps) {
  const list = useId()
  const zone = useApp((state) => state.postmortem?.zone) ?? 'UTC'
  const edit = useApp((state) => state.edit)
  const first = useApp((state) => state.postmortem?.factors.length === 0)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<FactorKind | null>(null)
  const kind = chosen ?? (first ? 'trigger' : 'latent')
  return (
    <li className="factor factor-entry">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          edit('Add factor', addFactor(pagePlatform.newId(), kind, text.trim()))
          setText('')
          setChosen(null)
        }}
      >
        <select
          className="tag-select"
          aria-label="Kind of new factor"
          value={kind}
          onChange={({ target }) => setChosen(factorKinds.find((one) => one === target.value) ?? null)}
        >
          {factorKinds.map((one) => (
            <option key={one} value={one}>
              {factorLooks[one].label}
            </option>
          ))}
        </select>
        <input
          className="quiet-field factor-text"
          aria-label="Add a factor"
          placeholder="+ Add a factor"
          list={list}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {/* The same words for the same condition are what finds it again. */}
        <datalist id={list}>
          {known.map((one) => (
            <option key={`${one.text} ${one.start}`} value={one.text}>
              same as in {one.title}, {formatInstant(one.start, zone, 'date')}
            </option>
          ))}
        </datalist>
        <p className="hint">{factorLooks[kind].ask}</p>
      </form>
    </li>
  )
}
