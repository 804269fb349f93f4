import type { Platform } from '../platform.ts'

/** Text → UTF-8. Lone surrogates become U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) out[n++] = unit
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      n = put(out, n, 0x10000 + ((unit & 0x3ff) << 10) + (text.charCodeAt(++i) & 0x3ff))
    } else n = put(out, n, unit >= 0xd800 && unit < 0xe000 ? 0xfffd : unit)
  }
  return out.subarray(0, n)
}

function put(out: Uint8Array, at: number, point: number): number {
  let n = at
  if (point < 0x80) out[n++] = point
  else if (point < 0x800) out[n++] = 0xc0 | (point >> 6)
  else {
    if (point < 0x10000) out[n++] = 0xe0 | (point >> 12)
    else {
      out[n++] = 0xf0 | (point >> 18)
      out[n++] = 0x80 | ((point >> 12) & 0x3f)
    }
    out[n++] = 0x80 | ((point >> 6) & 0x3f)
  }
  if (point >= 0x80) out[n++] = 0x80 | (point & 0x3f)
  return n
}

/** UTF-16 → UTF-8 in pieces: a pair cut by a chunk's edge waits for the next one. */
export function utf16Recoder(littleEndian: boolean): (chunk: Uint8Array, last: boolean) => Uint8Array {
  let left = new Uint8Array(0)
  return (chunk, last) => {
    const bytes = new Uint8Array(left.length + chunk.length)
    bytes.set(left)
    bytes.set(chunk, left.length)
    let units = bytes.length >> 1
    const unit = (i: number) => {
      const [a, b] = [bytes[2 * i] ?? 0, bytes[2 * i + 1] ?? 0]
      return littleEndian ? a | (b << 8) : b | (a << 8)
    }
    if (!last && units > 0 && (unit(units - 1) & 0xfc00) === 0xd800) units--
    left = bytes.slice(2 * units)
    const out = new Uint8Array(units * 3 + 3)
    let n = 0
    for (let i = 0; i < units; i++) {
      const code = unit(i)
      const low = i + 1 < units ? unit(i + 1) : 0
      if ((code & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00) {
        n = put(out, n, 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff))
        i++
      } else n = put(out, n, code >= 0xd800 && code < 0xe000 ? 0xfffd : code)
    }
    return out.subarray(0, n)
  }
}

/** A piece of UTF-8, or of Windows-1252 when it is no UTF-8 (`foreign`). Cheap for ASCII. */
export function textOf(
  bytes: Uint8Array,
  platform: Pick<Platform, 'decodeText'>,
): { readonly text: string; readonly foreign: boolean } {
  if (bytes.length < 64) {
    let text = ''
    let i = 0
    for (; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0
      if (byte >= 0x80) break
      text += String.fromCharCode(byte)
    }
    if (i === bytes.length) return { text, foreign: false }
  }
  try {
    return { text: platform.decodeText(bytes, 'utf-8'), foreign: false }
  } catch {
    return { text: platform.decodeText(bytes, 'windows-1252'), foreign: true }
  }
}
