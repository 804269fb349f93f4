import type { FactName } from '../facts/fact.ts'
import { formatFact } from '../facts/formatFact.ts'
import { publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant, zoneNameAt } from '../time/formatInstant.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Reader } from './reader.ts'
import { plainFor } from './textFor.ts'

/** The title that this reader is given. */
export function titleFor(reader: Reader): string {
  const { title, customerTitle } = reader.postmortem
  const chosen = reader.audience === 'customer' ? (customerTitle ?? title) : title
  return plainFor(chosen, reader) || 'Untitled incident'
}

/** The house's severity in this reader's word; null while unknown. */
export function severityFor({ audience, library, postmortem }: Reader): string | null {
  const severity = library.severities.find(({ key }) => key === postmortem.severity)
  if (audience === 'internal') return severity?.label ?? postmortem.severity
  return postmortem.stated.customerSeverity ?? severity?.customer ?? null
}

/** The instant of a mark, confirmed or not: a customer export with an unconfirmed one is blocked by a check, not by silence. */
export function markAt(postmortem: Postmortem, name: 'impactStart' | 'impactEnd'): Instant | null {
  return postmortem.marks.find((mark) => mark.name === name)?.at ?? null
}

/** When the incident began, as well as it is known. */
export function beginning(postmortem: Postmortem): Instant {
  return markAt(postmortem, 'impactStart') ?? publicPosts(postmortem.events)[0]?.at ?? postmortem.created
}

/** `08:08 to 10:22 UTC`, with days where it ends on another one: `24 Nov 2025 23:50 to 25 Nov 2025 01:10 UTC`. */
export function spanText(start: Instant, end: Instant, zone: string): string {
  const day = (at: Instant) => formatInstant(at, zone, 'date')
  const clock = (at: Instant) => formatInstant(at, zone, 'clock')
  // Over the change of the clocks the two ends have different names of the zone; then both are said.
  const [first, last] = [zoneNameAt(start, zone), zoneNameAt(end, zone)]
  const from = first === last ? clock(start) : `${clock(start)} ${first}`
  if (day(start) === day(end)) return `${from} to ${clock(end)} ${last}`
  return `${day(start)} ${from} to ${day(end)} ${clock(end)} ${last}`
}

/** `2 hours 14 minutes` for customers, `2 h 14 min` inside; null when it is not known. */
export function durationFor(name: FactName, reader: Reader): string | null {
  const fact = reader.facts.get(name)
  if (typeof fact?.value !== 'number' || fact.status === 'negative') return null
  if (reader.audience === 'internal') return fact.text
  return formatFact(fact.value, 's', { zone: reader.postmortem.zone, form: 'long' })
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The day of an instant in a zone, as programs read it: `2025-11-24`. */
export function isoDay(at: Instant, zone: string): Day {
  const [day = '', month = '', year = ''] = formatInstant(at, zone, 'date').split(' ')
  return `${year}-${String(months.indexOf(month) / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
