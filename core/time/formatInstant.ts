import { type Instant, msOf } from './instant.ts'

/** `08:15` · `08:15 UTC` · `24 Nov 2025` · `24 Nov 2025 08:15 UTC`. */
export type InstantForm = 'clock' | 'clock-zone' | 'date' | 'date-clock'

interface Parts {
  readonly date: string
  readonly clock: string
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

function utcParts(ms: number, zone: string): Parts {
  const text = new Date(ms).toISOString()
  const month = months[Number(text.slice(5, 7)) - 1] ?? ''
  return { date: `${Number(text.slice(8, 10))} ${month} ${text.slice(0, 4)}`, clock: text.slice(11, 16), zone }
}

function partsOf(ms: number, zone: string): Parts {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT') return utcParts(ms, 'UTC')
  const offset = fixedOffset(zone)
  if (offset !== null) return utcParts(ms + offset * 60_000, `UTC${zone.replace(/^(UTC|GMT)/, '')}`)
  const formatter = formatterFor(zone)
  // An unknown zone can only come from a damaged file; UTC is said, so nothing wrong is claimed.
  if (formatter === null) return utcParts(ms, 'UTC')
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value
  return {
    date: `${part.day} ${months[Number(part.month) - 1]} ${part.year}`,
    clock: `${part.hour}:${part.minute}`,
    zone: (part.timeZoneName ?? zone).replace(/^GMT/, 'UTC'),
  }
}

/** An instant as people read it in `zone` (an IANA name or an offset such as `+01:00`). */
export function formatInstant(at: Instant | number, zone: string, form: InstantForm): string {
  const { date, clock, zone: name } = partsOf(typeof at === 'number' ? at : msOf(at), zone)
  if (form === 'clock') return clock
  if (form === 'clock-zone') return `${clock} ${name}`
  return form === 'date' ? date : `${date} ${clock} ${name}`
}

/** What a zone is called at that instant: `UTC`, `EST`, `UTC+1`. */
export function zoneNameAt(at: Instant | number, zone: string): string {
  return partsOf(typeof at === 'number' ? at : msOf(at), zone).zone
}
