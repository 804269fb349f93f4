import { spanText } from '../../doc/header.ts'
import { formatInstant, zoneNameAt } from '../../time/formatInstant.ts'
import type { Instant } from '../../time/instant.ts'

/** `US-East-1` → the zones that a region lies in; a zone's own name is its own region. Empty when none is known. */
export function zonesOf(
  region: string | undefined,
  regions: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const said = region?.trim() ?? ''
  if (said === '') return []
  if (/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(said) && isZone(said)) return [said]
  const key = said.toLowerCase().replace(/[\s_-]+/g, ' ')
  // `eu-west-1` is a place of `eu-west`, which is more exact than `eu`.
  const tries = [key, key.replace(/ ?\d+[a-z]?$/, ''), key.split(' ')[0] ?? '']
  return tries.map((each) => regions[each]).find((zones) => zones !== undefined) ?? []
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** `America/New_York` → `New York`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** The window in a zone: `03:08 to 05:22 EST`, with its days where they are not the day of `date`. */
export function localSpan(start: Instant, end: Instant, zone: string, date: string): string {
  const days = [start, end].map((at) => formatInstant(at, zone, 'date'))
  const span = spanText(start, end, zone)
  if (days[0] !== days[1] || days[0] === date) return span
  return `${span} on ${days[0]}`
}

/** True where the zone's clock shows something else than UTC's then. */
export const differsFromUtc = (at: Instant, zone: string): boolean =>
  formatInstant(at, zone, 'clock') !== formatInstant(at, 'UTC', 'clock') && zoneNameAt(at, zone) !== 'UTC'
