import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SamePair } from '../../../../core/import/samePairs.ts'
import type { Event } from '../../../../core/postmortem/event.ts'
import { keptFirst } from '../../../store/takeFiles.ts'
import type { SameChoice } from '../../../store/types.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { clockWithSeconds, dayOf } from '../clock/clockWords.ts'
import type { ImportPlan } from '../useImportPlan.ts'

interface PairCardProps {
  readonly pairs: readonly SamePair[]
  readonly plan: Pick<ImportPlan, 'names' | 'chats'>
  readonly zone: string
  readonly onDecide: (key: string, choice: SameChoice) => void
}

/** One pair at a time: M merges, D tells them apart, N goes on. */
export function PairCard({ pairs, plan, zone, onDecide }: PairCardProps) {
  const [at, setAt] = useState(0)
  const letters = useApp((state) => state.settings.singleKeys)
  const box = useRef<HTMLFieldSetElement>(null)
  const index = Math.min(at, pairs.length - 1)
  const pair = pairs[index]
  const acted = useRef(false)
  // The buttons of the next pair stand where those of the last one stood.
  useEffect(() => {
    if (acted.current && pair !== undefined) box.current?.querySelector('button')?.focus()
  }, [pair])
  if (pair === undefined) return null
  const decide = (choice: SameChoice) => {
    acted.current = true
    onDecide(pair.key, choice)
  }
  const next = () => {
    acted.current = true
    setAt((index + 1) % pairs.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!letters || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'm') decide('merge')
    else if (key === 'd') decide('differ')
    else if (key === 'n') next()
    else return
    event.preventDefault()
  }
  const { keep } = keptFirst(pair, plan.chats)
  return (
    <fieldset className="pair-card" ref={box} onKeyDown={onKeyDown}>
      <legend>
        {pairs.length === 1
          ? 'These look like one event'
          : `${index + 1} of ${pairs.length}: these look like one event`}
        <span className="muted"> · {pair.why}</span>
      </legend>
      <div className="pair-sides">
        {[pair.a, pair.b].map((event) => (
          <PairSide key={event.id} event={event} names={plan.names} zone={zone} keeps={event === keep} />
        ))}
      </div>
      <div className="popover-actions">
        <Button look="primary" aria-keyshortcuts="M" onClick={() => decide('merge')}>
          Merge, keep both sources <kbd>M</kbd>
        </Button>
        <Button aria-keyshortcuts="D" onClick={() => decide('differ')}>
          They are two <kbd>D</kbd>
        </Button>
        {pairs.length > 1 && (
          <Button look="quiet" aria-keyshortcuts="N" onClick={next}>
            Next <kbd>N</kbd>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

interface PairSideProps {
  readonly event: Event
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly keeps: boolean
}

function PairSide({ event, names, zone, keeps }: PairSideProps) {
  const [origin] = event.origins
  const place = origin === undefined ? 'typed by hand' : (names.get(origin.source) ?? 'a removed file')
  return (
    <div className="pair-side">
      <p className="pair-place">
        <time className="mono" dateTime={event.at} title={dayOf(event.at, zone)}>
          {clockWithSeconds(event.at, zone)}
        </time>
        <span className="muted">
          {place}
          {origin?.line != null && `, line ${origin.line}`}
        </span>
      </p>
      <p className="pair-text">{event.text}</p>
      {keeps && <p className="hint">Its time and words stay.</p>}
    </div>
  )
}
