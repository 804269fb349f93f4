import type { TickCluster } from '../../../core/charts/geometry.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Popover } from '../../ui/Popover.tsx'

interface StripTickProps {
  readonly cluster: TickCluster
  readonly events: readonly Event[]
  readonly postmortem: Postmortem
  readonly bottom: number
  /** Its words are shown to the left of it then. */
  readonly rightHalf: boolean
}

/** One event: a click goes there. Several too close to tell apart: their list, each goes there. */
export function StripTick({ cluster, events, postmortem, bottom, rightHalf }: StripTickProps) {
  const reveal = useApp((state) => state.reveal)
  const members = cluster.members.flatMap((index) => events[index] ?? [])
  const first = members[0]
  if (!first) return null
  const say = (event: Event) => `${formatInstant(event.at, postmortem.zone, 'clock')} ${event.text.split('\n')[0]}`
  const style = { left: cluster.x, bottom }
  const line = <span className="strip-tick-line" data-kind={first.kind} />
  const words = members.length === 1 ? say(first) : `${members.length} events from ${say(first)}`
  const told = (
    <span className="strip-tick-words" data-left={rightHalf || undefined} aria-hidden="true">
      {words}
    </span>
  )
  if (members.length === 1) {
    return (
      <span className="strip-tick" style={style}>
        <button
          type="button"
          tabIndex={-1}
          data-tick={first.id}
          aria-label={words}
          onClick={() => reveal({ step: 'timeline', id: first.id })}
        >
          {line}
          {told}
        </button>
      </span>
    )
  }
  return (
    <span className="strip-tick" style={style}>
      <Popover
        label={words}
        buttonLabel={words}
        buttonClass="strip-tick-button"
        buttonData={{ 'data-tick': first.id }}
        button={
          <>
            <span className="strip-tick-count">{members.length}</span>
            {line}
            {told}
          </>
        }
      >
        {(close) => (
          <ul className="tick-list">
            {members.map((event) => (
              <li key={event.id}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    reveal({ step: 'timeline', id: event.id })
                  }}
                >
                  <time>{formatInstant(event.at, postmortem.zone, 'clock')}</time>
                  <span>{event.text.split('\n')[0]}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </span>
  )
}
