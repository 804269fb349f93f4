import type { Event } from '../../../core/postmortem/event.ts'
import { inOrder } from './eventOrder.ts'

/** "First public post" and "Resolved (page)" follow from the events; they are no marks and can't be set. By event id. */
export function postBadges(all: readonly Event[]): ReadonlyMap<string, string> {
  const isPost = ({ kind, state }: Event) => kind === 'status-update' && state !== 'postmortem'
  const events = inOrder(all)
  const first = events.find(isPost)
  const resolved = events.findLast((event) => isPost(event) && event.state === 'resolved')
  const badges = new Map<string, string>()
  if (resolved) badges.set(resolved.id, 'Resolved (page)')
  if (first) badges.set(first.id, 'First public post')
  return badges
}
