import { readZone, type ZoneReading } from './zone.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export interface StampDay {
  /** Null in "Feb 21, 13:00". */
  readonly year: number | null
  readonly month: number
  readonly day: number
}

export interface StampClock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** A date, a clock time or both as they are written somewhere in a text. */
export interface Stamp {
  readonly day: StampDay | null
  /** The day and the month could change places: 03/04/2025. */
  readonly orderOpen: boolean
  readonly clock: StampClock | null
  readonly zone: ZoneReading | null
  /** Why it is no time at all although it looks like one: "there is no 30 February". */
  readonly flaw: string | null
  /** Index behind the last character. */
  readonly end: number
}

const months: Readonly<Record<string, number>> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    [
      'jan januar january janvier enero',
      'feb februar february fév févr février febrero',
      'mar march mär mrz märz mars marzo',
      'apr april avr avril abril',
      'may mai mayo',
      'jun june juni juin junio',
      'jul july juli juillet julio',
      'aug august août agosto',
      'sep sept september septembre septiembre',
      'oct october okt oktober octobre octubre',
      'nov november novembre noviembre',
      'dec december dez dezember déc décembre dic diciembre',
    ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
  ),
)

const dow = String.raw`(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday|sday)?\.?,?\s+)?`
const word = String.raw`(\p{L}{3,10})\.?`
const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const compact = /(\d{4})(\d{2})(\d{2})(?=T\d{4})/y
const yearLast = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|\.\d)/y
const monthFirst = new RegExp(
  String.raw`${dow}${word}\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])(?:,?\s+(\d{4})(?![\d:]))?`,
  'iuy',
)
const dayFirst = new RegExp(
  String.raw`${dow}(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?${word},?(?:[\s-]+(\d{4})(?![\d:]))?`,
  'iuy',
)
const between = /T|,?\s+(?:(?:at|ca\.?|approx\.?|around|about)\s+|@\s*|~\s*|[-–]\s+)?|,\s*|@\s*/iy
const colonClock = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)(?:\s?([ap])\.?m\b\.?)?h?/iy
const hourClock = /(\d{1,2})\s?([ap])\.?m\b\.?/iy
const dotClock = /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.%])/y
const plainClock = /([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?=h?[\s:Z+\])-]|$)/y
const yearAfter = /\s+(\d{4})(?!\d)/y
const offset = /\s?(?:(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2})(?![\d:])(?:\s*\([^)]*\))?/iy
const zoneWord =
  /\s?[([]?(Z|UTC|GMT|[A-Z]{2,5}(?:\/[A-Z]{2,5})?|[A-Z][a-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)[)\]]?(?![A-Za-z0-9])/y

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

interface DayMatch {
  readonly day: StampDay
  readonly orderOpen: boolean
  readonly end: number
}

/** What to accept beyond unmistakable spellings. Only for the start of a timeline's line: `03.02`, `0155`. */
export interface StampReading {
  readonly order?: DateOrder | undefined
  readonly loose?: boolean
}

/** The stamp that starts exactly at `index`, or null. */
export function matchStamp(text: string, index: number, reading: StampReading = {}): Stamp | null {
  const date = matchDay(text, index, reading.order)
  if (date === null) return matchClock(text, index, reading.loose === true)
  const gap = at(between, text, date.end)
  const start = gap === null ? -1 : gap.index + gap[0].length
  const clock = gap === null ? null : (clockAt(text, start, true) ?? (gap[0] === 'T' ? plainAt(text, start) : null))
  if (clock === null) return finish(date.day, date.orderOpen, null, null, date.end)
  let { day } = date
  let end = clock.end
  const late = day.year === null ? at(yearAfter, text, end) : null
  if (late !== null) {
    day = { ...day, year: Number(late[1]) }
    end += late[0].length
  }
  const zone = zoneAt(text, end, true)
  return finish(day, date.orderOpen, clock.clock, zone?.zone ?? null, zone?.end ?? end)
}

function matchClock(text: string, index: number, loose: boolean): Stamp | null {
  const clock = clockAt(text, index, loose) ?? (loose ? plainAt(text, index) : null)
  if (clock === null) return null
  const zone = zoneAt(text, clock.end, clock.clock.second > 0)
  return finish(null, false, clock.clock, zone?.zone ?? null, zone?.end ?? clock.end)
}

function matchDay(text: string, index: number, order: DateOrder | undefined): DayMatch | null {
  const first = at(yearFirst, text, index) ?? at(compact, text, index)
  if (first !== null) {
    const [month, day] = first.length === 5 ? [first[3], first[4]] : [first[2], first[3]]
    return dayMatch(Number(first[1]), Number(month), Number(day), false, first)
  }
  const last = at(yearLast, text, index)
  if (last !== null) return numericDay(last, order)
  const named = at(monthFirst, text, index)
  const month = months[named?.[1]?.toLowerCase() ?? '']
  if (named !== null && month !== undefined) {
    return dayMatch(named[3] === undefined ? null : Number(named[3]), month, Number(named[2]), false, named)
  }
  const written = at(dayFirst, text, index)
  const second = months[written?.[2]?.toLowerCase() ?? '']
  if (written === null || second === undefined) return null
  return dayMatch(written[3] === undefined ? null : Number(written[3]), second, Number(written[1]), false, written)
}

function dayMatch(
  year: number | null,
  month: number,
  day: number,
  orderOpen: boolean,
  match: RegExpExecArray,
): DayMatch {
  return { day: { year, month, day }, orderOpen, end: match.index + match[0].length }
}

/** 03/04/25: two digits are a year of this century up to 69. */
function numericDay(match: RegExpExecArray, order: DateOrder | undefined): DayMatch {
  const a = Number(match[1])
  const b = Number(match[3])
  const written = Number(match[4])
  const year = written >= 100 ? written : written + (written < 70 ? 2000 : 1900)
  const monthLeads = b > 12 || (a <= 12 && order === 'mdy')
  const open = order !== 'dmy' && order !== 'mdy' && a <= 12 && b <= 12 && a !== b
  return monthLeads ? dayMatch(year, a, b, open, match) : dayMatch(year, b, a, open, match)
}

interface ClockMatch {
  readonly clock: StampClock
  readonly end: number
}

function clockAt(text: string, index: number, dots: boolean): ClockMatch | null {
  const colon = at(colonClock, text, index)
  if (colon !== null) {
    const ms = Number((colon[4] ?? '').slice(0, 3).padEnd(3, '0'))
    return clockMatch(colon, colon[1], colon[2], colon[3], ms, colon[5])
  }
  const hour = at(hourClock, text, index)
  if (hour !== null) return clockMatch(hour, hour[1], '0', '0', 0, hour[2])
  const dot = dots ? at(dotClock, text, index) : null
  return dot === null ? null : clockMatch(dot, dot[1], dot[2], dot[3], 0, undefined)
}

function plainAt(text: string, index: number): ClockMatch | null {
  const plain = at(plainClock, text, index)
  return plain === null ? null : clockMatch(plain, plain[1], plain[2], plain[3], 0, undefined)
}

function clockMatch(
  match: RegExpExecArray,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  ms: number,
  half: string | undefined,
): ClockMatch {
  const written = Number(hour)
  // A 13 before PM stays as it is and is caught as a flaw by its hour only when it is over 23.
  const twelve = half === undefined || written > 12 ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return {
    clock: { hour: twelve, minute: Number(minute), second: Number(second ?? 0), ms },
    end: match.index + match[0].length,
  }
}

/** `exact`: the time before it is a whole stamp, so that a minus sign is an offset and not a range. */
function zoneAt(text: string, index: number, exact: boolean): { zone: ZoneReading; end: number } | null {
  const shift = at(offset, text, index)
  if (shift !== null && (exact || !/^\s?[-]/.test(shift[0]))) {
    const zone = readZone(shift[0].replace(/\(.*$/, ''))
    if (zone !== null) return { zone, end: index + shift[0].length }
  }
  const named = at(zoneWord, text, index)
  const zone = named === null ? null : readZone(named[1] ?? '')
  return named === null || zone === null ? null : { zone, end: index + named[0].length }
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days of a month, 29 for a February of no year. */
function daysIn(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month === 2 && !leap ? 28 : (lengths[month - 1] ?? 0)
}

function finish(
  day: StampDay | null,
  orderOpen: boolean,
  clock: StampClock | null,
  zone: ZoneReading | null,
  end: number,
): Stamp {
  return { day, orderOpen, clock, zone, end, flaw: flawOf(day, clock) }
}

function flawOf(day: StampDay | null, clock: StampClock | null): string | null {
  if (day !== null) {
    if (day.month < 1 || day.month > 12) return `there is no month ${day.month}`
    const last = daysIn(day.year, day.month)
    if (day.day < 1 || day.day > last) return `month ${day.month} has ${last} days, not ${day.day}`
    if (day.year === 0) return 'there is no year 0'
  }
  if (clock === null) return null
  if (clock.hour > 23) return `a day has no hour ${clock.hour}`
  if (clock.minute > 59) return `an hour has no minute ${clock.minute}`
  return clock.second > 59 ? `a minute has no second ${clock.second}` : null
}
