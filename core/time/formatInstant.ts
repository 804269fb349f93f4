import { type Instant, msOf } from './instant.ts'

/** `08:15` · `08:15 UTC` · `24 Nov 2025` · `24 Nov 2025 08:15 UTC`. */
export type InstantForm = 'clock' | 'clock-zone' | 'date' | 'date-clock'

interface Local {
  readonly ms: number
  readonly zone: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const formatters = new Map<string, Intl.DateTimeFormat | null>()

/** Null for a zone that `Intl` doesn't know. Making a formatter costs far more than using it, hence the map. */
function formatterFor(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  let made: Intl.DateTimeFormat | null = null
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
  } catch {
    made = null
  }
  formatters.set(zone, made)
  return made
}

/** `+01:00` or `UTC+1` → minutes east of UTC; null for anything else. Older engines take no offset as a zone. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone)
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

interface Shift {
  readonly minutes: number
  readonly zone: string
}

const quarterMs = 900_000
const dayMs = 86_400_000
/** Before, some places stood off by odd seconds. */
const steadyFrom = Date.UTC(1973, 0, 1)
const shiftLimit = 20_000
/** By zone and quarter of an hour: no zone has moved inside one since, and asking `Intl` takes microseconds each. */
const shifts = new Map<string, Map<number, Shift>>()

/** A day that begins and ends with one offset has it throughout; on the few others each quarter is asked for. */
function shiftAt(ms: number, zone: string, formatter: Intl.DateTimeFormat): Shift {
  const day = Math.floor(ms / dayMs) * dayMs
  const [from, to] = [shiftOf(day, zone, formatter), shiftOf(day + dayMs, zone, formatter)]
  const same = from.minutes === to.minutes && from.zone === to.zone
  return same ? from : shiftOf(Math.floor(ms / quarterMs) * quarterMs, zone, formatter)
}

function shiftOf(ms: number, zone: string, formatter: Intl.DateTimeFormat): Shift {
  let known = shifts.get(zone)
  if (known === undefined || known.size > shiftLimit) {
    known = new Map()
    shifts.set(zone, known)
  }
  const found = known.get(ms)
  if (found !== undefined) return found
  const asked = askedAt(ms, zone, formatter)
  const shift = { minutes: (asked.ms - ms) / 60_000, zone: asked.zone }
  known.set(ms, shift)
  return shift
}

/** What `Intl` says, down to the minute. */
function askedAt(ms: number, zone: string, formatter: Intl.DateTimeFormat): Local {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value
  const [year, month, day, hour, minute] = [part.year, part.month, part.day, part.hour, part.minute].map(Number)
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute)
  return { ms: local, zone: (part.timeZoneName ?? zone).replace(/^GMT/, 'UTC') }
}

/** An instant as it stands on the clocks of a zone: milliseconds as if they were UTC, and what the zone is called. */
function localAt(ms: number, zone: string): Local {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT') return { ms, zone: 'UTC' }
  const offset = fixedOffset(zone)
  if (offset !== null) return { ms: ms + offset * 60_000, zone: `UTC${zone.replace(/^(UTC|GMT)/, '')}` }
  const formatter = formatterFor(zone)
  // An unknown zone can only come from a damaged file; UTC is said, so nothing wrong is claimed.
  if (formatter === null) return { ms, zone: 'UTC' }
  if (ms < steadyFrom) return askedAt(ms, zone, formatter)
  const shift = shiftAt(ms, zone, formatter)
  return { ms: ms + shift.minutes * 60_000, zone: shift.zone }
}

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

function clockOf({ ms }: Local): string {
  const minutes = Math.floor(ms / 60_000) - Math.floor(ms / dayMs) * 1440
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}`
}

function dateOf({ ms }: Local): string {
  const date = new Date(ms)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${year}`
}

/** An instant as people read it in `zone` (an IANA name or an offset such as `+01:00`). Throws a RangeError for no time at all. */
export function formatInstant(at: Instant | number, zone: string, form: InstantForm): string {
  const local = localAt(sound(at), zone)
  if (form === 'clock') return clockOf(local)
  if (form === 'clock-zone') return `${clockOf(local)} ${local.zone}`
  return form === 'date' ? dateOf(local) : `${dateOf(local)} ${clockOf(local)} ${local.zone}`
}

function sound(at: Instant | number): number {
  const ms = typeof at === 'number' ? at : msOf(at)
  if (!Number.isFinite(ms)) throw new RangeError('Invalid time value')
  return ms
}

/** What a zone is called at that instant: `UTC`, `EST`, `UTC+1`. */
export function zoneNameAt(at: Instant | number, zone: string): string {
  return localAt(sound(at), zone).zone
}

/** Number of the day on which an instant falls in `zone`; days that follow each other differ by one. For telling days apart quickly. */
export function dayNumber(ms: number, zone: string): number {
  return Math.floor(localAt(ms, zone).ms / dayMs)
}
