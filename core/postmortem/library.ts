import { z } from 'zod'
import { slaSchema } from '../accounts/sla.ts'

/** One severity of the house, with the words that the page and customers are given for it. */
export const severitySchema = z.looseObject({
  key: z.string(),
  label: z.string(),
  page: z.string(),
  customer: z.string(),
  /** Days until an action of such an incident is due. */
  dueDays: z.number().int(),
})
export type Severity = z.infer<typeof severitySchema>

export const librarySchema = z.looseObject({
  schemaVersion: z.string(),
  name: z.string(),
  /** Invented data, counted nowhere. */
  example: z.boolean().optional(),
  severities: z.array(severitySchema),
  /** Words that never leave: they block every customer export. */
  forbiddenTerms: z.array(z.string()),
  /** Whose definitions of the times new postmortems mean: an id of facts/definitions.ts. */
  definitions: z.string().optional(),
  glossary: z.record(z.string(), z.string()),
  /** Words that were decided for all postmortems: in lower case, or a pattern such as `render-*`. */
  words: z
    .array(
      z.looseObject({
        word: z.string(),
        choice: z.enum(['replace', 'internal', 'allow']),
        replacement: z.string().optional(),
        because: z.string().optional(),
        spelled: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** What a reviewer goes through, in the house's own words; the guide's list where it is left out. */
  reviewChecklist: z.array(z.string()).optional(),
  /** What each plan was promised, by the month. */
  sla: slaSchema.optional(),
  savedViews: z.array(z.looseObject({ name: z.string(), query: z.string() })),
  pages: z.array(z.looseObject({ vendor: z.string(), page: z.string(), components: z.record(z.string(), z.string()) })),
})
export type Library = z.infer<typeof librarySchema>

/** A new library's house rules: four severities, actions due as domain.md 4d says. */
export function emptyLibrary(name: string): Library {
  return {
    schemaVersion: '1.0',
    name,
    severities: [
      { key: 'sev1', label: 'SEV 1', page: 'critical', customer: 'P1', dueDays: 15 },
      { key: 'sev2', label: 'SEV 2', page: 'major', customer: 'P2', dueDays: 30 },
      { key: 'sev3', label: 'SEV 3', page: 'minor', customer: 'P3', dueDays: 60 },
      { key: 'sev4', label: 'SEV 4', page: 'none', customer: 'P4', dueDays: 90 },
    ],
    forbiddenTerms: [],
    glossary: {},
    savedViews: [],
    pages: [],
  }
}

export const personSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  role: z.string().optional(),
  team: z.string().optional(),
  /** Names that look like this person and are someone else. */
  notSame: z.array(z.string()).optional(),
})
export type Person = z.infer<typeof personSchema>
