/** What JSON.parse lets through and a document must not hold. */
export interface JsonFlaw {
  readonly offset: number
  readonly reason: string
}

interface Frame {
  /** Null in an array. */
  readonly keys: Set<string> | null
  key: string | number
}

const number = /-?\d[\d.eE+-]*/y
const space = /[\s]*/y

/** Deeper nesting overflows JSON.stringify and structuredClone further on. */
const maxDepth = 200

/**
 * Walks JSON that JSON.parse has already accepted. Returns the first of: nesting deeper than 200, a key given twice (the
 * first value would be lost), `__proto__` as a key, a number whose digits JavaScript can't keep. With `target`, returns the
 * offset of the value at that path instead.
 */
export function scanJson(text: string, target?: readonly PropertyKey[]): JsonFlaw | null {
  const frames: Frame[] = []
  let offset = 0
  while (offset < text.length) {
    const char = text.charAt(offset)
    const top = frames.at(-1)
    if (target && startsValue(char) && isAt(frames, target) && !isKey(text, offset, top)) return { offset, reason: '' }
    if (char === '"') {
      const end = endOfString(text, offset)
      const flaw = top && isKey(text, offset, top) ? takeKey(text, offset, end, top) : null
      if (flaw && !target) return flaw
      offset = end
    } else if (char === '{' || char === '[') {
      frames.push({ keys: char === '{' ? new Set() : null, key: char === '{' ? '' : 0 })
      if (frames.length > maxDepth && !target) return { offset, reason: `it is nested deeper than ${maxDepth} levels` }
      offset += 1
    } else if (char === '}' || char === ']') {
      frames.pop()
      offset += 1
    } else if (char === ',') {
      if (top && typeof top.key === 'number') top.key += 1
      offset += 1
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      const digits = match(number, text, offset)
      if (!target && losesDigits(digits))
        return { offset, reason: `the number ${digits} has more digits than can be kept` }
      offset += digits.length
    } else offset += 1
  }
  return null
}

const startsValue = (char: string) => /["{[\dtfn-]/.test(char)

function isAt(frames: readonly Frame[], target: readonly PropertyKey[]): boolean {
  return frames.length === target.length && frames.every((frame, index) => frame.key === target[index])
}

function isKey(text: string, offset: number, frame: Frame | undefined): boolean {
  if (text.charAt(offset) !== '"' || !frame?.keys) return false
  const end = endOfString(text, offset)
  return text.charAt(end + match(space, text, end).length) === ':'
}

function takeKey(text: string, offset: number, end: number, frame: Frame): JsonFlaw | null {
  const key = String(JSON.parse(text.slice(offset, end)))
  frame.key = key
  if (key === '__proto__') return { offset, reason: 'the key __proto__ can not be kept' }
  if (frame.keys?.has(key)) return { offset, reason: `“${key}” is given twice` }
  frame.keys?.add(key)
  return null
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0
  while (text.charAt(quote - 1 - slashes) === '\\') slashes += 1
  return slashes % 2 === 1
}

function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}

/** Whole numbers beyond 2^53 and magnitudes beyond a double come back as something else. */
function losesDigits(digits: string): boolean {
  const value = Number(digits)
  return !Number.isFinite(value) || (/^-?\d+$/.test(digits) && BigInt(digits) !== BigInt(value))
}
