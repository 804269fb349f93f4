import { type DragEvent, useId, useMemo, useState } from 'react'
import type { Event } from '../../../../core/postmortem/event.ts'
import { msOf } from '../../../../core/time/instant.ts'
import { clockWithSeconds, dayOf } from './clockWords.ts'

interface MomentListProps {
  readonly label: string
  readonly events: readonly Event[]
  readonly zone: string
  /** The moment chosen in the other list: a long list is shown around it. */
  readonly near: Event | null
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onDrop: (dragged: string, onto: string) => void
}

const shown = 200
const dragged = 'application/x-faultline-event'

/** Events with their times to the second; one is chosen, or dragged onto one of the other list. */
export function MomentList({ label, events, zone, near, chosen, onChoose, onDrop }: MomentListProps) {
  const group = useId()
  const [over, setOver] = useState<string | null>(null)
  const around = near === null ? null : msOf(near.at)
  const rows = useMemo(() => nearest(events, around), [events, around])
  const first = rows[0]
  const oneDay = first !== undefined && rows.every(({ at }) => dayOf(at, zone) === dayOf(first.at, zone))
  const drop = (event: DragEvent, onto: string) => {
    setOver(null)
    const id = event.dataTransfer.getData(dragged)
    if (id === '') return
    event.preventDefault()
    onDrop(id, onto)
  }
  return (
    <>
      <fieldset className="moment-list">
        <legend className="unseen">{label}</legend>
        {rows.map(({ id, at, text }) => (
          <label
            key={id}
            className={over === id ? 'moment over' : 'moment'}
            draggable
            onDragStart={({ dataTransfer }) => dataTransfer.setData(dragged, id)}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(dragged)) return
              event.preventDefault()
              setOver(id)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, id)}
          >
            <input type="radio" name={group} checked={chosen === id} onChange={() => onChoose(id)} />
            <time className="mono" dateTime={at} title={dayOf(at, zone)}>
              {oneDay ? clockWithSeconds(at, zone) : `${dayOf(at, zone).slice(0, -5)} ${clockWithSeconds(at, zone)}`}
            </time>
            <span className="moment-text">{text}</span>
          </label>
        ))}
      </fieldset>
      {events.length > rows.length && (
        <p className="hint">
          The {rows.length} {around === null ? 'first' : 'nearest'} of {events.length.toLocaleString('en')}.
        </p>
      )}
    </>
  )
}

/** At most so many events, those around the instant when there are more. In order of time. */
function nearest(events: readonly Event[], around: number | null): readonly Event[] {
  const sorted = [...events].sort((a, b) => msOf(a.at) - msOf(b.at))
  if (around === null || sorted.length <= shown) return sorted.slice(0, shown)
  const after = sorted.findIndex(({ at }) => msOf(at) >= around)
  const middle = after === -1 ? sorted.length : after
  const from = Math.max(0, Math.min(middle - shown / 2, sorted.length - shown))
  return sorted.slice(from, from + shown)
}
