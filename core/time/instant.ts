/** A point in time as UTC ISO 8601: `2025-11-24T08:15:00Z`; milliseconds are written only when they are not zero. */
export type Instant = string

/** A day as `2025-11-24`. */
export type Day = string

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/

/** True for the one spelling that Faultline writes; 30 February and 24:00 are not instants (JavaScript's Date would roll them over). */
export function isInstant(text: string): boolean {
  const ms = shape.test(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(ms) && instantOf(ms).slice(0, 19) === text.slice(0, 19)
}

/** Milliseconds since 1970 → instant. Throws a RangeError outside the years 0 to 9999. */
export function instantOf(ms: number): Instant {
  const text = new Date(ms).toISOString()
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text
}

/** Instant → milliseconds since 1970. */
export function msOf(instant: Instant): number {
  return Date.parse(instant)
}

/** Whole seconds from `start` to `end`; negative when they are the wrong way round. */
export function secondsBetween(start: Instant, end: Instant): number {
  return Math.round((msOf(end) - msOf(start)) / 1000)
}
