import { type Event, sortEvents } from '../../postmortem/event.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { msOf } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'event-far-away'
const day = 86_400_000
const fewest = 5

/** Says that it was over: that can't be so before everything else, nor weeks after the last. */
const over = /\b(?:resolved|repaired|restored|recovered|fixed|mitigated|over|healthy|back (?:online|to normal|up))\b/i

/** An end told long before or after all else: a slip of the pen in its date. */
function isAstray(event: Event, index: number, events: readonly Event[]): boolean {
  if (!over.test(event.text) && event.state !== 'resolved') return false
  const at = msOf(event.at)
  const next = events[index + 1]
  const before = events[index - 1]
  const tooEarly = index === 0 && next !== undefined && msOf(next.at) - at > day
  const tooLate = next === undefined && before !== undefined && at - msOf(before.at) > 20 * day
  return tooEarly || tooLate
}

/** Events whose date is likely a slip. */
export const eventFarAway: Rule = {
  id,
  title: 'Events far away from all others',
  reads: ({ postmortem: { events, zone } }) => [events, zone],
  check: ({ postmortem, today }) => {
    const events = sortEvents(postmortem.events).filter(({ state }) => state !== 'postmortem')
    if (events.length < fewest) return []
    return events.filter(isAstray).map((event): Finding => {
      const key = `${id}:${event.id}`
      const text = event.text.split('\n')[0]?.slice(0, 80) ?? ''
      const side = event === events[0] ? 'before' : 'after'
      const others = side === 'before' ? events[1] : events.at(-2)
      return note({
        rule: id,
        key,
        group: 'wrong',
        severity: 'warning',
        title: 'An end far from all else',
        message: `“${text}” is dated ${formatInstant(event.at, postmortem.zone, 'date-clock')}; the event ${side === 'before' ? 'after' : 'before'} it is of ${formatInstant(others?.at ?? event.at, postmortem.zone, 'date')}.`,
        why: 'A slip in a date stretches every duration that is counted from it.',
        where: { event: event.id, text: event.text },
        fixes: [keepBecause(key, today, 'Why so far away?')],
      })
    })
  },
}
