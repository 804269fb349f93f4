import { type Event, sortEvents } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import type { Stamp } from '../../time/stamp.ts'
import type { Zone, ZoneReading } from '../../time/zone.ts'
import { type ClockTime, fileClock } from '../clock.ts'
import { dateOrderOf } from '../csv/table.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { ParseContext, Parsed } from '../types.ts'
import { type Found, type FoundEvent, kindOf } from './foundEvent.ts'

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
  const clock = fileClock(context.options)
  const problems: SourceProblem[] = []
  const ids = importedIds(format, context.platform)
  const declared = outline.zone !== null && 'zone' in outline.zone ? outline.zone.zone : undefined
  const order = dateOrderOf(
    outline.found.flatMap((each) => ('quote' in each ? (each.quote.replace(/^[^\d]*/, '').split(/\s/)[0] ?? '') : [])),
  )
  const firm = dayText(outline.firmDay)
  let day = firm ?? dayText(outline.firstDay) ?? context.options.day
  let inherited: Zone | undefined
  let last = Number.NEGATIVE_INFINITY
  const events: Event[] = []

  const yearOf = (text: string | undefined) => (text === undefined ? undefined : Number(text.slice(0, 4)))

  const read = (found: FoundEvent, stamp: Stamp): ClockTime | null => {
    // A declared abbreviation that several places use is asked about at the first bare time.
    const zoned =
      stamp.zone === null && outline.zone !== null && 'oneOf' in outline.zone ? { ...stamp, zone: outline.zone } : stamp
    const around = {
      zone: zoned.zone === null ? (declared ?? inherited) : undefined,
      day,
      dateOrder: order ?? undefined,
    }
    return clock.stamp(zoned, found.line, found.quote, around)
  }

  const startOf = (found: FoundEvent): ClockTime | null => {
    const { stamp } = found
    if (found.nextDay && day !== undefined) day = nextDay(day)
    if (stamp.day !== null && firm === undefined) day = dayText(stamp, yearOf(day)) ?? day
    let time = read(found, stamp)
    if (time !== null && stamp.day === null && day !== undefined && time.ms < last - sixHours) {
      day = nextDay(day)
      time = read(found, stamp)
      problems.push({
        line: found.line,
        code: 'next-day',
        message: `This time lies before the one above it; it was read as the next day, ${day}.`,
        text: found.quote.slice(0, 200),
      })
    }
    if (time !== null && stamp.zone !== null && 'zone' in stamp.zone && declared === undefined)
      inherited = stamp.zone.zone
    if (time !== null && (stamp.day === null || firm === undefined)) last = time.ms
    return time
  }

  for (const found of outline.found) {
    if ('vague' in found) {
      problems.push({
        line: found.line,
        code: 'no-time',
        message: 'There is no time here that can be read; the line was left out.',
        text: found.quote.slice(0, 500),
      })
      continue
    }
    if ('day' in found) {
      day = dayText(found.day, yearOf(day)) ?? day
      last = Number.NEGATIVE_INFINITY
      continue
    }
    const time = startOf(found)
    if (time === null) continue
    const end =
      found.end === null ? null : endOf(read(found, { ...found.end, zone: found.end.zone ?? found.stamp.zone }), time)
    const at = instantOf(time.ms)
    events.push({
      id: ids('event', null, at, found.text),
      at,
      ...(end !== null && { end: instantOf(end) }),
      zone: time.zone,
      kind: kindOf(found.text),
      text: found.text,
      ...(found.author !== undefined && { author: found.author }),
      audience: 'internal',
      origins: [{ source: '', line: found.line, ref: null }],
    })
  }
  if (declared === undefined && inherited !== undefined && events.some((event) => event.zone === inherited)) {
    problems.push({
      line: null,
      code: 'zone-carried',
      message: `Times without a zone were read in the zone named before them.`,
    })
  }
  return {
    ...nothing('timeline'),
    events: sortEvents(events),
    zone: clock.zone() === null ? null : (declared ?? clock.zone()),
    questions: clock.questions(),
    problems: [...clock.problems, ...problems, ...disorder(events)],
  }
}

function endOf(end: ClockTime | null, start: ClockTime): number | null {
  if (end === null) return null
  return end.ms >= start.ms ? end.ms : end.ms + 86_400_000 - start.ms < 43_200_000 ? end.ms + 86_400_000 : null
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
