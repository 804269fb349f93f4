import type { Event } from '../../../core/postmortem/event.ts'

const known = new WeakMap<readonly Event[], ReadonlySet<string>>()

/** Ids of the sources that events came from, `''` for what was typed by hand. Worked out once for each list. */
export function sourcesOf(events: readonly Event[]): ReadonlySet<string> {
  const found = known.get(events)
  if (found !== undefined) return found
  const ids = new Set<string>()
  let last: string | undefined
  for (const { origins } of events) {
    const first = origins[0]?.source ?? ''
    // Most events stand beside one of the same source.
    if (first !== last) ids.add(first)
    last = first
    for (let index = 1; index < origins.length; index += 1) ids.add(origins[index]?.source ?? '')
  }
  known.set(events, ids)
  return ids
}
