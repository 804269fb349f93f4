import { readInstant } from '../../time/readInstant.ts'
import { matchStamp, type Stamp } from '../../time/stamp.ts'
import { offsetAt, placeWall, type Zone } from '../../time/zone.ts'
import { htmlMarkdown } from './htmlMarkdown.ts'

/** One update inside an item's HTML. */
export interface FeedUpdate {
  readonly state: string
  /** "Jan 1, 09:09 PST", as it is written. */
  readonly when: string
  readonly stamp: Stamp
  readonly text: string
}

/** `<small>Jan 1, 09:09 PST</small><br><strong>Resolved</strong> - text`, as often as it comes. */
export function updatesIn(html: string): FeedUpdate[] {
  const [, ...pieces] = html.split(/<small>/i)
  return pieces.flatMap((piece): FeedUpdate[] => {
    const close = piece.search(/<\/small>/i)
    if (close < 0) return []
    const when = piece
      .slice(0, close)
      .replace(/<[^<>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const stamp = matchStamp(when, 0)
    const rest = piece.slice(close + '</small>'.length)
    const state = /^(?:\s|<br\s*\/?>)*<(?:strong|b)>([^<>]{2,60})<\/(?:strong|b)>\s*(?:[-–—:]\s*)?/i.exec(rest)
    if (stamp === null || stamp.clock === null || stamp.day === null || state === null) return []
    // The next update's paragraph has already begun.
    const body = rest.slice(state[0].length).replace(/<p\b[^<>]*>\s*$/i, '')
    return [{ state: (state[1] ?? '').trim(), when, stamp, text: htmlMarkdown(body) }]
  })
}

/** "THIS IS A SCHEDULED EVENT Jun 29, 06:00 - 07:30 PDT" above the updates. */
export function scheduledIn(html: string): string | null {
  const words = html.slice(0, 2000).replace(/<[^<>]*>/g, ' ')
  return (
    /scheduled event\s+([^<]{5,80}?\d{1,2}:\d{2}[^<]{0,60}?\d{1,2}:\d{2}(?:\s+[A-Z]{2,5})?)/i
      .exec(words)?.[1]
      ?.trim() ?? null
  )
}

const minute = 60_000
const quarter = 15 * minute

/** Wall time in UTC milliseconds; `year` completes a day without one. */
function naive({ day, clock }: Stamp, year: number): number {
  return placeWall({ year: day?.year ?? year, month: day?.month ?? 1, day: day?.day ?? 1, ...(clock ?? none) }, 'UTC')
    .ms
}
const none = { hour: 0, minute: 0, second: 0, ms: 0 }

/** The year that brings a time closest to another one: updates of an incident lie within months of each other. */
export function yearNear(stamp: Stamp, near: number): number {
  if (stamp.day?.year != null) return stamp.day.year
  const around = Number(new Date(near).toISOString().slice(0, 4))
  const distance = (year: number) => Math.abs(naive(stamp, year) - near)
  return [around - 1, around, around + 1].sort((a, b) => distance(a) - distance(b))[0] ?? around
}

/** Wall time of a stamp as text for the file's clock. */
export function wallText(stamp: Stamp, year: number): string {
  return new Date(naive(stamp, year)).toISOString().slice(0, 19).replace('T', ' ')
}

export const wallMs = naive

/**
 * The offset in which a page really writes its times: pages print "PST" all year, while the feed's own date knows better.
 * Null when the newest update is not the feed's date.
 */
export function offsetBy(stamp: Stamp, published: string): Zone | null {
  const read = readInstant(published)
  if (!read.ok) return null
  const wall = naive(stamp, yearNear(stamp, read.ms))
  const shift = wall - Math.floor(read.ms / minute) * minute
  if (shift % quarter !== 0 || Math.abs(shift) > 14 * 3_600_000) return null
  if (shift === 0) return 'UTC'
  const minutes = Math.abs(shift) / minute
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${shift < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** Whether a named zone is at this offset just then. */
export const agrees = (zone: Zone, offset: Zone, ms: number) => offsetAt(zone, ms) === offsetAt(offset, ms)
