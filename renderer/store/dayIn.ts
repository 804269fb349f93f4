import type { Day, Instant } from '../../core/time/instant.ts'

/** The day that an instant falls on in a zone; in UTC when the zone is not known here. */
export function dayIn(zone: string, instant: Instant): Day {
  try {
    // Swedish writes days the way we do: 2025-11-24.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(Date.parse(instant))
  } catch {
    return instant.slice(0, 10)
  }
}
