import type { ReactNode } from 'react'
import { originWords } from '../../../core/facts/origins.ts'
import type { MarkName } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { FactMeaning } from './FactMeaning.tsx'
import { FactOverride } from './FactOverride.tsx'
import { type FactCell, usesOf } from './factRow.ts'

interface FactDetailsProps {
  readonly cell: FactCell
  readonly postmortem: Postmortem
  readonly markForm: (name: MarkName, done: () => void) => ReactNode
  readonly onDone: () => void
  /** Under a line that has name and value already. */
  readonly inList?: boolean
}

const states = {
  ok: 'Confirmed',
  proposed: 'Proposed: a mark it rests on is not confirmed. Customers are not told it.',
  missing: 'Not known',
  negative: 'The marks are the wrong way round',
} as const

/** Why a figure is what it is: formula, what it was made from, how sure it is, where it is used. */
export function FactDetails({
  cell: { fact, label, name, wants },
  postmortem,
  markForm,
  onDone,
  inList = false,
}: FactDetailsProps) {
  const reveal = useApp((state) => state.reveal)
  const lowest = useFacts().get('worst.lowest')
  const uses = usesOf(name, postmortem)
  const mark = fact.from.find(({ kind }) => kind === 'mark')
  return (
    <div className="fact-details">
      {!inList && (
        <>
          <h3>{label}</h3>
          <p className="fact-details-value">{fact.text}</p>
        </>
      )}
      {name === 'worst.level' && lowest && lowest.status !== 'missing' && (
        <p className="hint">sustained; lowest single sample {lowest.text}</p>
      )}
      <dl>
        <dt>Formula</dt>
        <dd className="mono">{fact.formula}</dd>
        {fact.from.length > 0 && (
          <>
            <dt>From</dt>
            <dd>
              <ul>
                {fact.from.map((origin) => (
                  <li key={`${origin.kind}${origin.ref}${origin.at ?? ''}`}>{originWords(origin, postmortem)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>State</dt>
        <dd>
          {fact.overridden ? 'Overridden by hand' : states[fact.status]}
          {fact.reason ? `: ${fact.reason}.` : '.'}
        </dd>
        <dt>Used</dt>
        <dd>{uses === 0 ? 'in no text yet' : `${uses} ${uses === 1 ? 'time' : 'times'} in the text`}</dd>
      </dl>
      <FactMeaning name={name} postmortem={postmortem} />
      <FactOverride fact={fact} />
      {wants !== null && markForm(wants, onDone)}
      {mark && (
        <div className="popover-actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              onDone()
              reveal({ step: 'timeline', id: markRow(mark.ref, postmortem) })
            }}
          >
            Go to mark
          </button>
        </div>
      )}
    </div>
  )
}

/** A mark stands on the row of its event, or has one of its own. */
function markRow(name: string, postmortem: Postmortem): string {
  const ref = postmortem.marks.find((mark) => mark.name === name)?.from.ref
  return postmortem.events.some(({ id }) => id === ref) && ref ? ref : `mark:${name}`
}
