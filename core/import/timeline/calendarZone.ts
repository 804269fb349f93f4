import { readZone, type Zone } from '../../time/zone.ts'

/** What Outlook calls the zones that calendars come from most. */
const windows: Readonly<Record<string, Zone>> = Object.assign(Object.create(null), {
  utc: 'UTC',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'south africa standard time': 'Africa/Johannesburg',
  'arabian standard time': 'Asia/Dubai',
  'india standard time': 'Asia/Kolkata',
  'singapore standard time': 'Asia/Singapore',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'aus eastern standard time': 'Australia/Sydney',
  'e. australia standard time': 'Australia/Brisbane',
  'new zealand standard time': 'Pacific/Auckland',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Buenos_Aires',
  'atlantic standard time': 'America/Halifax',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
})

/** The zone that a calendar's TZID means; undefined where it has to be asked for. */
export function calendarZone(name: string): Zone | undefined {
  const known = windows[name.trim().toLowerCase()]
  if (known !== undefined) return known
  // Some programs write a path that ends in the name: `/example.org/Europe/Berlin`.
  const parts = name.split('/')
  const zone = readZone(name) ?? readZone(parts.slice(-3).join('/')) ?? readZone(parts.slice(-2).join('/'))
  return zone !== null && 'zone' in zone ? zone.zone : undefined
}
