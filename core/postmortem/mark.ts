import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'

export const markNames = [
  'faultIntroduced',
  'impactStart',
  'detected',
  'declared',
  'acknowledged',
  'causeIdentified',
  'mitigated',
  'resolved',
  'impactEnd',
  'allClear',
] as const
export const markNameSchema = z.enum(markNames)
export type MarkName = z.infer<typeof markNameSchema>

/** How each mark is called in the interface and in documents, and its one-letter flag (domain.md 2). */
export const markLabels: Record<MarkName, { label: string; letter: string }> = {
  faultIntroduced: { label: 'Fault introduced', letter: 'F' },
  impactStart: { label: 'Impact start', letter: 'I' },
  detected: { label: 'Detected', letter: 'D' },
  declared: { label: 'Declared', letter: 'C' },
  acknowledged: { label: 'Acknowledged', letter: 'A' },
  causeIdentified: { label: 'Cause identified', letter: 'X' },
  mitigated: { label: 'Mitigated', letter: 'M' },
  resolved: { label: 'Resolved', letter: 'R' },
  impactEnd: { label: 'Impact end', letter: 'E' },
  allClear: { label: 'All clear', letter: 'AC' },
}

export const markFromSchema = z.looseObject({
  kind: z.enum(['event', 'metric', 'stated', 'hand']),
  /** Event id, series id or source id; null for a mark set by hand. */
  ref: z.string().nullable(),
  /** The sentence that states it, the reason of the window, or null. */
  quote: z.string().nullable(),
})
export type MarkFrom = z.infer<typeof markFromSchema>

/** A named instant of the incident. Proposed until the author confirms it. */
export const markSchema = z.looseObject({
  name: markNameSchema,
  at: instantSchema,
  from: markFromSchema,
  confirmed: z.boolean(),
})
export type Mark = z.infer<typeof markSchema>
