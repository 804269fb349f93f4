import { type Event, sortEvents } from '../../../core/postmortem/event.ts'

const known = new WeakMap<readonly Event[], readonly Event[]>()

/** By time. Worked out once for a list, and one that is in order, as imports leave it, is taken as it is. */
export function inOrder(events: readonly Event[]): readonly Event[] {
  const found = known.get(events) ?? (isInOrder(events) ? events : sortEvents(events))
  known.set(events, found)
  return found
}

/** Instants of one length are in order as texts; reading a hundred thousand of them as numbers takes a frame or two. */
function isInOrder(events: readonly Event[]): boolean {
  let last = ''
  for (const { at } of events) {
    if (at < last || (last !== '' && at.length !== last.length)) return false
    last = at
  }
  return true
}

const nobody: ReadonlyMap<string, Event[]> = new Map()

/** Events folded under another one, by its id; only where that one is among them. */
export function eventGroups(events: readonly Event[]): ReadonlyMap<string, Event[]> {
  const folded = events.filter(({ group }) => group !== undefined)
  if (folded.length === 0) return nobody
  const groups = new Map<string, Event[]>()
  for (const event of folded) groups.set(event.group ?? '', [...(groups.get(event.group ?? '') ?? []), event])
  const heads = new Set(events.filter(({ id }) => groups.has(id)).map(({ id }) => id))
  return new Map([...groups].filter(([id]) => heads.has(id)))
}
