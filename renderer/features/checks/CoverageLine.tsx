import { useDeferredValue, useMemo } from 'react'
import { coverageOf } from '../../../core/facts/coverage.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { numbered } from '../../ui/numbered.ts'
import { findingPlace } from './findingPlace.ts'

/** How many numbers, times and shares of the text have evidence, and those that have none with the way to them. */
export function CoverageLine({ postmortem }: { postmortem: Postmortem }) {
  // Reading all sections again can wait until what was typed is shown.
  const read = useDeferredValue(postmortem)
  const data = useApp((state) => state.data)
  const reveal = useApp((state) => state.reveal)
  const guide = useGuides().internal
  const facts = useFacts()
  const { claims, grounded, share } = useMemo(() => coverageOf({ postmortem: read, facts, data }), [read, facts, data])
  if (share === null) return null
  const open = claims.filter(({ ground }) => ground === 'none')
  const line = `${grounded} of ${claims.length} claims have evidence`
  if (open.length === 0) return <p className="coverage-line">{line}.</p>
  return (
    <details className="coverage">
      <summary className="coverage-line">
        {line} ({Math.round(share * 100)} %)
      </summary>
      <p className="hint">These numbers, times and shares stand alone: no chip, no equal fact, no link.</p>
      <ul>
        {numbered(open).map(({ key, item: { section, text, sentence } }) => {
          const { name, ...place } = findingPlace({ section, text }, guide)
          return (
            <li key={key}>
              <Button look="link" onClick={() => reveal(place)}>
                {text}
              </Button>
              <small>
                {name}: {sentence}
              </small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
