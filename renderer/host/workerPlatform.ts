import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Platform } from '../../core/platform.ts'
import { instantOf } from '../../core/time/instant.ts'
import { uuidv7 } from './uuidv7.ts'

const encoder = new TextEncoder()

/** What a page and its workers lend to core alike. Only the page draws. */
export const workerPlatform: Platform = {
  now: () => instantOf(Date.now()),
  newId: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  hasher: () => {
    const hash = sha256.create()
    return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) }
  },
  decodeText: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  encodeText: (text) => encoder.encode(text),
  openZip: async (file) => (await import('../../core/import/zip/openZip.ts')).openZip(file),
  rasterise: () => Promise.reject(new Error('a worker that reads evidence draws nothing')),
}
