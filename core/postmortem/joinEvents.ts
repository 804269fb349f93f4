import { type Event, type SingleEvent, sortEvents } from './event.ts'
import type { Postmortem } from './postmortem.ts'

type Change = (postmortem: Postmortem) => Postmortem

/** The ids of an event and of everything that was merged into it: what a second import finds again. */
export const idsOf = ({ id, merged = [] }: Event): string[] => [id, ...merged.map((one) => one.id)]

/** An event and what was merged into it, each as it was before. */
function apart(event: Event): SingleEvent[] {
  const { merged = [], ...own } = event
  return [own, ...merged]
}

/**
 * Several rows that are one event: the time and words of `keep`, the sources of all, key when one of them was. The others
 * are kept whole inside it. Marks and folded rows of the others follow. Unknown ids change nothing.
 */
export const mergeEvents =
  (keep: string, away: readonly string[]): Change =>
  (postmortem) => {
    const ids = new Set(away.filter((id) => id !== keep))
    const others = sortEvents(postmortem.events).filter(({ id }) => ids.has(id))
    if (others.length === 0 || !postmortem.events.some(({ id }) => id === keep)) return postmortem
    const joined = (event: Event): Event => ({
      ...event,
      ...(others.some(({ key }) => key === true) && { key: true }),
      origins: [...event.origins, ...others.flatMap(({ origins }) => origins)],
      merged: [...(event.merged ?? []), ...others.flatMap(apart)],
    })
    return {
      ...postmortem,
      events: postmortem.events
        .filter(({ id }) => !ids.has(id))
        .map((event) => (event.id === keep ? joined(event) : followed(event, ids, keep))),
      marks: postmortem.marks.map((mark) =>
        mark.from.kind === 'event' && ids.has(mark.from.ref ?? '')
          ? { ...mark, from: { ...mark.from, ref: keep } }
          : mark,
      ),
    }
  }

/** A row that was folded under one that is gone is folded under what took its place. */
function followed(event: Event, gone: ReadonlySet<string>, keep: string): Event {
  return event.group !== undefined && gone.has(event.group) ? { ...event, group: keep } : event
}

/**
 * Takes the last merged event out again, as it was. An event that came from several files without being merged by hand
 * gives its last source a row of its own, under `newId`. One of a single source stays as it is.
 */
export const splitEvent =
  (id: string, newId: string): Change =>
  (postmortem) => {
    const event = postmortem.events.find((one) => one.id === id)
    const parts = event && (unmerged(event) ?? twins(event, newId))
    if (!parts) return postmortem
    const events = postmortem.events.flatMap((one) => (one.id === id ? parts : [one]))
    return { ...postmortem, events }
  }

export const canSplit = (event: Event): boolean => (event.merged?.length ?? 0) > 0 || event.origins.length > 1

function unmerged(event: Event): Event[] | null {
  const { merged = [], ...own } = event
  const out = merged.at(-1)
  if (out === undefined) return null
  const origins = [...event.origins]
  for (const its of out.origins) {
    const at = origins.findLastIndex(
      ({ source, line, ref }) => source === its.source && line === its.line && ref === its.ref,
    )
    if (at !== -1) origins.splice(at, 1)
  }
  const rest = merged.slice(0, -1)
  return [{ ...own, origins, ...(rest.length > 0 && { merged: rest }) }, out]
}

function twins(event: Event, newId: string): Event[] | null {
  const last = event.origins.at(-1)
  if (last === undefined || event.origins.length < 2) return null
  const { original, key: _, ...twin } = event
  const own = { ...event, origins: event.origins.slice(0, -1) }
  return [own, { ...twin, id: newId, origins: [last], text: original ?? event.text }]
}

/** Folds `ids` under the earliest of them. One id alone changes nothing. */
export const groupEvents =
  (ids: readonly string[]): Change =>
  (postmortem) => {
    const chosen = new Set(ids)
    const [head, ...others] = sortEvents(postmortem.events.filter(({ id }) => chosen.has(id)))
    if (head === undefined || others.length === 0) return postmortem
    const heads = new Set([...others.map(({ id }) => id), head.id])
    return {
      ...postmortem,
      events: postmortem.events.map((event): Event => {
        if (event.id === head.id) return unfolded(event)
        // Whatever was folded under one of them comes along: there is one level only.
        const along = chosen.has(event.id) || (event.group !== undefined && heads.has(event.group))
        return along ? { ...event, group: head.id } : event
      }),
    }
  }

/** Takes every one of `ids` out of its group, and the groups of those that head one apart. */
export const ungroupEvents =
  (ids: readonly string[]): Change =>
  (postmortem) => {
    const chosen = new Set(ids)
    const out = (event: Event) =>
      event.group !== undefined && (chosen.has(event.id) || chosen.has(event.group)) ? unfolded(event) : event
    return { ...postmortem, events: postmortem.events.map(out) }
  }

function unfolded({ group: _, ...event }: Event): Event {
  return event
}
