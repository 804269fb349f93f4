import { publicPosts } from '../../postmortem/event.ts'
import { formatDuration } from '../../time/formatDuration.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { secondsBetween } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { addLesson } from '../lessonFix.ts'
import { note } from '../note.ts'
import { cadence } from '../posts.ts'

const id = 'first-post-late'

/** What it is counted from, and how much later than the practice is still no lapse. */
const starts = [
  { name: 'detected', words: 'it was detected', slack: 300 },
  { name: 'declared', words: 'it was declared', slack: 300 },
  { name: 'impactStart', words: 'the impact began', slack: 900 },
] as const

/** The first public post, against when we knew. */
export const firstPostLate: Rule = {
  id,
  title: 'A late first public post',
  reads: ({ postmortem: { events, marks, zone } }) => [events, marks, zone],
  check: ({ postmortem, today }) => {
    const [first] = publicPosts(postmortem.events)
    const start = starts.find(({ name }) => postmortem.marks.some((mark) => mark.name === name))
    const at = postmortem.marks.find(({ name }) => name === start?.name)?.at
    if (first === undefined || start === undefined || at === undefined) return []
    const late = secondsBetween(at, first.at)
    if (late <= cadence.firstSeconds + start.slack) return []
    const clock = formatInstant(first.at, postmortem.zone, 'clock-zone')
    const said = `The first public post came at ${clock}, ${formatDuration(late)} after ${start.words}`
    return [
      note({
        rule: id,
        key: id,
        title: 'The first public post was late',
        message: `${said}. Five minutes is the practice.`,
        why: 'Until the page says something, every customer looks for the fault at home.',
        where: { event: first.id, text: first.text },
        fixes: [addLesson(`lesson-${id}`, `${said}.`), keepBecause(id, today, 'Why was it right so?')],
      }),
    ]
  },
}
