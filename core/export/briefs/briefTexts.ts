import { z } from 'zod'
import { FaultlineError } from '../../errors.ts'

/** Words of a letter and of a call sheet by key, with `{name}` where a value goes, and region → time zones. */
export interface BriefTexts {
  readonly letter: Readonly<Record<string, string>>
  readonly callSheet: Readonly<Record<string, string>>
  readonly regions: Readonly<Record<string, readonly string[]>>
}

const words = z.record(z.string(), z.string())
const zones = z.record(z.string(), z.array(z.string()).min(1))

/** Names of the three files in templates/briefs. */
export const briefFiles = ['letter.json', 'call-sheet.json', 'regions.json'] as const
type BriefFile = (typeof briefFiles)[number]

/**
 * The texts of templates/briefs. `own` are a library's files of the same names: a key in them wins over ours.
 * Throws `template.bad` with the file and the key: one that we don't have, or a value that ours can't hold.
 */
export function readBriefTexts(
  shipped: Readonly<Record<BriefFile, unknown>>,
  own: Readonly<Partial<Record<BriefFile, unknown>>> = {},
): BriefTexts {
  return {
    letter: merged('letter.json', shipped, own),
    callSheet: merged('call-sheet.json', shipped, own),
    regions: {
      ...checked('regions.json', shipped['regions.json'], zones),
      ...checked('regions.json', own['regions.json'] ?? {}, zones),
    },
  }
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

function merged(
  file: BriefFile,
  shipped: Readonly<Record<BriefFile, unknown>>,
  own: Readonly<Partial<Record<BriefFile, unknown>>>,
): Record<string, string> {
  const ours = checked(file, shipped[file], words)
  const theirs = checked(file, own[file] ?? {}, words)
  for (const [key, text] of Object.entries(theirs)) {
    const known = ours[key]
    if (known === undefined) throw bad(file, `${key}: there is no such text`)
    const stray = placeholders(text).find((name) => !placeholders(known).includes(name))
    if (stray !== undefined) throw bad(file, `${key}: nothing is put in for {${stray}}`)
  }
  return { ...ours, ...theirs }
}

function checked<T>(file: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw bad(file, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is not as expected'}`)
}

const bad = (name: string, reason: string) => new FaultlineError('template.bad', { name, reason })

/** A text with its values put in. Throws `internal` for a key or a value that is not there: a slip of ours. */
export function fill(
  texts: Readonly<Record<string, string>>,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = texts[key]
  if (text === undefined) throw new FaultlineError('internal', { reason: `there is no text “${key}” for briefs` })
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new FaultlineError('internal', { reason: `“${key}” has no value for {${name}}` })
    return String(value)
  })
}
