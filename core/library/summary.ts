import { z } from 'zod'
import { isOpen } from '../postmortem/action.ts'
import { type Postmortem, stateSchema } from '../postmortem/postmortem.ts'
import { secondsBetween } from '../time/instant.ts'
import { instantSchema } from '../time/instantSchema.ts'

/** One row of the library: what can be told without opening the postmortem. */
export const summarySchema = z.looseObject({
  folder: z.string(),
  id: z.string(),
  title: z.string(),
  severity: z.string().nullable(),
  state: stateSchema,
  services: z.array(z.string()),
  /** Impact start, else the first event, else when it was made. */
  start: instantSchema,
  impactSeconds: z.number().nullable(),
  openActions: z.number().int(),
})
export type Summary = z.infer<typeof summarySchema>

export function summarise(folder: string, postmortem: Postmortem): Summary {
  const at = (name: string) => postmortem.marks.find((mark) => mark.name === name)?.at
  const start = at('impactStart')
  const end = at('impactEnd')
  return {
    folder,
    id: postmortem.id,
    title: postmortem.title,
    severity: postmortem.severity,
    state: postmortem.state,
    services: postmortem.impact.services,
    start: start ?? postmortem.events[0]?.at ?? postmortem.created,
    impactSeconds: start && end ? secondsBetween(start, end) : null,
    openActions: postmortem.actions.filter(isOpen).length,
  }
}
