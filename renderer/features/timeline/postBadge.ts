import type { Event } from '../../../core/postmortem/event.ts'
import { msOf } from '../../../core/time/instant.ts'

/** "First public post" and "Resolved (page)" follow from the events; they are no marks and can't be set. By event id. */
export function postBadges(events: readonly Event[]): ReadonlyMap<string, string> {
  const posts = events
    .filter(({ kind, state }) => kind === 'status-update' && state !== 'postmortem')
    .map((event) => ({ event, ms: msOf(event.at) }))
    .sort((a, b) => a.ms - b.ms)
  const badges = new Map<string, string>()
  const resolved = posts.findLast(({ event }) => event.state === 'resolved')
  if (resolved) badges.set(resolved.event.id, 'Resolved (page)')
  if (posts[0]) badges.set(posts[0].event.id, 'First public post')
  return badges
}
