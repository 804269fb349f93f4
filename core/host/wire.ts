/**
 * Values with bytes in them as one frame, for hosts whose carrier knows only bytes: 4 bytes of header length (big-endian),
 * the value as JSON in which each Uint8Array is `{"$bytes":[offset,length]}`, then all those bytes one after the other.
 * An object of the user's own that has a key beginning with `$` and ending in `bytes` is written with one `$` more.
 */
const lengthBytes = 4
const reserved = /^\$+bytes$/

/** `encodeText` writes UTF-8. The value is what JSON can hold, and Uint8Arrays. */
export function encodeWire(value: unknown, encodeText: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const blobs: Uint8Array[] = []
  let offset = 0
  const pack = (part: unknown): unknown => {
    if (part instanceof Uint8Array) {
      blobs.push(part)
      offset += part.length
      return { $bytes: [offset - part.length, part.length] }
    }
    if (Array.isArray(part)) return part.map(pack)
    if (typeof part !== 'object' || part === null) return part
    return fromEntries(Object.entries(part).map(([key, one]) => [reserved.test(key) ? `$${key}` : key, pack(one)]))
  }
  const header = encodeText(JSON.stringify(pack(value)) ?? 'null')
  const frame = new Uint8Array(lengthBytes + header.length + offset)
  new DataView(frame.buffer).setUint32(0, header.length)
  frame.set(header, lengthBytes)
  let end = lengthBytes + header.length
  for (const blob of blobs) {
    frame.set(blob, end)
    end += blob.length
  }
  return frame
}

/** The value again; its Uint8Arrays are views into `frame`. Throws an Error on a frame that is cut off or points outside itself. */
export function decodeWire(frame: Uint8Array, decodeText: (bytes: Uint8Array) => string): unknown {
  if (frame.length < lengthBytes) throw new Error('the frame is cut off')
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(0)
  const start = lengthBytes + length
  if (start > frame.length) throw new Error('the frame is cut off')
  const blobs = frame.subarray(start)
  const unpack = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(unpack)
    if (typeof part !== 'object' || part === null) return part
    const entries = Object.entries(part)
    const [first] = entries
    if (entries.length === 1 && first?.[0] === '$bytes') return blobOf(first[1], blobs)
    return fromEntries(entries.map(([key, one]) => [reserved.test(key) ? key.slice(1) : key, unpack(one)]))
  }
  return unpack(JSON.parse(decodeText(frame.subarray(lengthBytes, start))))
}

function blobOf(place: unknown, blobs: Uint8Array): Uint8Array {
  const [offset, length] = Array.isArray(place) ? place : []
  const whole = Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length >= 0
  if (!whole || offset + length > blobs.length) throw new Error('the frame points outside itself')
  return blobs.subarray(offset, offset + length)
}

/** Own keys only, `__proto__` among them: plain assignment would set the prototype instead. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries)
}
