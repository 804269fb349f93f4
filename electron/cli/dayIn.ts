import type { Day, Instant } from '../../core/time/instant.ts'

/** The day that an instant falls on in a zone; in UTC when this computer does not know the zone. */
export function dayIn(zone: string, instant: Instant): Day {
  try {
    // Swedish writes days as ISO does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(Date.parse(instant))
  } catch {
    return instant.slice(0, 10)
  }
}
