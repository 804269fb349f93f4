import { z } from 'zod'
import { audienceSchema } from './audience.ts'

export const lessonKinds = ['well', 'poorly', 'lucky', 'surprise', 'question'] as const
export const lessonKindSchema = z.enum(lessonKinds)
export type LessonKind = z.infer<typeof lessonKindSchema>

export const lessonSchema = z.looseObject({
  id: z.string(),
  kind: lessonKindSchema,
  text: z.string(),
  audience: audienceSchema,
  /** Who answers an open question. */
  owner: z.string().optional(),
  /** The action it became. */
  action: z.string().optional(),
})
export type Lesson = z.infer<typeof lessonSchema>
