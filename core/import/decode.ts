import { FaultlineError } from '../errors.ts'
import type { Platform, TextEncodingName } from '../platform.ts'
import type { SourceProblem } from '../postmortem/source.ts'
import { wholeLimit } from './limits.ts'
import { looksLike } from './looksLike.ts'
import type { ImportFile, ParseContext } from './types.ts'
import { textOf, utf16Recoder } from './utf8.ts'

export const headBytes = 65_536

export interface Encoding {
  readonly name: Exclude<TextEncodingName, 'windows-1252'>
  /** Length of the byte order mark. */
  readonly bom: number
}

/** The first bytes of a file, 64 KB at most. Throws `file.empty`. */
export async function readHead(file: ImportFile): Promise<Uint8Array> {
  if (file.size === 0 && file.slice !== undefined) throw new FaultlineError('file.empty', { name: file.name })
  if (file.slice !== undefined) return file.slice(0, Math.min(headBytes, file.size))
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    parts.push(chunk)
    length += chunk.length
    if (length >= headBytes) break
  }
  if (length === 0) throw new FaultlineError('file.empty', { name: file.name })
  return join(parts, length).subarray(0, headBytes)
}

/** How the bytes are to be read. Throws `file.binary`, naming what the file looks like. */
export function detectEncoding(name: string, head: Uint8Array): Encoding {
  const kind = looksLike(head)
  if (kind !== null) throw new FaultlineError('file.binary', { name, byte: 0, looksLike: kind })
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', bom: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', bom: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', bom: 2 }
  const zeros = [0, 0]
  let controls = 0
  let firstControl = -1
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) {
      controls++
      if (firstControl === -1) firstControl = i
    }
  }
  const half = head.length / 2
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return { name: 'utf-16le', bom: 0 }
  if ((zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1) return { name: 'utf-16be', bom: 0 }
  if (controls > head.length * 0.05) throw new FaultlineError('file.binary', { name, byte: firstControl })
  return { name: 'utf-8', bom: 0 }
}

/** The head as text, for sniffing: a character cut by its end is left out. */
export function decodeHead(head: Uint8Array, encoding: Encoding, platform: Pick<Platform, 'decodeText'>): string {
  const bytes = head.subarray(encoding.bom)
  if (encoding.name !== 'utf-8') {
    return textOf(utf16Recoder(encoding.name === 'utf-16le')(bytes.subarray(0, bytes.length & ~1), false), platform)
      .text
  }
  return textOf(head.length < headBytes ? bytes : bytes.subarray(0, wholeCharacters(bytes)), platform).text
}

/** Length without a character that is cut by the end. */
function wholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length
}

/** The whole file as UTF-8 pieces without byte order mark, with progress and cancellation. */
export async function* utf8Chunks(
  file: ImportFile,
  context: ParseContext,
  pieces: () => AsyncIterable<Uint8Array> = file.chunks,
): AsyncGenerator<Uint8Array> {
  const encoding = detectEncoding(file.name, await readHead(file))
  const recode = encoding.name === 'utf-8' ? null : utf16Recoder(encoding.name === 'utf-16le')
  let skip = encoding.bom
  let read = 0
  for await (const chunk of pieces()) {
    if (context.options.cancelled?.() === true) throw new FaultlineError('import.cancelled', { name: file.name })
    read += chunk.length
    const bytes = skip > 0 ? chunk.subarray(Math.min(skip, chunk.length)) : chunk
    skip -= chunk.length - bytes.length
    if (bytes.length > 0) yield recode === null ? bytes : recode(bytes, false)
    context.options.progress?.(read)
  }
  if (recode !== null) yield recode(new Uint8Array(0), true)
}

export interface WholeText {
  /** Line ends are LF. */
  readonly text: string
  readonly problems: readonly SourceProblem[]
}

/** A text format's whole file. Throws `file.empty`, `file.binary`, `import.limit`. */
export async function readText(file: ImportFile, context: ParseContext): Promise<WholeText> {
  if (file.size > wholeLimit) {
    throw new FaultlineError('import.limit', { name: file.name, what: `${file.size} bytes`, limit: '256 MB' })
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of utf8Chunks(file, context)) {
    parts.push(chunk)
    length += chunk.length
  }
  const { text, foreign } = textOf(join(parts, length), context.platform)
  return { text: text.replace(/\r\r\n|\r\n?/g, '\n'), problems: foreign ? [encodingNotice(null)] : [] }
}

/** Said once per file. */
export function encodingNotice(line: number | null): SourceProblem {
  return { line, code: 'encoding', message: 'It is not UTF-8; it was read as Windows-1252. Check names with accents.' }
}

export function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
