import { deflateSync, strToU8 } from 'fflate'

/** A part of a zip file as it is stored: packed once, put into as many files as need it. */
export interface PackedPart {
  readonly name: string
  readonly packed: Uint8Array
  readonly crc: number
  readonly size: number
  /** 8 is deflated, 0 is as it is. */
  readonly method: 0 | 8
}

const level = 6

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** `from` is the sum of what stands before. */
function crcOf(bytes: Uint8Array, from = 0): number {
  let crc = ~from
  for (let index = 0; index < bytes.length; index += 1)
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0)
  return (crc ^ -1) >>> 0
}

/** Text is deflated. Pictures are packed in their own way already, and stay as they are. */
export function packedPart(name: string, content: string | Uint8Array): PackedPart {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const asItIs = /\.(?:png|jpe?g|gif)$/i.test(name)
  const packed = asItIs ? bytes : deflateSync(bytes, { level })
  return { name, packed, crc: crcOf(bytes), size: bytes.length, method: asItIs ? 0 : 8 }
}

/** The end of a part that many files share: read and deflated once. */
export interface PartEnd {
  readonly bytes: Uint8Array
  readonly packed: Uint8Array
}

export function partEnd(text: string): PartEnd {
  const bytes = strToU8(text)
  return { bytes, packed: deflateSync(bytes, { level }) }
}

/**
 * A part of its own beginning and an end that is packed already. The beginning stands in blocks that are not deflated: such
 * blocks end at a full byte, so that what was deflated elsewhere may follow.
 */
export function joinedPart(name: string, beginning: string, end: PartEnd): PackedPart {
  const bytes = strToU8(beginning)
  return {
    name,
    packed: joined([...storedBlocks(bytes), end.packed]),
    crc: crcOf(end.bytes, crcOf(bytes)),
    size: bytes.length + end.bytes.length,
    method: 8,
  }
}

const longestBlock = 0xffff

/** Bytes as deflate's blocks without compression, none of them the last. */
function* storedBlocks(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock)
    const { length } = block
    yield Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255)
    yield block
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * Parts that most Word files of ours share, such as styles: packed once, by name and text. Each name keeps the last few,
 * since languages and starts of lists differ; a document of its own text would only push them out.
 */
const shared = new Map<string, { text: string; part: PackedPart }[]>()
const kept = 4
const sharedNames =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|custom)\.xml|word\/(?:styles|numbering|settings|fontTable|comments|endnotes|footnotes)\.xml|word\/_rels\/.*)$/

/** The same as `packedPart`, packed once in the life of the program where many files have the same part. */
export function sharedPart(name: string, content: string | Uint8Array): PackedPart {
  if (typeof content !== 'string' || content.length > 100_000 || !sharedNames.test(name))
    return packedPart(name, content)
  const known = shared.get(name) ?? []
  const same = known.find(({ text }) => text === content)
  if (same !== undefined) return same.part
  const part = packedPart(name, content)
  shared.set(name, [{ text: content, part }, ...known].slice(0, kept))
  return part
}

// 1 January 1980, 00:00: the first moment that a zip file can name.
const zipDate = 0x21_0000

/** A zip file of packed parts, in the order given. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const encoder = new TextEncoder()
  const entries = parts.map((part) => {
    const name = encoder.encode(part.name)
    return { ...part, name, length: part.packed.length }
  })
  const total = entries.reduce((sum, { name, length }) => sum + 76 + 2 * name.length + length, 22)
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  const offsets: number[] = []
  let at = 0
  const fields = (start: number, { crc, size, name, length, method }: (typeof entries)[number]) => {
    view.setUint16(start, 20, true)
    view.setUint16(start + 4, method, true)
    view.setUint32(start + 6, zipDate, true)
    view.setUint32(start + 10, crc, true)
    view.setUint32(start + 14, length, true)
    view.setUint32(start + 18, size, true)
    view.setUint16(start + 22, name.length, true)
  }
  for (const entry of entries) {
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    fields(at + 4, entry)
    out.set(entry.name, at + 30)
    out.set(entry.packed, at + 30 + entry.name.length)
    at += 30 + entry.name.length + entry.length
  }
  const directory = at
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    fields(at + 6, entry)
    view.setUint32(at + 42, offsets[index] ?? 0, true)
    out.set(entry.name, at + 46)
    at += 46 + entry.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}
