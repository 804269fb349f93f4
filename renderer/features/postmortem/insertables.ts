import { type Facts, factNames } from '../../../core/facts/fact.ts'
import { sortEvents } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'

/** One thing that "@" offers: what the chip points at, how it is called, what it reads now. */
export interface Insertable {
  readonly target: string
  readonly label: string
  readonly value: string
  readonly hint: string
}

/** Every fact that is known or proposed, then every event in order of time. */
export function insertablesOf(postmortem: Postmortem, facts: Facts): Insertable[] {
  const known = factNames.flatMap((name) => {
    const fact = facts.get(name)
    if (!fact || fact.status === 'missing' || fact.status === 'negative') return []
    return [
      {
        target: `fact:${name}`,
        label: fact.label,
        value: fact.text,
        hint: fact.status === 'proposed' ? 'proposed' : fact.formula,
      },
    ]
  })
  const events = sortEvents(postmortem.events).map((event) => ({
    target: `event:${event.id}?as=clock`,
    label: event.text.split('\n')[0] ?? '',
    value: formatInstant(event.at, postmortem.zone, 'clock'),
    hint: event.audience === 'customer' ? 'event' : 'internal event',
  }))
  return [...known, ...events]
}
