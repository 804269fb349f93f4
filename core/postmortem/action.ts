import { z } from 'zod'
import { instantSchema } from '../time/instantSchema.ts'
import { originSchema } from './event.ts'

export const actionTypes = ['prevent', 'detect', 'mitigate', 'repair', 'investigate', 'process', 'document'] as const
export const actionTypeSchema = z.enum(actionTypes)
export type ActionType = z.infer<typeof actionTypeSchema>

export const actionStatuses = ['open', 'in-progress', 'done', 'wont-do'] as const
export const actionStatusSchema = z.enum(actionStatuses)
export type ActionStatus = z.infer<typeof actionStatusSchema>

export const actionStatusLabels: Record<ActionStatus, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'wont-do': "Won't do",
}

/** A day, a month or a quarter: late after `date`, shown as `text` ("Q1 2026"). */
export const dueSchema = z.looseObject({ date: z.iso.date(), text: z.string() })
export type Due = z.infer<typeof dueSchema>

export const actionPointSchema = z.looseObject({ text: z.string(), done: z.boolean() })

/** What customers are told: the words on the page and, if it was promised, for when. */
export const publicNoteSchema = z.looseObject({ note: z.string(), promised: dueSchema.optional() })
export type PublicNote = z.infer<typeof publicNoteSchema>

export const actionSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  doneWhen: z.string().optional(),
  owner: z.string().nullable(),
  team: z.string().optional(),
  type: actionTypeSchema,
  priority: z.enum(['high', 'medium', 'low']),
  status: actionStatusSchema,
  due: dueSchema.nullable(),
  created: instantSchema,
  completed: instantSchema.nullable(),
  history: z.array(z.looseObject({ at: instantSchema, status: actionStatusSchema, by: z.string().optional() })),
  /** Ids of the factors it answers. */
  factors: z.array(z.string()),
  points: z.array(actionPointSchema),
  external: z.array(z.looseObject({ tracker: z.string(), key: z.string(), url: z.string().optional() })),
  labels: z.array(z.string()),
  /** Why it was dropped; asked when the status becomes `wont-do`. */
  reason: z.string().optional(),
  /** An action without one stays internal. */
  public: publicNoteSchema.nullable(),
  origins: z.array(originSchema),
})
export type Action = z.infer<typeof actionSchema>

/** Open means that something is still to be done. */
export function isOpen(action: Action): boolean {
  return action.status === 'open' || action.status === 'in-progress'
}

/** Whole days after the due date, 0 when not late or not open. `today` is a day such as 2025-12-01. */
export function overdueDays(action: Action, today: string): number {
  if (!isOpen(action) || action.due === null) return 0
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(action.due.date)) / 86_400_000))
}
