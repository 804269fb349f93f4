import { createHash, hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImportFile, ImportOptions, ParseContext } from '../../../core/import/types.ts'
import { openZip } from '../../../core/import/zip/openZip.ts'

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Where the shared test data lies; null when this checkout has none beside it. */
export const shared = (() => {
  const folder = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared')
  return existsSync(folder) ? folder : null
})()
export const fixtures = path.join(root, 'test/fixtures/import')

const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding: string): TextDecoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true })
  decoders.set(encoding, decoder)
  return decoder
}

/** What a host lends to imports, from Node's own parts. */
export const platform: ParseContext['platform'] = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  hasher: () => {
    const growing = createHash('sha256')
    return { update: (bytes) => void growing.update(bytes), hex: () => growing.digest('hex') }
  },
  decodeText: (bytes, encoding) => decoderOf(encoding).decode(bytes),
  encodeText: (text) => new TextEncoder().encode(text),
  openZip,
}

export const contextOf = (options: ImportOptions = {}): ParseContext => ({ platform, options })

/** A file in memory that is handed over in pieces of `step` bytes. */
export function fileOf(name: string, content: string | Uint8Array, step = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let i = 0; i < bytes.length; i += step) yield bytes.subarray(i, i + step)
    },
  }
}

/** A file on disk; `name` keeps only its last part. */
export function fileAt(file: string, step?: number): ImportFile {
  return fileOf(path.basename(file), new Uint8Array(readFileSync(file)), step)
}
