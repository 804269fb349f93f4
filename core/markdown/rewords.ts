import type { RootContent } from 'mdast'
import type { Platform } from '../platform.ts'
import { plainText } from './plainText.ts'

/** What `of=` of a customer block holds: the first 8 hex digits of the SHA-256 of the words above it. Formatting doesn't count. */
export function rewordsHash(above: RootContent, platform: Pick<Platform, 'sha256' | 'encodeText'>): string {
  return platform.sha256(platform.encodeText(plainText(above).replace(/\s+/g, ' ').trim())).slice(0, 8)
}
