import { z } from 'zod'
import { FaultlineError } from '../errors.ts'
import { audienceSchema } from '../postmortem/audience.ts'
import { steps } from '../postmortem/section.ts'
import { criteriaNames } from './criteria.ts'

/** One thing a program can check; `check` names a function of criteria.ts, a guide can choose one and never carry one. */
export const criterionUseSchema = z.strictObject({
  check: z.enum(criteriaNames),
  min: z.number().optional().describe('Least number, share (0 to 1) or words, as the check counts it.'),
  max: z.number().optional().describe('Most words.'),
})
export type CriterionUse = z.infer<typeof criterionUseSchema>

export const partNames = ['facts', 'timeline', 'chart', 'factors', 'whys', 'actions', 'lessons'] as const
/** What the program makes from the postmortem itself and sets after the section's own text. */
export type PartName = (typeof partNames)[number]

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
const words = z.string().trim().min(1)

export const guideSectionSchema = z.strictObject({
  id: slug,
  heading: words,
  step: z.enum(steps),
  audience: audienceSchema.describe('Who reads it in a new postmortem.'),
  need: z.enum(['required', 'optional']).default('required').describe('An optional one counts once it is begun.'),
  ask: z.array(words).min(1).describe('Questions that a good text answers.'),
  placeholder: z.string().optional(),
  holds: z.enum(partNames).optional().describe('Set after the text by the program.'),
  write: z.boolean().default(true).describe('False: only what it holds, there is no text to write.'),
  criteria: z.array(criterionUseSchema).default([]),
})

const guideStepSchema = z.strictObject({
  ask: words.describe('What a good one answers, in one sentence.'),
  criteria: z.array(criterionUseSchema).default([]),
})

/** A guide as it lies in guide.json. Strict: a typo is an error with its place. */
export const guideSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  title: words,
  about: words.describe('One sentence: for what and for whom.'),
  audience: audienceSchema.describe('Whose document it makes.'),
  style: z
    .strictObject({ duration: z.enum(['short', 'long']), time: z.enum(['clock', 'clock-zone']) })
    .default({ duration: 'short', time: 'clock' })
    .describe('How chips are written when they are first inserted.'),
  suits: z.array(z.string()).default([]).describe('Severity keys it is proposed for.'),
  steps: z.partialRecord(z.enum(steps), guideStepSchema).default({}),
  sections: z.array(guideSectionSchema).min(1).describe('In the order of the document.'),
  review: z.array(words).optional().describe('What a reviewer goes through before approving.'),
})

type GuideData = z.infer<typeof guideSchema>
/** `good` and `poor` are Markdown from `<section id>.good.md` and `.poor.md`; empty where the guide has none. */
export type GuideSection = GuideData['sections'][number] & { readonly good: string; readonly poor: string }
export type Guide = Omit<GuideData, 'sections'> & { readonly sections: readonly GuideSection[] }

const placeOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  )

const bad = (name: string, reason: string) => new FaultlineError('template.bad', { name, reason })

/**
 * A guide from its parsed JSON and the long texts beside it (file name → Markdown).
 * Throws `template.bad` with the file and the place in it: an unknown key, an unknown check, a section named twice,
 * a text that belongs to no section.
 */
export function readGuide(name: string, json: unknown, texts: Readonly<Record<string, string>>): Guide {
  const parsed = guideSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = placeOf(issue?.path ?? [])
    throw bad(name, `${place === '' ? '' : `${place}: `}${issue?.message ?? 'it is not a guide'}`)
  }
  const guide = parsed.data
  const ids = guide.sections.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) throw bad(name, `sections[${twice}].id: ${ids[twice]} is there twice`)
  for (const file of Object.keys(texts)) {
    const [, id, kind] = /^(.+)\.(good|poor)\.md$/.exec(file) ?? []
    if (kind === undefined || !ids.includes(id ?? '')) throw bad(name, `${file} belongs to no section of it`)
  }
  const text = (id: string, kind: 'good' | 'poor') => (texts[`${id}.${kind}.md`] ?? '').trimEnd()
  return {
    ...guide,
    sections: guide.sections.map((section) => ({
      ...section,
      good: text(section.id, 'good'),
      poor: text(section.id, 'poor'),
    })),
  }
}
