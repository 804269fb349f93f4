import { z } from 'zod'
import { msOf } from '../time/instant.ts'
import { instantSchema } from '../time/instantSchema.ts'
import { audienceSchema } from './audience.ts'

export const eventKinds = [
  'status-update',
  'alert',
  'page',
  'acknowledgement',
  'deploy',
  'change',
  'chat',
  'command',
  'decision',
  'hypothesis',
  'observation',
  'note',
] as const
export const eventKindSchema = z.enum(eventKinds)
export type EventKind = z.infer<typeof eventKindSchema>

export const postStates = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'update'] as const
export const postStateSchema = z.enum(postStates)
/** State of a public status-page update. */
export type PostState = z.infer<typeof postStateSchema>

/** Where in which imported file an event stood. */
export const originSchema = z.looseObject({
  source: z.string(),
  line: z.number().int().nullable(),
  /** The source's own id, where it has one. */
  ref: z.string().nullable(),
  /** The instant that the source gives, where the event's own was corrected or moved. */
  at: instantSchema.optional(),
  /** The event's id in a later version of the file, where that has changed. */
  event: z.string().optional(),
})
export type Origin = z.infer<typeof originSchema>

const oneEventSchema = z.looseObject({
  id: z.string(),
  at: instantSchema,
  /** The time is known only roughly. */
  about: z.boolean().optional(),
  /** Set for things that last. */
  end: instantSchema.optional(),
  /** The zone the time was read in. */
  zone: z.string(),
  kind: eventKindSchema,
  /** Set on `status-update` only. */
  state: postStateSchema.optional(),
  /** Markdown, usually one paragraph. */
  text: z.string(),
  /** What customers read instead of `text`. */
  customerText: z.string().optional(),
  /** As imported: all that the source says where `text` is less, or what `text` was before it was reworded. */
  original: z.string().optional(),
  /** The words are the author's; what the source says is in `original`. */
  reworded: z.boolean().optional(),
  author: z.string().optional(),
  audience: audienceSchema,
  /** Key events appear in summaries and short timelines. */
  key: z.boolean().optional(),
  /** More than one after a merge: every source stays. Empty for an event made by hand. */
  origins: z.array(originSchema),
  /** Id of the event that it is folded under in the list; documents show it all the same. */
  group: z.string().optional(),
})
/** An event without what was merged into it. */
export type SingleEvent = z.infer<typeof oneEventSchema>

export const eventSchema = oneEventSchema.extend({
  /** What was merged into it, whole, so that splitting gives it back as it was. Never a place of readers' text. */
  merged: z.array(oneEventSchema).optional(),
})
export type Event = z.infer<typeof eventSchema>

/** By instant; equal instants keep the order they came in. */
export function sortEvents(events: readonly Event[]): Event[] {
  // Each time is read once: comparing two texts each time takes a second for a hundred thousand.
  const timed = events.map((event) => ({ event, ms: msOf(event.at) }))
  const sorted = timed.every(({ ms }, index) => index === 0 || (timed[index - 1]?.ms ?? 0) <= ms)
  return sorted ? [...events] : timed.sort((a, b) => a.ms - b.ms).map(({ event }) => event)
}

/** Public updates in order of time, without the postmortem. */
export function publicPosts(events: readonly Event[]): Event[] {
  return sortEvents(events).filter((event) => event.kind === 'status-update' && event.state !== 'postmortem')
}
