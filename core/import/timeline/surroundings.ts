import type { Stamp } from '../../time/stamp.ts'
import { readZone, type ZoneReading } from '../../time/zone.ts'
import { stampsIn } from '../page/statements.ts'

const zoneToken =
  /\b(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|\b[A-Z]{2,5}(?:\/[A-Z]{2,5})?\b|\b[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+)+/g

/** "All times in CET", "Date/Time (UTC)", "(times CET/CEST unless marked)": the zone that a line declares. */
export function zoneDeclared(line: string): ZoneReading | null {
  if (!/\b(?:times?|time ?zone|timestamps?|zone)\b/i.test(line)) return null
  for (const [token] of line.matchAll(zoneToken)) {
    const zone = readZone(token)
    if (zone !== null) return zone
  }
  return null
}

/** A date that holds for everything below: "all events happened on 2019-10-21". */
export function dayDeclared(line: string): Stamp | null {
  if (!/\b(?:all|events?|times?)\b[^.]*\bon\b/i.test(line)) return null
  return stampsIn(line).find((stamp) => stamp.day !== null && stamp.clock === null) ?? null
}

/** Any date of a title. */
export function dayMentioned(line: string): Stamp | null {
  return stampsIn(line).find((stamp) => stamp.day !== null && stamp.day.year !== null) ?? null
}
