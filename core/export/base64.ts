const digits = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  (character) => character.codePointAt(0) ?? 0,
)
const [padding, carriageReturn, lineFeed] = [61, 13, 10]
/** Bytes in a line of 76 characters. */
const inLine = 57

/** Bytes as base64 in ASCII, in lines of 76 characters that end with CR LF, the last one without. */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines = Math.max(0, Math.ceil(bytes.length / inLine) - 1)
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + lines * 2)
  let to = 0
  for (let from = 0; from < bytes.length; from += 3) {
    if (from > 0 && from % inLine === 0) {
      out[to++] = carriageReturn
      out[to++] = lineFeed
    }
    const three = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    const left = bytes.length - from
    out[to++] = digits[three >> 18] ?? 0
    out[to++] = digits[(three >> 12) & 63] ?? 0
    out[to++] = left > 1 ? (digits[(three >> 6) & 63] ?? 0) : padding
    out[to++] = left > 2 ? (digits[three & 63] ?? 0) : padding
  }
  return out
}

/** Up to one line of base64 as text. */
export const base64Word = (bytes: Uint8Array): string => String.fromCharCode(...base64Lines(bytes))

/** All of it as one text, for an address that carries its own bytes. */
export function base64Text(bytes: Uint8Array): string {
  const words: string[] = []
  for (let at = 0; at < bytes.length; at += inLine) words.push(base64Word(bytes.subarray(at, at + inLine)))
  return words.join('')
}
