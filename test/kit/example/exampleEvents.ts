import type { Event, EventKind } from '../../../core/postmortem/event.ts'
import type { Source } from '../../../core/postmortem/source.ts'

/** What an event is, by the beginning of its text; before that, by the file it came from. */
const kindsByText: readonly (readonly [start: string, kind: EventKind])[] = [
  ['Paged', 'page'],
  ['Second responder paged', 'page'],
  ['Acknowledged', 'acknowledgement'],
  ['Incident declared', 'decision'],
  ['All clear', 'decision'],
  ['Settings of', 'change'],
  ['idea:', 'hypothesis'],
  ['next idea:', 'hypothesis'],
  ['decision:', 'decision'],
  ['paused the price intake', 'command'],
  ['prices are fine', 'observation'],
  ['driver is back', 'observation'],
  ['the key for the spread', 'observation'],
  ['Warm-up repeated', 'deploy'],
  ['Warm-up', 'observation'],
  ['All of these entries', 'observation'],
  ['Searches answered are back', 'observation'],
]
const kindsByFile: Readonly<Record<string, EventKind>> = {
  'deploys.csv': 'deploy',
  'alerts.csv': 'alert',
  'pager.csv': 'page',
  'incident-channel.md': 'chat',
  'notes.md': 'note',
}

/** Wordings for customers; these events are shown to them. */
const forCustomers: Readonly<Record<string, string>> = {
  'Searches answered per minute below half': 'An alert tells us that fewer than half of all searches are answered.',
  'the key for the spread was renamed': 'We find the renamed setting.',
  'availability-cache 4.8.1 rolled out': 'The setting is back, and a limit protects the data store.',
  'Searches answered are back': 'Searches are answered at their usual pace again.',
}

const keys = [
  'Settings of the availability cache',
  'All of these entries run out',
  'Searches answered per minute below half',
  'the key for the spread was renamed',
  'availability-cache 4.8.1 rolled out',
  'Searches answered are back',
]

/** A chat line names who wrote it before a colon. */
function withAuthor(event: Event): Event {
  const [, author, text] = /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+): (.+)$/su.exec(event.text) ?? []
  return author === undefined || text === undefined ? event : { ...event, author, text }
}

/** What the author made of the imported events: kinds, key events, wordings for customers. */
export function edited(imported: Event, sources: readonly Source[]): Event {
  if (imported.kind === 'status-update') return imported
  const event = withAuthor(imported)
  const file = sources.find(({ id }) => id === event.origins[0]?.source)?.name ?? ''
  const kind = kindsByText.find(([start]) => event.text.startsWith(start))?.[1] ?? kindsByFile[file] ?? event.kind
  const wording = Object.entries(forCustomers).find(([start]) => event.text.startsWith(start))?.[1]
  return {
    ...event,
    kind,
    ...(keys.some((start) => event.text.startsWith(start)) && { key: true }),
    ...(wording !== undefined && { customerText: wording, audience: 'customer' as const }),
  }
}

/** The one event whose text begins so. */
export function eventStarting(events: readonly Event[], start: string): Event {
  const [event, ...more] = events.filter(({ text }) => text.startsWith(start))
  if (event === undefined || more.length > 0)
    throw new Error(`${more.length === 0 ? 'no' : 'more than one'} event “${start}”`)
  return event
}
