/** A point in time as UTC ISO 8601: `2025-11-24T08:15:00Z`; milliseconds are written only when they are not zero. */
export type Instant = string

/** A day as `2025-11-24`. */
export type Day = string

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/

/** True for the one spelling that Faultline writes; 30 February and 24:00 are not instants (JavaScript's Date would roll them over). */
export function isInstant(text: string): boolean {
  const usual = isUsual(text) ? usualMs(text) : null
  if (usual !== null) return two(text, 8) <= daysIn(two(text, 0) * 100 + two(text, 2), two(text, 5))
  const ms = shape.test(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(ms) && instantOf(ms).slice(0, 19) === text.slice(0, 19)
}

const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** Milliseconds since 1970 → instant. Throws a RangeError outside the years 0 to 9999. */
export function instantOf(ms: number): Instant {
  const text = new Date(ms).toISOString()
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text
}

/** Instant → milliseconds since 1970; NaN for a text that is no time. Long lists ask for each, so that the usual spelling is read by hand. */
export function msOf(instant: Instant): number {
  return (isUsual(instant) ? usualMs(instant) : null) ?? Date.parse(instant)
}

/** Has the signs of `2025-11-24T08:15:00Z` or `2025-11-24T08:15:00.000Z` where they belong. */
function isUsual(text: string): boolean {
  const { length } = text
  return (
    (length === 20 || (length === 24 && text.charCodeAt(19) === 0x2e)) &&
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    text.charCodeAt(10) === 0x54 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a &&
    text.charCodeAt(length - 1) === 0x5a
  )
}

/** Null where a part is no number or beyond its range: what becomes of it is `Date.parse`'s matter. Years before 1000 too. */
function usualMs(text: string): number | null {
  const year = two(text, 0) * 100 + two(text, 2)
  const month = two(text, 5)
  const day = two(text, 8)
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const hour = two(text, 11)
  const minute = two(text, 14)
  const second = two(text, 17)
  const part = text.length === 24 ? two(text, 20) * 10 + (two(text, 21) % 10) : 0
  if (!(hour < 24 && minute < 60 && second < 60 && part >= 0)) return null
  return Date.UTC(year, month - 1, day, hour, minute, second, part)
}

/** The number of two digits; NaN, which is in no range, for anything else. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Whole seconds from `start` to `end`; negative when they are the wrong way round. */
export function secondsBetween(start: Instant, end: Instant): number {
  return Math.round((msOf(end) - msOf(start)) / 1000)
}
