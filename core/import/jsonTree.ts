import type { SourceProblem } from '../postmortem/source.ts'
import { readText } from './decode.ts'
import { depthLimit } from './limits.ts'
import { checkJson } from './readJson.ts'
import type { ImportFile, ParseContext } from './types.ts'

/** A JSON file of which every object knows its line, and every number its digits. */
export interface JsonTree {
  /** Objects have no prototype; whole numbers beyond 2^53 are strings of their digits. */
  readonly value: unknown
  /** Line on which an object or list starts; null for anything else. */
  readonly lineOf: (node: unknown) => number | null
  readonly problems: readonly SourceProblem[]
}

/** Reads a whole file. Throws `import.broken` with the line, `import.limit`, and what decoding throws. */
export async function readJsonTree(file: ImportFile, context: ParseContext): Promise<JsonTree> {
  const { text, problems } = await readText(file, context)
  const checked = checkJson(file.name, text)
  const reader = new TreeReader(text)
  const value = reader.value(0)
  return { value, lineOf: (node) => reader.lineOf(node), problems: [...problems, ...checked] }
}

/** One line of JSON Lines, digits kept. Undefined when it is no JSON. `lineOf` knows nothing of it. */
export function lineJson(line: string): unknown {
  try {
    // JSON.parse is the strict judge; the tree keeps the digits and the clean prototypes.
    JSON.parse(line)
  } catch {
    return undefined
  }
  return new TreeReader(line).alone()
}

let last: { readonly head: string; readonly value: unknown } | null = null

/**
 * What the head of a file holds as JSON, as far as it goes: open lists and objects are closed where the head is cut.
 * Undefined for anything that is not JSON, JSON Lines included. The last head is remembered, since every format asks about the same one.
 */
export function headJson(head: string): unknown {
  if (last?.head !== head) last = { head, value: /^\s*[[{]/.test(head) ? new TreeReader(head).alone() : undefined }
  return last.value
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Reads JSON that was checked, or the head of a file up to where it breaks. */
class TreeReader {
  readonly #text: string
  readonly #lines = new WeakMap<object, number>()
  #at = 0
  #line = 1
  /** The text ended or broke: whatever is open is closed. */
  #cut = false

  constructor(text: string) {
    this.#text = text
  }

  lineOf(node: unknown): number | null {
    return typeof node === 'object' && node !== null ? (this.#lines.get(node) ?? null) : null
  }

  /** The only value of the text; undefined when another one follows. */
  alone(): unknown {
    const value = this.value(0)
    return this.#cut || this.#sign() === undefined ? value : undefined
  }

  value(depth: number): unknown {
    const sign = this.#sign()
    if (depth > depthLimit) return this.#stop()
    if (sign === '{') return this.#object(depth)
    if (sign === '[') return this.#list(depth)
    if (sign === '"') return this.#string()
    scalar.lastIndex = this.#at
    const match = scalar.exec(this.#text)
    if (match === null) return this.#stop()
    this.#at = scalar.lastIndex
    return scalarOf(match[0])
  }

  #object(depth: number): object {
    const found: Record<string, unknown> = Object.create(null)
    this.#lines.set(found, this.#line)
    this.#at++
    while (this.#sign() !== '}') {
      if (this.#text[this.#at] === ',') this.#at++
      if (this.#sign() !== '"') return this.#ended(found)
      const key = this.#string()
      if (key === undefined || this.#sign() !== ':') return this.#ended(found)
      this.#at++
      const value = this.value(depth + 1)
      if (value !== undefined) found[key] = value
      if (this.#cut) return found
    }
    this.#at++
    return found
  }

  #list(depth: number): unknown[] {
    const found: unknown[] = []
    this.#lines.set(found, this.#line)
    this.#at++
    while (this.#sign() !== ']') {
      if (this.#text[this.#at] === ',') this.#at++
      const value = this.value(depth + 1)
      if (value !== undefined) found.push(value)
      if (this.#cut) return found
    }
    this.#at++
    return found
  }

  #ended<T>(found: T): T {
    this.#cut = true
    return found
  }

  #stop(): undefined {
    this.#cut = true
    return undefined
  }

  /** The next character that is no white space. */
  #sign(): string | undefined {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at)
      if (code === 10) this.#line++
      else if (code !== 32 && code !== 9 && code !== 13) break
    }
    return this.#text[this.#at]
  }

  #string(): string | undefined {
    const start = this.#at
    let escaped = false
    for (let i = start + 1; i < this.#text.length; i++) {
      const code = this.#text.charCodeAt(i)
      if (code === 0x22) {
        this.#at = i + 1
        if (!escaped) return this.#text.slice(start + 1, i)
        return this.#unescaped(this.#text.slice(start, i + 1))
      }
      if (code === 0x5c) {
        escaped = true
        i++
      }
    }
    return this.#stop()
  }

  #unescaped(written: string): string | undefined {
    try {
      const read: unknown = JSON.parse(written)
      return typeof read === 'string' ? read : undefined
    } catch {
      return this.#stop()
    }
  }
}

/** Digits that a double would round stay as they are written: Datadog's ids, Opsgenie's nanoseconds. */
function scalarOf(written: string): string | number | boolean | null {
  if (written === 'null') return null
  if (written === 'true' || written === 'false') return written === 'true'
  const value = Number(written)
  return /^-?\d+$/.test(written) && !Number.isSafeInteger(value) ? written : value
}
