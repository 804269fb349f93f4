import { z } from 'zod'
import { FaultlineError } from '../errors.ts'
import { guideSchema, readGuide } from '../guide/guide.ts'
import { lineAt, lineOfPath } from './jsonLines.ts'

/** What keeps a template from being used: where, what stands there, and what may stand there instead. */
export const templateProblemSchema = z.looseObject({
  /** The first line is 1; null when it is about a file beside it. */
  line: z.number().int().nullable(),
  reason: z.string(),
  allowed: z.string().nullable(),
})
export type TemplateProblem = z.infer<typeof templateProblemSchema>

/** Why `text` is no JSON. Null when it is. */
export function jsonProblem(text: string): TemplateProblem | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const end = text.trimEnd().length
    const cut = position === undefined || Number(position) >= end
    return {
      line: lineAt(text, cut ? end : Number(position)),
      reason: cut ? 'The file ends in the middle.' : 'It is no JSON from here on.',
      allowed: 'Names and texts in double quotes, a comma between two of them and none after the last',
    }
  }
}

/** What keeps a guide from being used, null when it is good. `texts`: the Markdown files beside it, by name. */
export function guideProblem(text: string, texts: Readonly<Record<string, string>>): TemplateProblem | null {
  const broken = jsonProblem(text)
  if (broken !== null) return broken
  const json: unknown = JSON.parse(text)
  const parsed = guideSchema.safeParse(json)
  if (!parsed.success) {
    const { issues } = parsed.error
    // A name that is misspelt is missing as well; the wrong one is what the reader looks for.
    return issueProblem(text, issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0])
  }
  try {
    readGuide('', json, texts)
    return null
  } catch (error) {
    return readProblem(text, error)
  }
}

/** A `template.bad` whose reason begins with a place, such as `sections[2].id: …`, as a problem with its line. */
export function readProblem(text: string, error: unknown): TemplateProblem {
  const reason = error instanceof FaultlineError ? String(error.detail.reason ?? error.message) : String(error)
  const [, place, rest] = /^([\w.[\]]+): (.*)$/s.exec(reason) ?? []
  if (place === undefined || rest === undefined) return { line: null, reason: sentence(reason), allowed: null }
  const path = [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index ? Number(index) : (key ?? ''),
  )
  return { line: lineOfPath(text, path), reason: sentence(`${place}: ${rest}`), allowed: null }
}

function issueProblem(text: string, issue: z.core.$ZodIssue | undefined): TemplateProblem {
  if (issue === undefined) return { line: null, reason: 'It is not a guide.', allowed: null }
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  const here = path.length === 0 ? 'The guide' : path.filter((key) => typeof key === 'string').at(-1)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    return {
      line: lineOfPath(text, [...path, key]),
      reason: `“${key}” is not known here.`,
      allowed: keysAt(guideSchema, path).join(', ') || null,
    }
  }
  const line = lineOfPath(text, path)
  if (issue.code === 'invalid_value')
    return { line, reason: `${here} has a value that is not known.`, allowed: issue.values.map(String).join(', ') }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return { line, reason: `“${here}” is missing.`, allowed: `${here}: ${issue.expected}` }
  if (issue.code === 'invalid_type') return { line, reason: `${here} is of another kind.`, allowed: issue.expected }
  return { line, reason: sentence(`${here}: ${issue.message}`), allowed: null }
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Names that an object at this place of a schema may have. */
function keysAt(schema: unknown, path: readonly (string | number)[]): readonly string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape
    return key === undefined ? Object.keys(shape) : keysAt(shape[key], rest)
  }
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest)
  if (schema instanceof z.ZodRecord) {
    if (key !== undefined) return keysAt(schema.valueType, rest)
    return schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : []
  }
  return []
}
