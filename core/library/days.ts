import { type Day, type Instant, instantOf, msOf } from '../time/instant.ts'

const dayMs = 86_400_000

/** The UTC day of an instant. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10)

/**
 * Days of instants in one zone, an IANA name; in UTC when it is unknown. Asking `Intl` is slow, so that it is only asked
 * once for each UTC day, and again on days when clocks change.
 */
export function daysIn(zone: string): (instant: Instant) => Day {
  const known = readers.get(zone) ?? makeReader(zone)
  readers.set(zone, known)
  return known
}

const readers = new Map<string, (instant: Instant) => Day>()

function makeReader(zone: string): (instant: Instant) => Day {
  const formatter = formatterOf(zone)
  if (formatter === null) return dayOf
  const days = new Map<Day, Turn | null>()
  const shiftAt = (ms: number) => localMs(formatter, ms) - Math.floor(ms / 1000) * 1000
  return (instant) => {
    const utc = dayOf(instant)
    let turn = days.get(utc)
    if (turn === undefined) {
      const [first, last] = [shiftAt(msOf(utc)), shiftAt(msOf(utc) + dayMs - 1)]
      turn = first === last ? turnOf(utc, first) : null
      days.set(utc, turn)
    }
    if (turn !== null) return instant.slice(11, 19) < turn.at ? turn.before : turn.after
    const ms = msOf(instant)
    return dayOf(instantOf(ms + shiftAt(ms)))
  }
}

/** When, in UTC, a zone's day begins within a UTC day, and the days on both sides. */
interface Turn {
  readonly at: string
  readonly before: Day
  readonly after: Day
}

function turnOf(utc: Day, shift: number): Turn {
  const at = instantOf(msOf(utc) + (shift > 0 ? dayMs - shift : -shift)).slice(11, 19)
  return shift > 0 ? { at, before: utc, after: addDays(utc, 1) } : { at, before: addDays(utc, -1), after: utc }
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  if (zone === 'UTC') return null
  const two = '2-digit' as const
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      hourCycle: 'h23',
    })
  } catch {
    return null
  }
}

/** What the clocks there show, as if it were UTC. */
function localMs(formatter: Intl.DateTimeFormat, ms: number): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value
  const { year, month, day, hour, minute, second } = part
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
}

/** Whole days from `from` to `to`; negative when they are the wrong way round. */
export const daysBetween = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / dayMs)

export const addDays = (day: Day, days: number): Day => dayOf(instantOf(msOf(day) + days * dayMs))

/** The Monday of a day's ISO week. */
export function mondayOf(day: Day): Day {
  const weekday = (Math.floor(msOf(day) / dayMs) + 3) % 7
  return addDays(day, -((weekday + 7) % 7))
}

/** `2026-W07`: the ISO year and week of a day. The week belongs to the year of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
