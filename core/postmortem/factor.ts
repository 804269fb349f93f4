import { z } from 'zod'
import { audienceSchema } from './audience.ts'

export const factorKinds = ['trigger', 'latent', 'detection', 'response'] as const
export const factorKindSchema = z.enum(factorKinds)
export type FactorKind = z.infer<typeof factorKindSchema>

/** A condition that made the incident possible. A hypothesis until it has evidence. */
export const factorSchema = z.looseObject({
  id: z.string(),
  kind: factorKindSchema,
  text: z.string(),
  customerText: z.string().optional(),
  /** Event, series or source ids. */
  evidence: z.array(z.string()),
  audience: audienceSchema,
  /** Why no action answers it. */
  waived: z.string().optional(),
})
export type Factor = z.infer<typeof factorSchema>

/** One step of a five-whys tree. `parent` is null at the root; siblings branch. */
export const whySchema = z.looseObject({
  id: z.string(),
  parent: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
})
export type Why = z.infer<typeof whySchema>
