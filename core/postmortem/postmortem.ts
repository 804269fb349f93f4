import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { accountSchema } from './account.ts'
import { actionSchema } from './action.ts'
import { eventSchema } from './event.ts'
import { factorSchema, whySchema } from './factor.ts'
import { impactSchema } from './impact.ts'
import { lessonSchema } from './lesson.ts'
import { markSchema } from './mark.ts'
import {
  commentSchema,
  conflictSchema,
  decisionSchema,
  exportRecordSchema,
  publicationSchema,
  reviewedSchema,
  signOffSchema,
} from './review.ts'
import { sectionSchema } from './section.ts'
import { seriesSchema } from './series.ts'
import { sourceSchema } from './source.ts'

/** Major: older programs open it read-only. Minor: they edit it and keep what they don't know. */
export const schemaVersion = '1.0'

export const stateSchema = z.enum(['draft', 'in-review', 'approved', 'published'])
export type State = z.infer<typeof stateSchema>

export const postmortemSchema = z.looseObject({
  schemaVersion: z.string(),
  id: z.string(),
  title: z.string(),
  /** What customers read when the title says too much. */
  customerTitle: z.string().optional(),
  /** The company's own number for the incident. */
  incident: z.string().optional(),
  /** Key of a severity in library.json (`sev2`), or null while unknown. */
  severity: z.string().nullable(),
  /** What others call it: the page's impact and the word customers were given. */
  stated: z.looseObject({ pageSeverity: z.string().optional(), customerSeverity: z.string().optional() }),
  state: stateSchema,
  created: instantSchema,
  /** The zone that times are shown in, an IANA name. */
  zone: z.string(),
  language: z.string(),
  guides: z.looseObject({ internal: z.string(), customer: z.string() }),
  /** The company that customers know. */
  company: z.string().optional(),
  owner: z.string().nullable(),
  authors: z.array(z.string()),
  roles: z.array(z.looseObject({ role: z.string(), person: z.string() })),
  links: z.array(z.looseObject({ title: z.string(), url: z.string() })),
  marks: z.array(markSchema),
  impact: impactSchema,
  /** Whose definitions of the times are meant: an id of facts/definitions.ts. Absent: the recommended ones. */
  definitions: z.string().optional(),
  /** Facts that the author sets otherwise than they are counted, each with the reason that is printed with it. */
  overrides: z.array(z.looseObject({ fact: z.string(), value: z.number(), because: z.string() })).optional(),
  sections: z.array(sectionSchema),
  factors: z.array(factorSchema),
  whys: z.array(whySchema),
  lessons: z.array(lessonSchema),
  actions: z.array(actionSchema),
  /** Answer to "why none?" when there are no actions. */
  noActionsBecause: z.string().optional(),
  events: z.array(eventSchema),
  series: z.array(seriesSchema),
  accounts: z.array(accountSchema),
  sources: z.array(sourceSchema),
  comments: z.array(commentSchema),
  decisions: z.array(decisionSchema),
  signOffs: z.array(signOffSchema),
  /** Who moved it to which state, and when, oldest first. */
  stateChanges: z.array(z.looseObject({ state: stateSchema, by: z.string(), at: instantSchema })).optional(),
  reviewed: z.array(reviewedSchema).optional(),
  exports: z.array(exportRecordSchema),
  publications: z.array(publicationSchema).optional(),
  /** How letters are made, asked once: one to an account or a row, who leads an account (name → CSM), a zone where the list gives none. */
  letters: z
    .looseObject({
      unit: z.enum(['account', 'row']),
      leads: z.record(z.string(), z.string()).optional(),
      zone: z.string().optional(),
    })
    .optional(),
  conflicts: z.array(conflictSchema),
})
export type Postmortem = z.infer<typeof postmortemSchema>

/** An empty postmortem. `id` and `created` come from the host. */
export function emptyPostmortem(id: string, created: string, guides: Postmortem['guides']): Postmortem {
  const nothing = { text: '', audience: 'customer' as const }
  return {
    schemaVersion,
    id,
    title: '',
    severity: null,
    stated: {},
    state: 'draft',
    created,
    zone: 'UTC',
    language: 'en',
    guides,
    owner: null,
    authors: [],
    roles: [],
    links: [],
    marks: [],
    impact: {
      intervals: [],
      metric: null,
      services: [],
      headline: nothing,
      where: nothing,
      share: nothing,
      dataLoss: { answer: 'open', text: '', audience: 'customer' },
      contacts: { text: '', audience: 'internal' },
      slo: { text: '', audience: 'internal' },
    },
    sections: [],
    factors: [],
    whys: [],
    lessons: [],
    actions: [],
    events: [],
    series: [],
    accounts: [],
    sources: [],
    comments: [],
    decisions: [],
    signOffs: [],
    exports: [],
    conflicts: [],
  }
}
