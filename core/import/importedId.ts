import type { Platform } from '../platform.ts'

const digits = 'abcdefghijklmnopqrstuvwxyz234567'

/** First 26 base32 digits of a hex SHA-256, i.e. 130 of its bits: five hex digits are four of them. */
function base32(hex: string): string {
  let out = ''
  for (let i = 0; out.length < 26; i += 5) {
    const bits = Number.parseInt(hex.slice(i, i + 5), 16)
    for (let shift = 15; shift >= 0; shift -= 5) out += digits[(bits >> shift) & 31]
  }
  return out.slice(0, 26)
}

/** White space and case say nothing about whether two rows are one thing. */
const normal = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

export type ImportedKind = 'event' | 'action' | 'series' | 'account'

/**
 * Gives imported things ids that come out the same whenever the same thing is read again: from the source's own id, else
 * from instant and text, with a count among equals. Never from a file name or a line.
 */
export function importedIds(
  format: string,
  platform: Pick<Platform, 'sha256' | 'encodeText'>,
): (kind: ImportedKind, own: string | null, at: string, text: string) => string {
  const counts = new Map<string, number>()
  return (kind, own, at, text) => {
    const identity = JSON.stringify(own !== null && own !== '' ? [format, own] : [format, at, normal(text)])
    const key = `${kind}${identity}`
    const occurrence = (counts.get(key) ?? 0) + 1
    counts.set(key, occurrence)
    const seed = occurrence === 1 ? identity : `${identity}#${occurrence}`
    return `${kind}-${base32(platform.sha256(platform.encodeText(seed)))}`
  }
}
