import { instantOf, msOf } from '../time/instant.ts'
import { type Event, type Origin, type SingleEvent, sortEvents } from './event.ts'
import type { Mark } from './mark.ts'
import type { Postmortem } from './postmortem.ts'

/** The instant as the event's first source gave it, whatever was corrected or moved since. */
export function saidAt(event: SingleEvent): string {
  return event.origins[0]?.at ?? event.at
}

/** An instant earlier by as many seconds as the clock that wrote it runs ahead. */
export const corrected = (at: string, ahead: number): string => instantOf(msOf(at) - Math.round(ahead * 1000))

/** An event as read, with the difference of its source's clock taken off; the source's own instant stays in its origin. */
export function withClock(event: Event, ahead: number): Event {
  const [first, ...others] = event.origins
  if (ahead === 0 || first === undefined) return event
  return placed(event, { ...first, at: saidAt(event) }, others, ahead)
}

/** A time given by the author; the source's own instant stays beside it. */
export function moveEvent(event: Event, at: string): Event {
  const [first, ...others] = event.origins
  if (first === undefined || at === event.at) return { ...event, at }
  const { at: _, ...plain } = first
  const said = saidAt(event)
  return { ...event, at, origins: [at === said ? plain : { ...plain, at: said }, ...others] }
}

/**
 * Says how many seconds the clock of a source runs ahead of the others' (negative: late), in place of what was said before.
 * Its events move, with the marks that stand on them; times that the author gave by hand stay, and so does every event
 * whose words and time come from another source. Unknown sources change nothing.
 */
export function setClock(postmortem: Postmortem, source: string, ahead: number): Postmortem {
  const known = postmortem.sources.find(({ id }) => id === source)
  const before = known?.ahead ?? 0
  if (known === undefined || before === ahead) return postmortem
  const events = postmortem.events.map((event) => reclocked(event, source, before, ahead))
  const { ahead: _, ...plain } = known
  const changed = ahead === 0 ? plain : { ...plain, ahead }
  return {
    ...postmortem,
    events: sortEvents(events),
    marks: marksAlong(postmortem.marks, postmortem.events, events),
    sources: postmortem.sources.map((one) => (one.id === source ? changed : one)),
  }
}

/** Marks that stood on an event go where it went; one that was moved off its event stays. */
export function marksAlong(marks: readonly Mark[], before: readonly Event[], after: readonly Event[]): Mark[] {
  const old = new Map(before.map(({ id, at }) => [id, at]))
  const moved = new Map(after.filter(({ id, at }) => old.get(id) !== at).map(({ id, at }) => [id, at]))
  return marks.map((mark) => {
    const ref = mark.from.kind === 'event' ? (mark.from.ref ?? '') : ''
    const to = moved.get(ref)
    return to !== undefined && old.get(ref) === mark.at ? { ...mark, at: to } : mark
  })
}

function reclocked(event: Event, source: string, before: number, ahead: number): Event {
  const [first, ...others] = event.origins
  if (first?.source !== source) return event
  const said = saidAt(event)
  // Elsewhere than the clock puts it: the author moved it.
  if (event.at !== corrected(said, before)) return event
  const { at: _, ...plain } = first
  return placed({ ...event, at: said, ...endAt(event, before, 0) }, { ...plain, at: said }, others, ahead)
}

function placed(event: Event, first: Origin, others: readonly Origin[], ahead: number): Event {
  const { at: said = event.at, ...plain } = first
  const own = ahead === 0 ? plain : { ...plain, at: said }
  return { ...event, at: corrected(said, ahead), ...endAt(event, 0, ahead), origins: [own, ...others] }
}

function endAt({ end }: Event, before: number, ahead: number): { end?: string } {
  return end === undefined ? {} : { end: corrected(end, ahead - before) }
}
