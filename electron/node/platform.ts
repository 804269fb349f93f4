import { createHash, hash } from 'node:crypto'
import type { Platform } from '../../core/platform.ts'
import { rasterise } from './rasterise.ts'
import { uuidV7 } from './uuidV7.ts'
import { decodeWindows1252 } from './windows1252.ts'

/** What Node lends to core: main, server and command line all use this one. */
export function nodePlatform(): Platform {
  return {
    now: () => new Date().toISOString().replace('.000Z', 'Z'),
    newId: () => uuidV7(Date.now()),
    // One call: an import makes an id for each of 200,000 rows.
    sha256: (bytes) => hash('sha256', bytes, 'hex'),
    hasher: () => {
      const growing = createHash('sha256')
      return { update: (bytes) => void growing.update(bytes), hex: () => growing.digest('hex') }
    },
    decodeText: (bytes, encoding) =>
      encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes),
    encodeText: (text) => new TextEncoder().encode(text),
    openZip: async (file) => (await import('../../core/import/zip/openZip.ts')).openZip(file),
    rasterise,
  }
}
