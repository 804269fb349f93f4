import type { Platform } from '../platform.ts'

const digits = 'abcdefghijklmnopqrstuvwxyz234567'

/** Two digits for each ten bits. */
const pairs = Array.from({ length: 1024 }, (_, bits) => `${digits[bits >> 5]}${digits[bits & 31]}`)

/** First 26 base32 digits of a hex SHA-256, i.e. 130 of its bits: five hex digits are four of them. */
function base32(hex: string): string {
  let out = ''
  for (let i = 0; i < 35; i += 5) {
    const bits = Number.parseInt(hex.slice(i, i + 5), 16)
    out += `${pairs[bits >> 10]}${pairs[bits & 1023]}`
  }
  return out.slice(0, 26)
}

/** White space and case say nothing about whether two rows are one thing. */
const normal = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

type Counts = Record<ImportedKind, Map<string, number>>

export type ImportedKind = 'event' | 'action' | 'series' | 'account'

/**
 * Gives imported things ids that come out the same whenever the same thing is read again: from the source's own id, else
 * from instant and text, with a count among equals. Never from a file name or a line.
 */
export function importedIds(
  format: string,
  platform: Pick<Platform, 'sha256' | 'encodeText'>,
): (kind: ImportedKind, own: string | null, at: string, text: string) => string {
  const counts: Counts = { event: new Map(), action: new Map(), series: new Map(), account: new Map() }
  return (kind, own, at, text) => {
    const identity = JSON.stringify(own !== null && own !== '' ? [format, own] : [format, at, normal(text)])
    const occurrence = (counts[kind].get(identity) ?? 0) + 1
    counts[kind].set(identity, occurrence)
    const seed = occurrence === 1 ? identity : `${identity}#${occurrence}`
    return `${kind}-${base32(platform.sha256(platform.encodeText(seed)))}`
  }
}
