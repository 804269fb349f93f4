import { z } from 'zod'
import { type ErrorReport, FaultlineError, toReport } from '../errors.ts'
import { canonicalText } from '../schema/canonical.ts'
import { migrate } from '../schema/migrate.ts'
import { conform, readJson } from '../schema/readJson.ts'
import { type Postmortem, postmortemSchema } from './postmortem.ts'
import { sectionSchema } from './section.ts'

/** On disk a section's text is an array of lines, so that a diff names the line. */
const fileSchema = postmortemSchema.extend({
  sections: z.array(sectionSchema.extend({ text: z.array(z.string()) })),
})

const unfolded = new Set(['sections'])

/** A postmortem as postmortem.json holds it. Equal postmortems give equal bytes. */
export function postmortemText(postmortem: Postmortem): string {
  const sections = postmortem.sections.map((section) => ({ ...section, text: toLines(section.text) }))
  return canonicalText({ ...postmortem, sections }, fileSchema, unfolded)
}

export interface Opened {
  readonly postmortem: Postmortem
  /** Why it may only be read (`postmortem.newer`), or null. */
  readonly readOnly: ErrorReport | null
  /** The older version it was migrated from, or null. The file is rewritten with the first edit, not before. */
  readonly migratedFrom: string | null
}

/**
 * postmortem.json → what it holds. `name` is only for the words of an error. Throws `postmortem.damaged` with the line,
 * and `postmortem.newer` when a newer major can't even be read.
 */
export function openPostmortem(name: string, text: string): Opened {
  const { file, from, newer } = migrate(name, readJson(name, text))
  if (newer === null) return { postmortem: asPostmortem(name, text, file), readOnly: null, migratedFrom: from }
  const tooNew = new FaultlineError('postmortem.newer', { name, found: newer })
  const parsed = fileSchema.safeParse(file)
  if (!parsed.success) throw tooNew
  return { postmortem: joined(parsed.data), readOnly: toReport(tooNew), migratedFrom: null }
}

/** As `openPostmortem`, for callers that go on to write: a newer major is refused. */
export function readPostmortem(name: string, text: string): Postmortem {
  const { postmortem, readOnly } = openPostmortem(name, text)
  if (readOnly) throw new FaultlineError('postmortem.newer', readOnly.detail)
  return postmortem
}

function asPostmortem(name: string, text: string, file: unknown): Postmortem {
  return joined(conform(name, text, file, fileSchema))
}

function joined(file: z.infer<typeof fileSchema>): Postmortem {
  return { ...file, sections: file.sections.map((section) => ({ ...section, text: section.text.join('\n') })) }
}

const toLines = (text: string) => (text === '' ? [] : text.split('\n'))
