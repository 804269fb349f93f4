import { Temporal } from 'temporal-polyfill'

/** Clock and calendar fields as they stand in a file, before a zone is known. `month` counts from 1. */
export interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** `UTC`, an offset such as `+01:00`, or an IANA name such as `Europe/Berlin`. */
export type Zone = string

/** One zone, or the places that an abbreviation may mean. */
export type ZoneReading = { readonly zone: Zone } | { readonly oneOf: readonly Zone[] }

/** Abbreviations that mean one offset wherever they are met. */
const fixed: Readonly<Record<string, string>> = {
  PST: '-08:00',
  PDT: '-07:00',
  MST: '-07:00',
  MDT: '-06:00',
  CDT: '-05:00',
  EST: '-05:00',
  EDT: '-04:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  ADT: '-03:00',
  BRT: '-03:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}
/** Names that leave summer time to the date. */
const byDate: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  'PST/PDT': 'America/Los_Angeles',
  'MST/MDT': 'America/Denver',
  'CST/CDT': 'America/Chicago',
  'EST/EDT': 'America/New_York',
  'CET/CEST': 'Europe/Berlin',
  'MEZ/MESZ': 'Europe/Berlin',
  'GMT/BST': 'Europe/London',
}
/** Abbreviations that are used in places hours apart. They are asked about, never guessed. */
const several: Readonly<Record<string, readonly string[]>> = {
  BST: ['+01:00', 'Asia/Dhaka'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  CST: ['-06:00', 'Asia/Shanghai'],
  AST: ['-04:00', 'Asia/Riyadh'],
}

/** `UTC`, `+02:00`, `GMT+1`, `Europe/Berlin`, `CEST`, `PT`. Null when it names no zone. */
export function readZone(text: string): ZoneReading | null {
  const name = text.trim()
  if (/^(z|utc|gmt|etc\/utc|zulu)$/i.test(name)) return { zone: 'UTC' }
  const offset = /^(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name)
  if (offset !== null) return offsetZone(offset[1] ?? '+', Number(offset[2]), Number(offset[3] ?? 0))
  const upper = name.toUpperCase()
  if (Object.hasOwn(fixed, upper)) return { zone: fixed[upper] ?? 'UTC' }
  if (Object.hasOwn(byDate, upper)) return { zone: byDate[upper] ?? 'UTC' }
  if (Object.hasOwn(several, upper)) return { oneOf: several[upper] ?? [] }
  return /^[a-z]+(?:\/[a-z0-9_+-]+)+$/i.test(name) ? ianaZone(name) : null
}

function offsetZone(sign: string, hours: number, minutes: number): ZoneReading | null {
  if (hours > 14 || minutes > 59) return null
  if (hours === 0 && minutes === 0) return { zone: 'UTC' }
  return { zone: `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` }
}

function ianaZone(name: string): ZoneReading | null {
  try {
    return { zone: new Temporal.ZonedDateTime(0n, name).timeZoneId }
  } catch {
    return null
  }
}

/** The IANA zone of a place behind a fixed spelling, for the sentence that asks. */
export function zoneLabel(zone: Zone): string {
  const city = zone.split('/').at(-1) ?? zone
  return /^[+-]/.test(zone) ? `UTC${zone}` : city.replaceAll('_', ' ')
}

const quarter = 900_000
/** Offsets by zone and quarter of an hour: no zone has ever moved inside one since 1970. */
const seen = new Map<Zone, Map<number, number>>()

/** Milliseconds to add to UTC at the instant `ms`. Throws a RangeError for a name that is no zone. */
export function offsetAt(zone: Zone, ms: number): number {
  if (zone === 'UTC') return 0
  const text = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (text !== null) return (text[1] === '-' ? -1 : 1) * (Number(text[2]) * 60 + Number(text[3])) * 60_000
  const key = Math.floor(ms / quarter)
  const known = seen.get(zone) ?? new Map<number, number>()
  seen.set(zone, known)
  let offset = known.get(key)
  if (offset === undefined) {
    const instant = Temporal.Instant.fromEpochMilliseconds(key * quarter)
    offset = Math.round(instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6)
    if (known.size > 100_000) known.clear()
    known.set(key, offset)
  }
  return offset
}

/** Where a wall time lies: `ms` is the earlier of two in a repeated hour and the later edge of a skipped one. */
export interface Placed {
  readonly ms: number
  /** Second reading of a repeated hour. */
  readonly second: number | null
  readonly note: 'gap' | 'fold' | null
}

/** Wall time → instant in `zone`. Skipped and repeated hours are named, not hidden. */
export function placeWall(wall: Wall, zone: Zone): Placed {
  const naive = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms)
  return placeNaive(naive, zone)
}

/** The same for a wall time that is written as if it were UTC milliseconds. */
export function placeNaive(naive: number, zone: Zone): Placed {
  if (zone === 'UTC') return { ms: naive, second: null, note: null }
  const day = 86_400_000
  const before = offsetAt(zone, naive - day)
  const after = offsetAt(zone, naive + day)
  if (before === after) return { ms: naive - before, second: null, note: null }
  const early = naive - before
  const late = naive - after
  const earlyHolds = offsetAt(zone, early) === before
  const lateHolds = offsetAt(zone, late) === after
  if (earlyHolds && lateHolds) return { ms: early, second: late, note: 'fold' }
  if (!earlyHolds && !lateHolds) return { ms: early, second: null, note: 'gap' }
  return { ms: earlyHolds ? early : late, second: null, note: null }
}
