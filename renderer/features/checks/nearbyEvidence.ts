import { type Event, sortEvents } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { msOf } from '../../../core/time/instant.ts'

/**
 * Events that may help where the author is: those whose text holds all `words`, else those nearest in time to `around`
 * (epoch ms), else key events and what marks came from. In order of time, at most `limit`.
 */
export function nearbyEvidence(postmortem: Postmortem, words: string, around: number | null, limit = 14): Event[] {
  const events = sortEvents(postmortem.events)
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length > 0) {
    return events.filter((event) => wanted.every((word) => searchText(event).includes(word))).slice(0, limit)
  }
  if (around !== null) {
    const near = [...events]
      .sort((a, b) => Math.abs(msOf(a.at) - around) - Math.abs(msOf(b.at) - around))
      .slice(0, limit)
    return sortEvents(near)
  }
  const marked = new Set(postmortem.marks.map(({ from }) => from.ref))
  const telling = events.filter((event) => event.key === true || marked.has(event.id) || event.kind === 'status-update')
  return (telling.length > 0 ? telling : events).slice(0, limit)
}

const searchText = (event: Event) => `${event.text} ${event.original ?? ''} ${event.author ?? ''}`.toLowerCase()
