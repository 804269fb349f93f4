import { useMemo, useState } from 'react'
import { saidAt } from '../../../../core/postmortem/clockDifference.ts'
import type { Event } from '../../../../core/postmortem/event.ts'
import { instantOf, msOf } from '../../../../core/time/instant.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { amountOf, clockWithSeconds } from './clockWords.ts'
import { MomentList } from './MomentList.tsx'

/** A source with the events that its clock timed. */
export interface ClockSource {
  readonly id: string
  readonly name: string
  readonly events: readonly Event[]
}

interface ClockCompareProps {
  /** The source whose clock is in question; its times are shown as it gives them. */
  readonly own: ClockSource
  readonly others: readonly ClockSource[]
  /** Id of the source that is compared with first; the nearest in time when absent. */
  readonly first?: string | undefined
  readonly zone: string
  readonly onSet: (ahead: number) => void
}

/** Two lists of events: one moment in both, by dragging one onto the other or by choosing both, says how far the clocks are apart. */
export function ClockCompare({ own, others, first, zone, onSet }: ClockCompareProps) {
  const [against, setAgainst] = useState(() => first ?? nearest(own, others)?.id ?? '')
  const [mine, setMine] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const other = others.find(({ id }) => id === against) ?? nearest(own, others)
  const said = useMemo(() => own.events.map((event) => ({ ...event, at: saidAt(event) })), [own])
  if (other === undefined) return null
  const chosen = said.find(({ id }) => id === mine)
  const match = other.events.find(({ id }) => id === theirs)
  const difference = chosen && match ? differenceOf(chosen, match) : null
  const drop = (dragged: string, onto: string) => {
    const [one, two] = [said, other.events].map((list) => list.find(({ id }) => id === dragged || id === onto))
    if (one === undefined || two === undefined) return
    setMine(one.id)
    setTheirs(two.id)
    onSet(differenceOf(one, two))
  }
  return (
    <div className="clock-compare">
      <p className="muted">Drag an event of one file onto the same moment in the other. Or choose it in both lists.</p>
      <div className="clock-lists">
        <div>
          <p className="clock-name">{own.name}, as it says</p>
          <MomentList
            label={`Events of ${own.name}`}
            events={said}
            zone={zone}
            near={match ?? null}
            chosen={mine}
            onChoose={setMine}
            onDrop={drop}
          />
        </div>
        <div>
          {others.length > 1 ? (
            <Select
              label="Compared with"
              hideLabel
              value={other.id}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                setAgainst(id)
                setTheirs(null)
              }}
            />
          ) : (
            <p className="clock-name">{other.name}</p>
          )}
          <MomentList
            label={`Events of ${other.name}`}
            events={other.events}
            zone={zone}
            near={chosen ?? null}
            chosen={theirs}
            onChoose={setTheirs}
            onDrop={drop}
          />
        </div>
      </div>
      <div className="popover-actions">
        <Button disabled={difference === null} onClick={() => difference !== null && onSet(difference)}>
          They are one moment
        </Button>
        <span className="muted" role="status">
          {difference !== null && chosen && match && sentence(own.name, difference, chosen, zone)}
        </span>
      </div>
    </div>
  )
}

/** The source that tells most of the same hours. */
function nearest(own: ClockSource, others: readonly ClockSource[]): ClockSource | undefined {
  const times = own.events.map(({ at }) => msOf(at))
  const [start, end] = times.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity])
  const within = ({ events }: ClockSource) =>
    events.filter(({ at }) => msOf(at) >= start - around && msOf(at) <= end + around).length
  return others.reduce<ClockSource | undefined>(
    (best, one) => (best === undefined || within(one) > within(best) ? one : best),
    undefined,
  )
}

/** Clocks that are further apart are set by another zone and not by drift. */
const around = 2 * 3_600_000

const differenceOf = (own: Event, other: Event) => (msOf(own.at) - msOf(other.at)) / 1000

function sentence(name: string, ahead: number, event: Event, zone: string): string {
  if (ahead === 0) return 'Both clocks show the same time.'
  const becomes = clockWithSeconds(instantOf(msOf(event.at) - ahead * 1000), zone)
  return `${name} is ${amountOf(ahead)} ${ahead > 0 ? 'ahead' : 'late'}: ${clockWithSeconds(event.at, zone)} becomes ${becomes}.`
}
