import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { readOptionsSchema } from './series.ts'

/** A line of an imported file that was not taken as it stands. `code` is stable, `text` is what stood there. */
export const sourceProblemSchema = z.looseObject({
  line: z.number().int().nullable(),
  code: z.string(),
  message: z.string(),
  text: z.string().optional(),
})
export type SourceProblem = z.infer<typeof sourceProblemSchema>

/** Something a source says in words about the incident: "Duration: 2h 14m". Quoted, never rewritten. */
export const statementSchema = z.looseObject({
  /** What is stated: `duration`, `start`, `end`, `statusPage.duration`, `severity`, `impact`, `level`, `dataIntegrity`. */
  name: z.string(),
  /** Seconds for a duration, an instant for a time, a ratio for a level, else the words. */
  value: z.union([z.number(), z.string()]),
  quote: z.string(),
  line: z.number().int().nullable(),
})
export type Statement = z.infer<typeof statementSchema>

/** One imported file. Its bytes lie in attachments/<sha256>.<ext>. */
export const sourceSchema = z.looseObject({
  /** SHA-256 of the kept bytes. */
  id: z.string(),
  /** The file's own name, as the author knows it. */
  name: z.string(),
  ext: z.string(),
  bytes: z.number().int(),
  /** Set where only a part of the file was kept, as of a chat export: the file it was taken from. */
  original: z.looseObject({ bytes: z.number().int(), sha256: z.string() }).optional(),
  /** Chats: how many messages the kept bytes hold, taken as events or not. */
  messages: z.number().int().optional(),
  /** Chats: what was answered when they were read, to read the kept bytes again the same way. */
  read: readOptionsSchema.optional(),
  format: z.string(),
  kind: z.enum(['timeline', 'metrics', 'accounts', 'postmortem', 'actions']),
  /** The zone its times were read in: `UTC`, `+01:00`, `Europe/Berlin`, `assumed UTC`. */
  zone: z.string().nullable(),
  importedAt: instantSchema,
  /** Seconds that its clock runs ahead of the others'; its events stand that much earlier than it says. Negative: late. */
  ahead: z.number().optional(),
  /** The earlier version of the same file that this one took the place of. */
  replaces: z.string().optional(),
  /** Ids of its events that the author left out: taken in again, they stay out. */
  leftOut: z.array(z.string()).optional(),
  first: instantSchema.nullable(),
  last: instantSchema.nullable(),
  statements: z.array(statementSchema),
  problems: z.array(sourceProblemSchema),
  /** Text of the source that had no place in the postmortem. Nothing is dropped. */
  notPlaced: z.array(z.looseObject({ heading: z.string(), text: z.string() })),
})
export type Source = z.infer<typeof sourceSchema>

/** A source before it is taken in. */
export const unstampedSourceSchema = sourceSchema.omit({ importedAt: true })
export type UnstampedSource = z.infer<typeof unstampedSourceSchema>
