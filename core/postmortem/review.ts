import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { audienceSchema } from './audience.ts'

/** Anchored to a section, the words it quotes and which occurrence of them; re-found after edits. */
export const commentSchema = z.looseObject({
  id: z.string(),
  section: z.string(),
  quote: z.string(),
  occurrence: z.number().int(),
  author: z.string(),
  at: instantSchema,
  text: z.string(),
  resolved: z.boolean(),
  replies: z.array(z.looseObject({ author: z.string(), at: instantSchema, text: z.string() })),
})
export type Comment = z.infer<typeof commentSchema>

/** What the author decided about a finding or a word, so that it is asked once. */
export const decisionSchema = z.looseObject({
  /** Rule id and the thing it is about, as the finding's `key` spells it; `word:<word>` for words. */
  key: z.string(),
  choice: z.enum(['keep', 'later', 'explained', 'replace', 'internal', 'allow']),
  replacement: z.string().optional(),
  because: z.string().optional(),
  at: instantSchema,
})
export type Decision = z.infer<typeof decisionSchema>

export const signOffSchema = z.looseObject({ by: z.string(), at: instantSchema, hash: z.string() })

/** A document that left: which, when, for whom. */
export const exportRecordSchema = z.looseObject({
  version: z.number().int(),
  at: instantSchema,
  audience: audienceSchema,
  folder: z.string(),
  files: z.array(z.looseObject({ file: z.string(), format: z.string(), sha256: z.string() })),
  handedTo: z.string().optional(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>

/** The losing side of a merge of one value, until someone chooses. */
export const conflictSchema = z.looseObject({
  path: z.string(),
  value: z.unknown(),
  side: z.string(),
  author: z.string().optional(),
})
