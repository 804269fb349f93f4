import { useState } from 'react'
import type { Factor } from '../../../core/postmortem/factor.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { toggleEvidence } from './causeEdits.ts'
import { findEvidence } from './evidenceName.ts'

/** Events, series and files by their words; a tick links one. */
export function EvidencePicker({ factor, postmortem }: { factor: Factor; postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const [words, setWords] = useState('')
  const found = findEvidence(postmortem, words)
  return (
    <div className="evidence-picker">
      <input
        className="field"
        aria-label="Find evidence"
        placeholder="Find an event, a metric or a file"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.length === 0 && <p className="hint">Nothing by that name.</p>}
      <ul>
        {found.map(({ id, name }) => (
          <li key={id}>
            <label className="check-label">
              <input
                type="checkbox"
                checked={factor.evidence.includes(id)}
                onChange={() => edit('Evidence of a factor', toggleEvidence(factor.id, id))}
              />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
