import type { z } from 'zod'
import { FaultlineError } from '../errors.ts'
import { hasConflictMarkers } from '../merge/conflictMarkers.ts'
import { scanJson } from './scanJson.ts'

/** A postmortem.json stays under this many characters; points of series live in attachments. */
const maxLength = 32 * 1024 * 1024

/**
 * JSON text of one of our files → its value. Throws `postmortem.damaged` with the line for everything that could not be
 * kept as it is: cut off, NUL bytes, Git's conflict markers, duplicate keys, too deep, too large.
 */
export function readJson(name: string, raw: string): unknown {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw
  const damaged = (reason: string, offset?: number, cause?: unknown) =>
    new FaultlineError(
      'postmortem.damaged',
      { name, reason, ...(offset === undefined ? {} : { line: lineAt(text, offset) }) },
      { cause },
    )
  if (text.length > maxLength) throw damaged('it is larger than 32 MB')
  if (text.trim() === '') throw damaged('it is empty')
  const nul = text.indexOf('\0')
  if (nul !== -1) throw damaged('it holds NUL bytes, as after a power cut', nul)
  if (hasConflictMarkers(text)) throw damaged('Git left both versions in it', text.search(/^<{7}/m))
  const value = parse(text, damaged)
  const flaw = scanJson(text)
  if (flaw) throw damaged(flaw.reason, flaw.offset)
  return value
}

/** The value as the schema reads it. Throws `postmortem.damaged` with the line of the first thing that does not fit. */
export function conform<T>(name: string, raw: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  // The sentence that this becomes part of says already that something is wrong.
  const message = issue?.message.replace(/^Invalid \w+: /, '') ?? 'it is something else'
  const place = path.length > 0 ? `${path.map(String).join('.')}: ` : ''
  throw new FaultlineError(
    'postmortem.damaged',
    { name, reason: `${place}${message}`, line: lineOf(raw, path) },
    { cause: parsed.error },
  )
}

function parse(text: string, damaged: (reason: string, offset?: number, cause?: unknown) => FaultlineError): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // V8 names the position in its message only; at the end of the text it names none.
    const message = error instanceof Error ? error.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    const offset = position === undefined ? text.length : Number(position)
    const reason =
      offset >= text.trimEnd().length ? 'it stops in the middle' : `${oneCharacter(text, offset)} is not JSON here`
    throw damaged(reason, offset, error)
  }
}

function oneCharacter(text: string, offset: number): string {
  const point = text.codePointAt(offset) ?? 0
  return point < 32
    ? `the character U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${String.fromCodePoint(point)}”`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The line of the deepest part of `path` that is there; a missing key has no line of its own. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = scanJson(text, path.slice(0, length))
    if (found) return lineAt(text, found.offset)
  }
  return 1
}
