import { type ReactNode, useState } from 'react'
import { saidText } from '../../../core/import/eventKeys.ts'
import type { SourceChanges } from '../../../core/import/sourceChanges.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { flipped } from '../../ui/flipped.ts'
import { clockWithSeconds } from './clock/clockWords.ts'
import { difference } from './wordDifference.ts'

interface ChangedFileProps {
  readonly card: ImportCard
  readonly changes: SourceChanges
  readonly zone: string
}

const lines = (n: number) => (n === 1 ? '1 line is' : `${n} lines are`)
const none: ReadonlySet<string> = new Set()

/** What a file that was taken in before says now: how much is new, changed and gone, and on request each line. */
export function ChangedFile({ card, changes, zone }: ChangedFileProps) {
  const choose = useApp((state) => state.choose)
  const [look, setLook] = useState<'asked' | 'open' | 'taken'>('asked')
  const { fresh, changed, gone, leftOut, previous, same, series } = changes
  const { skip = none, takeOut = none } = card.choices ?? {}
  const day = formatInstant(previous.importedAt, zone, 'date')
  const wanted = [...fresh.map(({ id }) => id), ...changed.map(({ after }) => after.id)].filter((id) => !skip.has(id))
  if (same && fresh.length + changed.length === 0)
    return (
      <p className="muted">
        You took this file in on {day}; nothing in it is new. <LeftOut card={card} events={leftOut} />
      </p>
    )
  const parts = [
    `${lines(fresh.length)} new`,
    `${changed.length} changed`,
    gone.length === 0 ? 'none is gone' : gone.length === 1 ? '1 is gone' : `${gone.length} are gone`,
  ]
  const counts = fresh.length + changed.length + gone.length > 0
  return (
    <div className="changed-file">
      <p>
        You took {same ? 'this file' : 'an earlier version of this file'} in on {day}
        {counts ? `: ${parts.join(', ')}.` : '.'}
        {series.length > 0 && ` ${seriesWords(changes)}`} <LeftOut card={card} events={leftOut} />
      </p>
      {counts && (
        <div className="popover-actions">
          {look === 'taken' ? (
            <>
              <span className="muted">{wanted.length} will be taken.</span>
              <Button look="link" onClick={() => setLook('open')}>
                Look again
              </Button>
            </>
          ) : (
            <>
              <Button look="primary" onClick={() => setLook('taken')}>
                Take {wanted.length}
              </Button>
              {look === 'asked' && <Button onClick={() => setLook('open')}>Look first</Button>}
            </>
          )}
        </div>
      )}
      {look === 'open' && (
        <div className="change-lists">
          <ChangeList title="New" count={fresh.length}>
            {fresh.map((event) => (
              <ChangeLine
                key={event.id}
                taken={!skip.has(event.id)}
                onChange={() => choose(card.key, { skip: flipped(skip, event.id) })}
                event={event}
                zone={zone}
              />
            ))}
          </ChangeList>
          <ChangeList title="Changed" count={changed.length} note="Your own words, times and marks stay.">
            {changed.map(({ before, after }) => (
              <ChangeLine
                key={after.id}
                taken={!skip.has(after.id)}
                onChange={() => choose(card.key, { skip: flipped(skip, after.id) })}
                event={after}
                before={before}
                zone={zone}
              />
            ))}
          </ChangeList>
          <ChangeList
            title="Gone from the file"
            count={gone.length}
            note="Unticked, they stay on the timeline. Ticked, they are taken out."
          >
            {gone.map((event) => (
              <ChangeLine
                key={event.id}
                taken={takeOut.has(event.id)}
                onChange={() => choose(card.key, { takeOut: flipped(takeOut, event.id) })}
                event={event}
                zone={zone}
              />
            ))}
          </ChangeList>
        </div>
      )}
    </div>
  )
}

/** Lines that the author left out or deleted stay out, unless they are wanted back. */
function LeftOut({ card, events }: { readonly card: ImportCard; readonly events: readonly Event[] }) {
  const choose = useApp((state) => state.choose)
  if (events.length === 0) return null
  const back = (card.choices?.restore?.size ?? 0) > 0
  const lines = events.length === 1 ? '1 line' : `${events.length} lines`
  const words = back
    ? `${lines} that you left out ${events.length === 1 ? 'comes' : 'come'} back.`
    : `${lines} that you left out ${events.length === 1 ? 'stays' : 'stay'} out.`
  const restore = new Set(back ? [] : events.map(({ id }) => id))
  return (
    <>
      {words}{' '}
      <Button look="link" onClick={() => choose(card.key, { restore })}>
        {back ? 'Leave out' : 'Bring back'}
      </Button>
    </>
  )
}

function seriesWords({ series }: SourceChanges): string {
  const [first] = series
  const names = series.length === 1 ? `${first?.before.name}` : `${series.length} series`
  const points = series.map(({ before, after }) => after.t.length - before.points)
  const more = points.every((n) => n === points[0]) ? (points[0] ?? 0) : null
  const by = more === null || more === 0 ? '' : more > 0 ? `, ${more} points longer` : `, ${-more} points shorter`
  return `${names} ${series.length === 1 ? 'takes' : 'take'} the place of the earlier one${series.length === 1 ? '' : 's'}${by}; names, marks and figures stay.`
}

const most = 300

interface ChangeListProps {
  readonly title: string
  readonly count: number
  readonly note?: string
  readonly children: readonly ReactNode[]
}

function ChangeList({ title, count, note, children }: ChangeListProps) {
  if (count === 0) return null
  return (
    <fieldset className="change-list">
      <legend>
        {title} ({count}) {note && <span className="hint">{note}</span>}
      </legend>
      {children.slice(0, most)}
      {count > most && <p className="hint">And {count - most} more, treated as proposed.</p>}
    </fieldset>
  )
}

interface ChangeLineProps {
  readonly taken: boolean
  readonly onChange: () => void
  readonly event: Event
  readonly before?: Event
  readonly zone: string
}

function ChangeLine({ taken, onChange, event, before, zone }: ChangeLineProps) {
  const line = event.origins[0]?.line
  const [old, now] = textsOf(before, event)
  const moved = before && before.origins[0]?.at === undefined && before.at !== event.at
  return (
    <label className="check-label change-line">
      <input type="checkbox" checked={taken} onChange={onChange} />
      <span className="mono">
        {moved && <del>{clockWithSeconds(before.at, zone)}</del>} {clockWithSeconds(event.at, zone)}
      </span>
      <span className="change-text">
        {old === undefined || old === now
          ? now
          : difference(old, now).map(({ key, kind, text }) =>
              kind === 'same' ? (
                <span key={key}>{text}</span>
              ) : kind === 'gone' ? (
                <del key={key}>{text}</del>
              ) : (
                <ins key={key}>{text}</ins>
              ),
            )}
        {line != null && <span className="hint"> line {line}</span>}
        {before?.reworded === true && <span className="hint"> · yours stays: “{before.text}”</span>}
      </span>
    </label>
  )
}

/** What the source said and says; where only what stands beside its words differs, all of it. */
function textsOf(before: Event | undefined, event: Event): readonly [string | undefined, string] {
  if (before === undefined) return [undefined, event.text]
  const old = saidText(before)
  if (before.reworded === true) return [old, event.original ?? event.text]
  return old === event.text ? [before.original ?? old, event.original ?? event.text] : [old, event.text]
}
