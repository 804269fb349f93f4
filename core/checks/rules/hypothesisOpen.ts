import { sortEvents } from '../../postmortem/event.ts'
import { formatInstant } from '../../time/formatInstant.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'hypothesis-open'

/** Words by which a guess is settled, one way or the other. */
const settled =
  /\b(?:confirm\w*|ruled? out|not (?:it|the cause|related)|was(?:n['’]t| not)? it|turned out|disproved?|no (?:effect|change|difference)|did(?:n['’]t| not) help|helped|fixed|worked|works|recover\w*|solved|root cause|caused by|because|found (?:it|the)|mitigated|resolved|reverted|rolled back)\b/i

/** Guesses on the timeline of which it is never told whether they held. */
export const hypothesisOpen: Rule = {
  id,
  title: 'Guesses without an outcome',
  reads: ({ postmortem: { events, zone } }) => [events, zone],
  check: ({ postmortem, today }) => {
    const events = sortEvents(postmortem.events)
    // Looked for once: for each guess anew it takes minutes in a log of 100,000 events.
    const lastWord = events.findLastIndex(({ kind, text }) => kind !== 'hypothesis' && settled.test(text))
    return events.flatMap((event, index): Finding[] => {
      if (event.kind !== 'hypothesis') return []
      if (lastWord > index || settled.test(event.text)) return []
      const key = `${id}:${event.id}`
      const text = event.text.split('\n')[0]?.slice(0, 100) ?? ''
      return [
        note({
          rule: id,
          key,
          title: 'A guess without an outcome',
          message: `${formatInstant(event.at, postmortem.zone, 'clock')}: “${text}”. Did it hold?`,
          why: 'A guess that was wrong is as good to know as the one that was right.',
          where: { event: event.id, text: event.text },
          fixes: [keepBecause(key, today, 'What came of it?')],
        }),
      ]
    })
  },
}
