import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { secondsBetween } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { addLesson } from '../lessonFix.ts'
import { counted, note } from '../note.ts'
import { cadence, type Silence, silences } from '../posts.ts'

const id = 'post-silence'
/** A minute or two of a clock is no silence. */
const slack = 120

/** Stretches in which the page said nothing for longer than the practice. */
export const postSilence: Rule = {
  id,
  title: 'Long silences of the status page',
  reads: ({ postmortem: { events, zone } }) => [events, zone],
  check: ({ postmortem, today }) => {
    const all = silences(postmortem)
    const first = all[0]?.from.at
    if (first === undefined) return []
    const allowed = ({ from }: Silence) =>
      (cadence.earlyFor > secondsBetween(first, from.at) ? cadence.earlySeconds : cadence.lateSeconds) + slack
    const long = all.filter((silence) => silence.seconds > allowed(silence))
    const longest = long.reduce<(typeof long)[number] | null>(
      (most, one) => (one.seconds > (most?.seconds ?? 0) ? one : most),
      null,
    )
    if (longest === null) return []
    const clock = (at: string) => formatInstant(at, postmortem.zone, 'clock')
    const span = `${clock(longest.from.at)} to ${formatInstant(longest.to.at, postmortem.zone, 'clock-zone')}`
    const said = `The page said nothing from ${span}, ${formatDuration(longest.seconds)}`
    const more =
      long.length === 1 ? '' : ` It is the longest of ${counted(long.length, 'such silence', 'such silences')}.`
    return [
      note({
        rule: id,
        key: `${id}:${longest.from.id}`,
        title: 'The page was silent for long',
        message: `${said}.${more} In the first two hours the practice is every 20 minutes, later every hour.`,
        why: '“Still looking” is news too: silence reads as nobody being there.',
        where: { event: longest.from.id, text: longest.from.text },
        fixes: [
          addLesson(`lesson-${id}`, `${said}.`),
          keepBecause(`${id}:${longest.from.id}`, today, 'Why was it right so?'),
        ],
      }),
    ]
  },
}
