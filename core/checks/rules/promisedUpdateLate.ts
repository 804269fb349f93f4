import type { Event } from '../../postmortem/event.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { secondsBetween } from '../../time/instant.ts'
import { readClocks, readDurations } from '../../time/readDuration.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { addLesson } from '../lessonFix.ts'
import { note } from '../note.ts'
import { silences } from '../posts.ts'

const id = 'promised-update-late'
const slack = 120

/** "Next update in 30 minutes", "we will post again by 09:00 UTC". */
const promise =
  /\b(?:(?:next|further|another|more) (?:status )?updates?|update (?:you|again|this page|the page|here)|post (?:again|another|an update)|(?:provide|share|give|send|publish) (?:an|another|a further|the next|more) updates?)\b[^.\n]{0,50}?\b(in|within|by|at|before|every)\b([^.\n]{0,40})/i

/** Seconds after the post by which it promised another; null where it promised none. */
function promisedIn({ at, text }: Event, zone: string): { readonly seconds: number; readonly said: string } | null {
  const match = promise.exec(text)
  if (match === null) return null
  const [said, word = '', rest = ''] = match
  if (/^(?:in|within|every)$/i.test(word)) {
    const [duration] = readDurations(rest)
    const soon = duration !== undefined && rest.slice(0, duration.start).trim().split(/\s+/).length <= 3
    return soon
      ? {
          seconds: duration.value,
          said: text.slice(match.index, match.index + said.length - rest.length + duration.end),
        }
      : null
  }
  const [clock] = readClocks(rest)
  if (clock === undefined) return null
  const inUtc = clock.zone === undefined ? zone : /^(?:UTC|GMT|Z)$/i.test(clock.zone) ? 'UTC' : null
  if (inUtc === null) return null
  const [hour = 0, minute = 0] = formatInstant(at, inUtc, 'clock').split(':').map(Number)
  const seconds = (clock.value - (hour * 3600 + minute * 60) + 86_400) % 86_400
  // More than half a day ahead is a time that has passed.
  return seconds > 43_200
    ? null
    : { seconds, said: text.slice(match.index, match.index + said.length - rest.length + clock.end) }
}

/** Updates that a post promised, and that came later. */
export const promisedUpdateLate: Rule = {
  id,
  title: 'Promised updates that came late',
  reads: ({ postmortem: { events, zone } }) => [events, zone],
  check: ({ postmortem, today }) =>
    silences(postmortem).flatMap(({ from, to }): Finding[] => {
      const promised = promisedIn(from, postmortem.zone)
      const late = promised === null ? 0 : secondsBetween(from.at, to.at) - promised.seconds
      if (promised === null || late <= slack) return []
      const clock = (at: string) => formatInstant(at, postmortem.zone, 'clock-zone')
      const said = `At ${clock(from.at)} the page promised “${promised.said}”; the next one came at ${clock(to.at)}, ${formatDuration(late)} late`
      return [
        note({
          rule: id,
          key: `${id}:${from.id}`,
          title: 'A promised update came late',
          message: `${said}.`,
          why: 'A promise that passes in silence costs more than none.',
          where: { event: from.id, text: promised.said },
          fixes: [
            addLesson(`lesson-${id}-${from.id}`, `${said}.`),
            keepBecause(`${id}:${from.id}`, today, 'Why was it right so?'),
          ],
        }),
      ]
    }),
}
