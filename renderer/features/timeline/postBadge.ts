import { type Event, publicPosts } from '../../../core/postmortem/event.ts'

/** "First public post" and "Resolved (page)" follow from the events; they are no marks and can't be set. */
export function postBadge(event: Event, events: readonly Event[]): string {
  if (event.kind !== 'status-update') return ''
  const posts = publicPosts(events)
  if (posts[0]?.id === event.id) return 'First public post'
  const resolved = posts.findLast(({ state }) => state === 'resolved')
  return resolved?.id === event.id ? 'Resolved (page)' : ''
}
