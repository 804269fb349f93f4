import { FaultlineError } from '../errors.ts'
import type { SourceProblem } from '../postmortem/source.ts'
import { readText } from './decode.ts'
import { depthLimit } from './limits.ts'
import type { ImportFile, ParseContext } from './types.ts'

export interface ReadJson {
  readonly value: unknown
  readonly text: string
  readonly problems: readonly SourceProblem[]
}

/** A whole JSON file. Throws `import.broken` with the line, `import.limit`, and what decoding throws. */
export async function readJsonFile(file: ImportFile, context: ParseContext): Promise<ReadJson> {
  const { text, problems } = await readText(file, context)
  const checked = checkJson(file.name, text)
  return { value: JSON.parse(text), text, problems: [...problems, ...checked] }
}

/**
 * Walks over JSON once without recursion: tells where it breaks, how deep it is, and which keys come twice, of which
 * JSON.parse silently keeps the last.
 */
export function checkJson(name: string, text: string): SourceProblem[] {
  const scan = new JsonScan(name, text)
  scan.run()
  return scan.problems
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const blank = /[ \t\n\r]*/y

class JsonScan {
  readonly problems: SourceProblem[] = []
  readonly #name: string
  readonly #text: string
  #at = 0

  constructor(name: string, text: string) {
    this.#name = name
    this.#text = text
  }

  run(): void {
    /** Keys of an open object, null for an open list. */
    const open: (Set<string> | null)[] = []
    let expects: 'value' | 'first' | 'after' | 'key' | 'firstKey' = 'value'
    for (;;) {
      this.#skip()
      const sign = this.#text[this.#at]
      if (expects === 'after') {
        if (open.length === 0) break
        const keys = open.at(-1)
        if (sign === ',') {
          this.#at++
          expects = keys === null ? 'value' : 'key'
        } else if (sign === (keys === null ? ']' : '}')) {
          this.#at++
          open.pop()
        } else this.#fail(keys === null ? 'expected “,” or “]”' : 'expected “,” or “}”')
      } else if (expects === 'key' || expects === 'firstKey') {
        if (expects === 'firstKey' && sign === '}') {
          this.#at++
          open.pop()
          expects = 'after'
          continue
        }
        this.#key(open.at(-1) ?? new Set())
        expects = 'value'
      } else if (expects === 'first' && sign === ']') {
        this.#at++
        open.pop()
        expects = 'after'
      } else if (sign === '{' || sign === '[') {
        this.#at++
        open.push(sign === '{' ? new Set() : null)
        if (open.length > depthLimit) this.#tooDeep()
        expects = sign === '{' ? 'firstKey' : 'first'
      } else {
        if (sign === '"') this.#string()
        else if (!this.#take(literal)) this.#fail(sign === undefined ? 'it ends in the middle' : 'expected a value')
        expects = 'after'
      }
    }
    this.#skip()
    if (this.#at < this.#text.length) this.#fail('something follows the end of the JSON')
  }

  #skip(): void {
    this.#take(blank)
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }

  /** A string as it is written. V8's regular expressions overflow on long ones, so it is walked over by hand. */
  #string(): string {
    const text = this.#text
    const start = this.#at
    for (let i = start + 1; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x22) {
        this.#at = i + 1
        return text.slice(start, i + 1)
      }
      if (code === 0x5c) {
        const letter = text[i + 1] ?? ''
        const hex = letter === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6))
        if (!hex && !'"\\/bfnrt'.includes(letter || ' ')) {
          this.#at = i
          this.#fail(letter === '' ? 'it ends in the middle' : 'this escape is not one')
        }
        i += hex ? 5 : 1
      } else if (code < 0x20) {
        this.#at = i
        this.#fail('a string runs over the end of its line')
      }
    }
    this.#at = text.length
    return this.#fail('it ends in the middle')
  }

  #key(keys: Set<string>): void {
    if (this.#text[this.#at] !== '"')
      this.#fail(this.#text[this.#at] === undefined ? 'it ends in the middle' : 'expected a name in quotes')
    const key = this.#string()
    if (keys.has(key)) {
      if (this.problems.length < 50) {
        this.problems.push({
          line: this.#line(),
          code: 'same-key',
          message: `${key.slice(0, 60)} stands twice in one object; the last one counts.`,
        })
      }
    } else keys.add(key)
    this.#skip()
    if (this.#text[this.#at] !== ':') this.#fail('expected “:”')
    this.#at++
  }

  #line(): number {
    let line = 1
    for (let i = this.#text.indexOf('\n'); i >= 0 && i < this.#at; i = this.#text.indexOf('\n', i + 1)) line++
    return line
  }

  #fail(reason: string): never {
    const at = this.#at >= this.#text.length ? 'it ends in the middle' : reason
    throw new FaultlineError('import.broken', { name: this.#name, line: this.#line(), byte: this.#at, reason: at })
  }

  #tooDeep(): never {
    const where = { name: this.#name, line: this.#line(), byte: this.#at }
    throw new FaultlineError('import.limit', { ...where, what: 'lists in lists', limit: `${depthLimit} levels` })
  }
}
