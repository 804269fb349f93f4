import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { audienceSchema } from './audience.ts'

export const intervalSchema = z.looseObject({ start: instantSchema, end: instantSchema })
export type Interval = z.infer<typeof intervalSchema>

/** What a metric said when the author accepted its window. */
export const metricWindowSchema = z.looseObject({
  series: z.string(),
  /** SHA-256 of the file and version of the method, so that the figure can be made again. */
  source: z.string(),
  method: z.string(),
  direction: z.enum(['drop', 'rise', 'gap']),
  /** Expected level, sustained worst level and lowest (or highest) single sample, in the series' unit. */
  baseline: z.number(),
  worst: z.number(),
  worstAt: instantSchema,
  extreme: z.number(),
  extremeAt: instantSchema,
  /** worst ÷ what was expected at that time. */
  ratio: z.number(),
  extremeRatio: z.number(),
  /** What did not happen: ∫ (expected − seen) over the intervals, in unit × minutes. */
  areaLost: z.number(),
  confidence: z.number(),
  reason: z.string(),
})
export type MetricWindow = z.infer<typeof metricWindowSchema>

const answerSchema = z.looseObject({ text: z.string(), audience: audienceSchema })
export type Answer = z.infer<typeof answerSchema>

export const impactSchema = z.looseObject({
  /**
   * Intervals inside the hull that the marks Impact start and Impact end span. Empty: the hull is one interval.
   * The first starts and the last ends with the marks.
   */
  intervals: z.array(intervalSchema),
  metric: metricWindowSchema.nullable(),
  services: z.array(z.string()),
  /** Impact in one line: "Reduced message processing rates". */
  headline: answerSchema,
  where: answerSchema,
  share: answerSchema,
  dataLoss: z.looseObject({
    answer: z.enum(['no', 'yes', 'unknown', 'open']),
    text: z.string(),
    audience: audienceSchema,
  }),
  contacts: answerSchema,
  slo: answerSchema,
})
export type Impact = z.infer<typeof impactSchema>
