import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { audienceSchema } from './audience.ts'

/** What became of proposed words. */
export const verdictSchema = z.looseObject({ choice: z.enum(['taken', 'not']), by: z.string(), at: instantSchema })

/** Anchored to a section, the words it quotes and which occurrence of them; re-found after edits. */
export const commentSchema = z.looseObject({
  id: z.string(),
  section: z.string(),
  /** Empty: about the section as a whole. White space counts as one space. */
  quote: z.string(),
  /** 0 is the first place in the section where the quote stands. */
  occurrence: z.number().int(),
  /** The words just before and after the quote, as they were: they tell equal places apart. */
  before: z.string().optional(),
  after: z.string().optional(),
  author: z.string(),
  at: instantSchema,
  text: z.string(),
  resolved: z.boolean(),
  replies: z.array(z.looseObject({ author: z.string(), at: instantSchema, text: z.string() })),
  /** Words proposed in place of the quote; empty proposes to leave it out. */
  suggestion: z.string().optional(),
  /** The words it was proposed for, once those in the text are others. */
  proposedFor: z.string().optional(),
  verdict: verdictSchema.optional(),
  /** Name of the Word file it came back in, until someone takes it or not. */
  waiting: z.string().optional(),
  /** While it waits: id of the comment that it answers. Once taken it is a reply there. */
  answers: z.string().optional(),
})
export type Comment = z.infer<typeof commentSchema>

/** What the author decided about a finding or a word, so that it is asked once. */
export const decisionSchema = z.looseObject({
  /** Rule id and the thing it is about, as the finding's `key` spells it; `word:<word>` for words. */
  key: z.string(),
  choice: z.enum(['keep', 'later', 'explained', 'replace', 'internal', 'allow']),
  /** For a word: what customers read instead of it, everywhere. */
  replacement: z.string().optional(),
  /** For a word: how it stood when it was decided. */
  spelled: z.array(z.string()).optional(),
  because: z.string().optional(),
  at: instantSchema,
})
export type Decision = z.infer<typeof decisionSchema>

/** `hash` is that of the words signed for (core/review/signedContent.ts); `folder`, in exports/, holds them as they were. */
export const signOffSchema = z.looseObject({
  by: z.string(),
  at: instantSchema,
  hash: z.string(),
  folder: z.string().optional(),
})
export type SignOff = z.infer<typeof signOffSchema>

/** A point of the reviewer's checklist that somebody has ticked, by its words. */
export const reviewedSchema = z.looseObject({ item: z.string(), by: z.string(), at: instantSchema })

/** A document that left: which, when, for whom. */
export const exportRecordSchema = z.looseObject({
  version: z.number().int(),
  at: instantSchema,
  audience: audienceSchema,
  folder: z.string(),
  files: z.array(z.looseObject({ file: z.string(), format: z.string(), sha256: z.string() })),
  /** Set on a run of letters, which count on by themselves; its files are listed in its manifest.json. */
  briefs: z.looseObject({ letters: z.number().int(), callSheets: z.number().int() }).optional(),
  handedTo: z.string().optional(),
  /** Where the marks stood when it left, by name: what it still says after one of them has moved. */
  said: z.record(z.string(), instantSchema).optional(),
})
export type ExportRecord = z.infer<typeof exportRecordSchema>

/** What is public: a text that the author says was posted, when and where. It is a quotation and never rewritten. */
export const publicationSchema = z.looseObject({
  id: z.string(),
  at: instantSchema,
  /** The status page: id of a profile of core/export/status. */
  page: z.string(),
  /** `postmortem`, `follow-up`, or the id of the event whose update it is. */
  post: z.string(),
  text: z.string(),
  link: z.string().optional(),
})
export type Publication = z.infer<typeof publicationSchema>

/** The losing side of a merge of one value, until someone chooses. */
export const conflictSchema = z.looseObject({
  path: z.string(),
  value: z.unknown(),
  side: z.string(),
  author: z.string().optional(),
})
