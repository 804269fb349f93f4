import { kindOf } from '../../../core/import/timeline/foundEvent.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { removeEvents } from '../../../core/postmortem/removeEvents.ts'

type Change = (postmortem: Postmortem) => Postmortem

export const addEvent =
  (event: Event): Change =>
  (postmortem) => ({ ...postmortem, events: [...postmortem.events, event] })

/** An event typed by the author: for insiders until said otherwise, of the kind that its first words tell. */
export function typedEvent(id: string, at: string, text: string, zone: string): Event {
  return { id, at, zone, kind: kindOf(text), text, audience: 'internal', origins: [] }
}

export const changeEvents =
  (ids: readonly string[], change: (event: Event) => Event): Change =>
  (postmortem) => {
    const chosen = new Set(ids)
    return {
      ...postmortem,
      events: postmortem.events.map((event) => (chosen.has(event.id) ? change(event) : event)),
    }
  }

export const changeEvent = (id: string, change: (event: Event) => Event): Change => changeEvents([id], change)

/** New words; what the source said stays beside them, and going back to it forgets the copy. */
export function reword(event: Event, text: string): Event {
  if (text === event.text) return event
  const { original, reworded, ...rest } = event
  const source = original ?? event.text
  if (event.origins.length === 0) return { ...event, text }
  if (text === source && reworded === true) return { ...rest, text }
  return { ...rest, text, original: source, reworded: true }
}

/** What customers read instead; empty takes it away. */
export function rewordForCustomers(event: Event, text: string): Event {
  const { customerText: _, ...rest } = event
  return text.trim() === '' ? rest : { ...rest, customerText: text }
}

/** Says that the time is known only roughly, or exactly again. */
export function roughly(event: Event, rough: boolean): Event {
  const { about: _, ...rest } = event
  return rough ? { ...rest, about: true } : rest
}

export const deleteEvents = (ids: readonly string[]): Change => removeEvents(new Set(ids))
