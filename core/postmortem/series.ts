import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { audienceSchema } from './audience.ts'

/** How to find a series' points again in its attachment. */
export const columnMapSchema = z.looseObject({
  /** Zero-based columns of the file. */
  time: z.number().int(),
  value: z.number().int(),
  /** Long tables only: keep the rows whose columns hold these words. */
  where: z.array(z.looseObject({ column: z.number().int(), equals: z.string() })).optional(),
  /** Which of several tables below each other, from 0; the first when absent. */
  table: z.number().int().optional(),
})
export type ColumnMap = z.infer<typeof columnMapSchema>

/** What the author was asked and answered when the file came in; the same answers read it again. */
export const readOptionsSchema = z.looseObject({
  zone: z.string().optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  day: z.string().optional(),
  map: z.record(z.string(), z.string()).optional(),
  /** Which of two an hour is that the end of summer time repeats; `order`: as the rows follow each other. */
  fold: z.enum(['first', 'second', 'order']).optional(),
  /** Rows whose time leaves this open are left out. */
  leave: z.array(z.enum(['zone', 'dateOrder', 'day', 'fold'])).optional(),
})
export type ReadOptions = z.infer<typeof readOptionsSchema>

/** A series that is reckoned from others of its file; see deriveColumns. */
export const derivedSchema = z.looseObject({
  kind: z.enum(['rate', 'share', 'percentile']),
  parts: z.array(
    z.looseObject({
      column: columnMapSchema,
      role: z.enum(['all', 'failed', 'bucket']),
      /** Upper bound of a bucket; infinite when absent. */
      bound: z.number().optional(),
    }),
  ),
  percent: z.number().optional(),
})
export type DerivedSeries = z.infer<typeof derivedSchema>

/** A metric over time. Its points stay in the attachment. */
export const seriesSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  /** The name customers read; their charts never show `name` when this is set. */
  customerName: z.string().optional(),
  unit: z.string(),
  source: z.string(),
  format: z.string(),
  column: columnMapSchema,
  read: readOptionsSchema,
  points: z.number().int(),
  gaps: z.number().int(),
  first: instantSchema.nullable(),
  last: instantSchema.nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  audience: audienceSchema,
  /** The one on the fault strip. */
  main: z.boolean().optional(),
  /** Where its chart's value axis begins, if the author chose. */
  scale: z.enum(['zero', 'data']).optional(),
  /** Where it is made from other columns; `column` then names none. */
  derived: derivedSchema.optional(),
  /** Its chart also shows the week before. */
  compare: z.enum(['week']).optional(),
})
export type Series = z.infer<typeof seriesSchema>
