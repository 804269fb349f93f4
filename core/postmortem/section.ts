import { z } from 'zod'
import { audienceSchema } from './audience.ts'

/** The eight steps of the guide, in order. */
export const steps = [
  'overview',
  'timeline',
  'metrics',
  'impact',
  'root-cause',
  'actions',
  'lessons',
  'export',
] as const
export const stepSchema = z.enum(steps)
export type Step = z.infer<typeof stepSchema>

/** Every section that Faultline knows by id, with the step that holds it. Guides name, order and leave out; the library may add its own ids. */
export const sectionSteps = {
  summary: 'overview',
  'what-happened': 'overview',
  background: 'overview',
  detection: 'timeline',
  response: 'timeline',
  communication: 'timeline',
  evidence: 'metrics',
  impact: 'impact',
  'customer-impact': 'impact',
  'root-cause': 'root-cause',
  resolution: 'root-cause',
  luck: 'root-cause',
  prevention: 'actions',
  'went-well': 'lessons',
  'went-poorly': 'lessons',
  surprises: 'lessons',
  recurrence: 'lessons',
  commitment: 'export',
  questions: 'export',
  'external-message': 'export',
  'internal-message': 'export',
  supporting: 'export',
} as const satisfies Record<string, Step>

export const sectionSchema = z.looseObject({
  id: z.string(),
  /** Only when the author renamed it; the guide's heading otherwise. */
  title: z.string().optional(),
  audience: audienceSchema,
  /** GitHub-flavoured Markdown with chips and internal or customer blocks; LF line ends, no newline at the end. */
  text: z.string(),
  /** Filled by "Start from evidence" and not read by the author yet. */
  draft: z.boolean().optional(),
})
export type Section = z.infer<typeof sectionSchema>
