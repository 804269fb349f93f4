import type { Event } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

type Change = (postmortem: Postmortem) => Postmortem

export const addEvent =
  (event: Event): Change =>
  (postmortem) => ({ ...postmortem, events: [...postmortem.events, event] })

/** An event typed by the author: a note for insiders until said otherwise. */
export function typedEvent(id: string, at: string, text: string, zone: string): Event {
  return { id, at, zone, kind: 'note', text, audience: 'internal', origins: [] }
}

export const changeEvent =
  (id: string, change: (event: Event) => Event): Change =>
  (postmortem) => ({
    ...postmortem,
    events: postmortem.events.map((event) => (event.id === id ? change(event) : event)),
  })

/** New words; what the source said stays beside them, and going back to it forgets the copy. */
export function reword(event: Event, text: string): Event {
  if (text === event.text) return event
  const { original, ...rest } = event
  const source = original ?? event.text
  if (event.origins.length === 0 || text === source) return { ...rest, text }
  return { ...rest, text, original: source }
}

/** What customers read instead; empty takes it away. */
export function rewordForCustomers(event: Event, text: string): Event {
  const { customerText: _, ...rest } = event
  return text.trim() === '' ? rest : { ...rest, customerText: text }
}

export const flip = (event: Event): Event => ({
  ...event,
  audience: event.audience === 'customer' ? 'internal' : 'customer',
})

/** Marks that the event held stay where they are, as set by hand: a mark never vanishes with its source. */
export const deleteEvent =
  (id: string): Change =>
  (postmortem) => {
    const gone = postmortem.events.find((event) => event.id === id)
    return {
      ...postmortem,
      events: postmortem.events.filter((event) => event.id !== id),
      marks: postmortem.marks.map((mark) =>
        mark.from.kind === 'event' && mark.from.ref === id
          ? { ...mark, from: { kind: 'hand', ref: null, quote: gone?.text ?? null } }
          : mark,
      ),
    }
  }

/** Two rows that are one event: the first one's time and words, every source of both, and the second's words as its original. */
export const mergeEvents =
  (keep: string, away: string): Change =>
  (postmortem) => {
    const other = postmortem.events.find((event) => event.id === away)
    if (!other) return postmortem
    const merged = changeEvent(keep, (event) => ({
      ...event,
      key: event.key === true || other.key === true,
      origins: [...event.origins, ...other.origins],
      ...(event.text === other.text || event.original !== undefined ? {} : { original: other.text }),
    }))(postmortem)
    return {
      ...merged,
      events: merged.events.filter((event) => event.id !== away),
      marks: merged.marks.map((mark) =>
        mark.from.kind === 'event' && mark.from.ref === away ? { ...mark, from: { ...mark.from, ref: keep } } : mark,
      ),
    }
  }

/** Gives the last source of a merged event a row of its own again. */
export const splitEvent =
  (id: string, newId: string): Change =>
  (postmortem) => {
    const event = postmortem.events.find((one) => one.id === id)
    const last = event?.origins.at(-1)
    if (!event || !last || event.origins.length < 2) return postmortem
    const { original, ...rest } = event
    const twin: Event = { ...rest, id: newId, origins: [last], text: original ?? event.text }
    const { key: _, ...plain } = twin
    return addEvent(plain)(changeEvent(id, () => ({ ...rest, origins: event.origins.slice(0, -1) }))(postmortem))
  }
