import { type Event, sortEvents } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import type { DateOrder, Stamp } from '../../time/stamp.ts'
import type { Zone, ZoneReading } from '../../time/zone.ts'
import { type ClockTime, FileClock } from '../clock.ts'
import { dateOrderOf } from '../csv/table.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { ParseContext, Parsed } from '../types.ts'
import { type Found, type FoundEvent, kindOf, type Vague } from './foundEvent.ts'

/** What a text says about all of its times. */
export interface Outline {
  readonly found: readonly Found[]
  readonly zone: ZoneReading | null
  /** "All events happened on …": every bare time is of that day. */
  readonly firmDay: Stamp | null
  /** The date of the title: where bare times start. */
  readonly firstDay: Stamp | null
}

const sixHours = 6 * 3_600_000
const pad = (value: number, width = 2) => String(value).padStart(width, '0')

function dayText(stamp: Stamp | null, year?: number): string | undefined {
  if (stamp?.day === null || stamp === null) return undefined
  const known = stamp.day.year ?? year
  return known === undefined ? undefined : `${pad(known, 4)}-${pad(stamp.day.month)}-${pad(stamp.day.day)}`
}

const nextDay = (day: string) => instantOf(Date.parse(`${day}T00:00:00Z`) + 86_400_000).slice(0, 10)

/** Gives the lines of a timeline their instants: days by heading, roll-over at midnight, zones by statement. */
export function placeEvents(format: string, outline: Outline, context: ParseContext): Parsed {
  const placing = new Placing(outline, context)
  const ids = importedIds(format, context.platform)
  const events: Event[] = []
  for (const found of outline.found) {
    if ('vague' in found) placing.leaveOut(found)
    else if ('day' in found) placing.turnTo(found.day)
    else {
      const time = placing.startOf(found)
      if (time !== null) events.push(eventOf(found, time, placing.endOf(found, time), ids))
    }
  }
  const { clock, problems } = placing
  return {
    ...nothing('timeline'),
    events: sortEvents(events),
    zone: clock.zone() === null ? null : (placing.declared ?? clock.zone()),
    questions: clock.questions(),
    problems: [...clock.problems, ...problems, ...placing.carried(events), ...disorder(events)],
  }
}

function eventOf(
  found: FoundEvent,
  { ms, zone }: ClockTime,
  end: number | null,
  ids: ReturnType<typeof importedIds>,
): Event {
  const at = instantOf(ms)
  return {
    id: ids('event', null, at, found.text),
    at,
    ...(end !== null && { end: instantOf(end) }),
    zone,
    kind: kindOf(found.text),
    text: found.text,
    ...(found.author !== undefined && { author: found.author }),
    audience: 'internal',
    origins: [{ source: '', line: found.line, ref: null }],
  }
}

/** Walks down a timeline and knows, at each line, which day and which zone its bare times are in. */
class Placing {
  readonly clock: FileClock
  readonly problems: SourceProblem[] = []
  readonly declared: Zone | undefined
  readonly #zone: ZoneReading | null
  readonly #order: DateOrder | undefined
  readonly #firm: boolean
  #day: string | undefined
  #inherited: Zone | undefined
  #last = Number.NEGATIVE_INFINITY

  constructor(outline: Outline, { options }: ParseContext) {
    this.clock = new FileClock(options)
    this.#zone = outline.zone
    this.declared = outline.zone !== null && 'zone' in outline.zone ? outline.zone.zone : undefined
    this.#firm = outline.firmDay !== null
    this.#day = dayText(outline.firmDay) ?? dayText(outline.firstDay) ?? options.day
    const quotes = outline.found.flatMap((each) => ('quote' in each ? [each.quote] : []))
    this.#order = dateOrderOf(quotes.map((quote) => quote.replace(/^\D*/, '').split(/\s/)[0] ?? '')) ?? undefined
  }

  leaveOut({ line, quote }: Vague): void {
    const message = 'There is no time here that can be read; the line was left out.'
    this.problems.push({ line, code: 'no-time', message, text: quote.slice(0, 500) })
  }

  turnTo(stamp: Stamp): void {
    this.#day = dayText(stamp, this.#year()) ?? this.#day
    this.#last = Number.NEGATIVE_INFINITY
  }

  startOf(found: FoundEvent): ClockTime | null {
    const { stamp } = found
    if (found.nextDay && this.#day !== undefined) this.#day = nextDay(this.#day)
    if (stamp.day !== null && !this.#firm) this.#day = dayText(stamp, this.#year()) ?? this.#day
    let time = this.#read(found, stamp)
    if (time !== null && stamp.day === null && this.#day !== undefined && time.ms < this.#last - sixHours) {
      this.#day = nextDay(this.#day)
      time = this.#read(found, stamp)
      const message = `This time lies before the one above it; it was read as the next day, ${this.#day}.`
      this.problems.push({ line: found.line, code: 'next-day', message, text: found.quote.slice(0, 200) })
    }
    if (time === null) return null
    if (stamp.zone !== null && 'zone' in stamp.zone && this.declared === undefined) this.#inherited = stamp.zone.zone
    if (stamp.day === null || !this.#firm) this.#last = time.ms
    return time
  }

  endOf(found: FoundEvent, start: ClockTime): number | null {
    if (found.end === null) return null
    const end = this.#read(found, { ...found.end, zone: found.end.zone ?? found.stamp.zone }, start.ms)
    return end === null ? null : endAfter(end.ms, start.ms)
  }

  /** Said once when bare times took the zone of a time above them. */
  carried(events: readonly Event[]): SourceProblem[] {
    if (this.declared !== undefined || !events.some((event) => event.zone === this.#inherited)) return []
    return [
      { line: null, code: 'zone-carried', message: 'Times without a zone were read in the zone named before them.' },
    ]
  }

  #year(): number | undefined {
    return this.#day === undefined ? undefined : Number(this.#day.slice(0, 4))
  }

  #read(found: FoundEvent, stamp: Stamp, start?: number): ClockTime | null {
    // A declared abbreviation that several places use is asked about at the first bare time.
    const open = stamp.zone === null && this.#zone !== null && 'oneOf' in this.#zone
    const zone = stamp.zone === null && !open ? (this.declared ?? this.#inherited) : undefined
    const around = { zone, day: this.#day, dateOrder: this.#order, start }
    return this.clock.stamp(open ? { ...stamp, zone: this.#zone } : stamp, found.line, found.quote, around)
  }
}

/** An end before its start is past midnight, unless that would make half a day of it. */
function endAfter(end: number, start: number): number | null {
  if (end >= start) return end
  const next = end + 86_400_000
  return next - start < 43_200_000 ? next : null
}

/** Author errors are shown, never mended. */
function disorder(events: readonly Event[]): SourceProblem[] {
  const back = events.findIndex((event, i) => i > 0 && event.at < (events[i - 1]?.at ?? ''))
  if (back < 0) return []
  const line = events[back]?.origins[0]?.line ?? null
  return [
    {
      line,
      code: 'order',
      message: 'The lines are not in order of time; they were sorted. One of them may have a wrong date.',
    },
  ]
}
