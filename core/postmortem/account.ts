import { z } from 'zod'

/** One row of an affected-accounts file. Always internal. */
export const accountSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  workspace: z.string().optional(),
  region: z.string().optional(),
  plan: z.string().optional(),
  csm: z.string().optional(),
  csmEmail: z.string().optional(),
  delayedMessages: z.number().optional(),
  maxDelayMinutes: z.number().optional(),
  origin: z.string().nullable(),
})
export type Account = z.infer<typeof accountSchema>
