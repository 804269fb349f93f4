import { type DateOrder, matchStamp, type Stamp, type StampDay } from './stamp.ts'
import { placeWall, type Zone } from './zone.ts'

export interface InstantContext {
  /** For times that name no zone. */
  readonly zone?: Zone | undefined
  readonly dateOrder?: DateOrder | undefined
  /** For clock times without a date, as `2025-11-24`; its year also completes a date without one. */
  readonly day?: string | undefined
}

/** `ms` since 1970; `own` is true when the text itself named its zone. */
export interface ReadInstant {
  readonly ok: true
  readonly ms: number
  readonly zone: Zone
  readonly own: boolean
  readonly note: 'gap' | 'fold' | null
  /** The other reading of a repeated hour. */
  readonly second: number | null
}

export interface UnreadInstant {
  readonly ok: false
  /** What is missing, or why it is no time. */
  readonly why: 'zone' | 'dateOrder' | 'day' | 'clock' | 'impossible' | 'not-a-time'
  readonly reason: string
}

const notATime: UnreadInstant = { ok: false, why: 'not-a-time', reason: 'it is not a time' }

/** One cell or word as an instant. Strict: nothing is rolled over, nothing is guessed. */
export function readInstant(text: string, context: InstantContext = {}): ReadInstant | UnreadInstant {
  const trimmed = text.trim()
  const epoch = readEpoch(trimmed)
  if (epoch !== null) return { ok: true, ms: epoch, zone: 'UTC', own: true, note: null, second: null }
  const stamp = readStamp(trimmed, context.dateOrder)
  return stamp === null ? notATime : placeStamp(stamp, context)
}

/** The whole text as one stamp, or null. */
export function readStamp(text: string, order?: DateOrder): Stamp | null {
  const stamp = matchStamp(text, 0, { order })
  return stamp !== null && text.slice(stamp.end).trim() === '' ? stamp : null
}

/** A stamp with what its surroundings say about day and zone. */
export function placeStamp(stamp: Stamp, context: InstantContext): ReadInstant | UnreadInstant {
  if (stamp.flaw !== null) return { ok: false, why: 'impossible', reason: stamp.flaw }
  if (stamp.clock === null) return { ok: false, why: 'clock', reason: 'it has a date and no time of day' }
  if (stamp.orderOpen) return { ok: false, why: 'dateOrder', reason: 'day and month can change places' }
  const day = completeDay(stamp.day, context.day)
  if (day === null) return { ok: false, why: 'day', reason: 'it has no date' }
  const own = stamp.zone !== null && 'zone' in stamp.zone ? stamp.zone.zone : null
  const zone = own ?? context.zone
  if (zone === undefined) return { ok: false, why: 'zone', reason: 'it names no time zone' }
  const placed = placeWall({ ...day, ...stamp.clock }, zone)
  return { ok: true, ms: placed.ms, zone, own: own !== null, note: placed.note, second: placed.second }
}

function completeDay(day: StampDay | null, known: string | undefined): (StampDay & { year: number }) | null {
  if (day !== null && day.year !== null) return { ...day, year: day.year }
  const around = known === undefined ? null : (readStamp(known)?.day ?? null)
  if (day === null) return around === null || around.year === null ? null : { ...around, year: around.year }
  if (around === null || around.year === null) return null
  // "Jan 2" next to a day in December belongs to the year after it, and the other way round.
  const turn = day.month - around.month
  const year = around.year + (turn < -8 ? 1 : turn > 8 ? -1 : 0)
  return { ...day, year }
}

const units: Readonly<Record<number, number>> = { 10: 1000, 13: 1, 16: 1e-3, 19: 1e-6 }

/** Epoch digits: 10 = s, 13 = ms, 16 = µs, 19 = ns, with a fraction where one makes sense, or Excel's `1.7E+12`. */
export function readEpoch(text: string): number | null {
  const plain = /^(\d{10}|\d{13}|\d{16}|\d{19})(?:\.(\d{1,9}))?$/.exec(text)
  if (plain !== null) {
    const digits = plain[1] ?? ''
    // Beyond 2^53 the last digits would round; milliseconds are all that is kept, so they are cut off first.
    if (digits.length > 13) return Number(digits.slice(0, 13))
    return Math.round(Number(text) * (units[digits.length] ?? 1))
  }
  const mangled = /^\d\.\d{1,15}e\+?(\d{2})$/i.exec(text)
  if (mangled === null) return null
  const value = Number(text)
  return mangled[1] === '12' ? Math.round(value) : mangled[1] === '09' ? Math.round(value * 1000) : null
}

/** Excel's count of days since 1899-12-30, as wall time in UTC milliseconds; null outside 2009 to 2064. */
export function readExcelDay(text: string): number | null {
  if (!/^[4-5]\d{4}\.\d+$/.test(text)) return null
  return Math.round((Number(text) - 25569) * 86_400_000)
}
