import { type Day, type Instant, instantOf, msOf } from '../time/instant.ts'

const dayMs = 86_400_000

/** The UTC day of an instant: figures over many postmortems are counted in one zone, the same on every computer. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10)

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
