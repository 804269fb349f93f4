import { sortEvents } from '../../postmortem/event.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { type Instant, msOf, secondsBetween } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'timeline-gap'
/** A silent half hour in the middle of an incident, and at least a fifth of it. */
const longSeconds = 1800
const share = 0.2
/** What lasts over nights has nights in it. */
const mostSeconds = 12 * 3600
const fewest = 5

interface Gap {
  readonly from: Instant
  readonly to: Instant
  readonly before: string
}

/** Only what responders did and saw: alerts and posts go on by themselves. */
function gapsIn({ events, marks }: Postmortem): Gap[] {
  const at = (name: string) => marks.find((mark) => mark.name === name)?.at
  // Before it was detected nobody could try anything.
  const [start, end] = [at('detected') ?? at('impactStart'), at('mitigated') ?? at('impactEnd')]
  if (start === undefined || end === undefined || secondsBetween(start, end) > mostSeconds) return []
  const inside = sortEvents(events).filter((event) => msOf(event.at) >= msOf(start) && msOf(event.at) <= msOf(end))
  if (inside.length < fewest) return []
  const least = Math.max(longSeconds, secondsBetween(start, end) * share)
  return inside.flatMap((event, index) => {
    const to = inside[index + 1]?.at ?? end
    const from = event.end !== undefined && msOf(event.end) > msOf(event.at) ? event.end : event.at
    return secondsBetween(from, to) > least ? [{ from, to, before: event.id }] : []
  })
}

/** Stretches of the incident of which the timeline tells nothing. */
export const timelineGap: Rule = {
  id,
  title: 'Gaps in the timeline',
  reads: ({ postmortem: { events, marks, zone } }) => [events, marks, zone],
  check: ({ postmortem, today }) =>
    gapsIn(postmortem).map(({ from, to, before }): Finding => {
      const clock = (at: Instant) => formatInstant(at, postmortem.zone, 'clock')
      const key = `${id}:${before}`
      return note({
        rule: id,
        key,
        title: 'The timeline has a gap',
        message: `Nothing is written of ${clock(from)} to ${clock(to)}, ${formatDuration(secondsBetween(from, to))} of the incident. What was tried then, and what did it tell?`,
        why: 'What was tried in vain saves the next responder the same hour.',
        where: { event: before },
        fixes: [keepBecause(key, today, 'Why is nothing to be told?')],
      })
    }),
}
