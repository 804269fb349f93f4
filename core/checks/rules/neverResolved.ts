import { publicPosts } from '../../postmortem/event.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { msOf } from '../../time/instant.ts'
import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'never-resolved'

/** The impact is over, and no post has said so. */
export const neverResolved: Rule = {
  id,
  title: 'A page that never said resolved',
  reads: ({ postmortem: { events, marks, zone } }) => [events, marks, zone],
  check: ({ postmortem, today }) => {
    const posts = publicPosts(postmortem.events)
    const last = posts.at(-1)
    const end = postmortem.marks.find(({ name, confirmed }) => name === 'impactEnd' && confirmed)?.at
    const stated = posts.some(
      ({ state }) => state === 'investigating' || state === 'identified' || state === 'monitoring',
    )
    if (last === undefined || end === undefined || !stated) return []
    if (posts.some(({ state, text }) => state === 'resolved' || /\bresolved\b/i.test(text))) return []
    // A whole day later it is no update that is still to come.
    if (msOf(today) - msOf(end) < 86_400_000) return []
    return [
      note({
        rule: id,
        key: id,
        group: 'wrong',
        severity: 'warning',
        title: 'The page never said resolved',
        message: `The last post, ${formatInstant(last.at, postmortem.zone, 'date-clock')}, says ${last.state ?? 'nothing of an end'}; the impact ended at ${formatInstant(end, postmortem.zone, 'clock-zone')}.`,
        why: 'To anyone who looks the page up, the incident is still on.',
        where: { event: last.id, text: last.text },
        fixes: [keepBecause(id, today, 'Where was it said?')],
      }),
    ]
  },
}
