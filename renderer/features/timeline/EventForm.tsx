import { Trash2 } from 'lucide-react'
import { moveEvent, saidAt } from '../../../core/postmortem/clockDifference.ts'
import { type Event, eventKinds, type SingleEvent } from '../../../core/postmortem/event.ts'
import { canSplit, splitEvent } from '../../../core/postmortem/joinEvents.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp } from '../../store/useApp.ts'
import { TimeField } from '../../ui/TimeField.tsx'
import { entryDay } from './entryDay.ts'
import { kindLooks } from './eventIcons.tsx'
import { eventSource } from './sourceText.ts'
import { changeEvent, deleteEvents, reword, rewordForCustomers, roughly } from './timelineEdits.ts'

interface EventFormProps {
  readonly event: Event
  readonly postmortem: Postmortem
  readonly onClose: () => void
}

/** An event opened in its row. Every change is in the document at once; Esc folds it. */
export function EventForm({ event, postmortem, onClose }: EventFormProps) {
  const edit = useApp((state) => state.edit)
  const change = (label: string, field: string, how: (event: Event) => Event) =>
    edit(label, changeEvent(event.id, how), `event:${event.id}:${field}`)
  return (
    <fieldset
      className="event-form"
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return
        pressed.stopPropagation()
        onClose()
      }}
    >
      <legend className="unseen">Edit event</legend>
      <div className="event-form-line">
        <TimeField
          label="Time"
          hideLabel
          value={event.at}
          zone={postmortem.zone}
          day={entryDay(postmortem)}
          onChange={(at) => change('Move event', 'at', (one) => moveEvent(one, at))}
        />
        <select
          className="field"
          aria-label="Kind"
          value={event.kind}
          onChange={({ target }) => {
            const kind = eventKinds.find((one) => one === target.value)
            if (kind) change('Change kind of event', 'kind', (one) => ({ ...one, kind }))
          }}
        >
          {eventKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindLooks[kind].label}
            </option>
          ))}
        </select>
        <label className="check-label">
          <input
            type="checkbox"
            checked={event.key === true}
            onChange={({ target }) => change('Key event', 'key', (one) => ({ ...one, key: target.checked }))}
          />
          Key event
        </label>
        <label className="check-label">
          <input
            type="checkbox"
            checked={event.about === true}
            onChange={({ target }) => change('About this time', 'about', (one) => roughly(one, target.checked))}
          />
          About this time
        </label>
      </div>
      {saidAt(event) !== event.at && (
        <p className="event-original">
          As the source says: <q>{sourceTime(saidAt(event), postmortem.zone)}</q>{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => change('Bring back the source’s time', 'at', (one) => moveEvent(one, saidAt(one)))}
          >
            Bring it back
          </button>
        </p>
      )}
      <label className="event-form-text">
        What happened
        <textarea
          className="field"
          rows={2}
          value={event.text}
          onChange={({ target }) => change('Reword event', 'text', (one) => reword(one, target.value))}
        />
      </label>
      {event.original !== undefined && (
        <p className="event-original">
          As imported: <q>{event.original}</q>{' '}
          <button
            type="button"
            className="link-button"
            onClick={() =>
              change('Bring back original words', 'text', (one) => reword(one, event.original ?? one.text))
            }
          >
            Bring it back
          </button>
        </p>
      )}
      {event.merged?.length ? <MergedEvents merged={event.merged} postmortem={postmortem} /> : null}
      <label className="event-form-text">
        What customers read, where it differs
        <textarea
          className="field"
          rows={2}
          value={event.customerText ?? ''}
          placeholder={event.text}
          onChange={({ target }) =>
            change('Customer wording', 'customer', (one) => rewordForCustomers(one, target.value))
          }
        />
      </label>
      <div className="event-form-actions">
        <button type="button" className="button" onClick={onClose}>
          Done
        </button>
        {canSplit(event) && (
          <button
            type="button"
            className="button"
            onClick={() => edit('Split event', splitEvent(event.id, pagePlatform.newId()))}
          >
            {event.merged?.length ? 'Split the last one off' : 'Split in two'}
          </button>
        )}
        <button type="button" className="button danger" onClick={() => edit('Delete event', deleteEvents([event.id]))}>
          <Trash2 size={14} aria-hidden="true" /> Delete
        </button>
      </div>
    </fieldset>
  )
}

/** What was merged into the event, as it stood. */
function MergedEvents({ merged, postmortem }: { merged: readonly SingleEvent[]; postmortem: Postmortem }) {
  return (
    <div className="event-original">
      Merged with
      <ul className="event-merged">
        {merged.map((one) => (
          <li key={one.id}>
            <time>{formatInstant(one.at, postmortem.zone, 'clock')}</time> <q>{one.text}</q>{' '}
            <span className="hint">{eventSource(one, postmortem)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** To the second: differences of clocks are that small. */
const sourceTime = (at: string, zone: string) =>
  `${formatInstant(at, zone, 'date')} ${formatInstant(at, zone, 'clock')}:${at.slice(17, 19)}`
