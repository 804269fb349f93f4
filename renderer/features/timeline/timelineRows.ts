import { marksFor } from '../../../core/doc/marksFor.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { dayNumber, formatInstant } from '../../../core/time/formatInstant.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { eventGroups, inOrder } from './eventOrder.ts'
import { postBadges } from './postBadge.ts'

/** One line of the timeline list: a day, an event, a mark that no event holds, or a silence inside the incident. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | EventLine
  | { readonly kind: 'mark'; readonly key: string; readonly mark: Mark }
  | {
      readonly kind: 'gap'
      readonly key: string
      readonly from: string
      readonly to: string
      readonly minutes: number
    }

export interface EventLine {
  readonly kind: 'event'
  readonly key: string
  readonly event: Event
  readonly more: EventMore
}

/** What few events have. */
export interface EventMore {
  readonly marks: readonly Mark[]
  /** What follows from the events themselves: "First public post". */
  readonly badge: string
  /** Events folded under this one; empty for most. */
  readonly under: readonly Event[]
  /** They stand below it as rows of their own. */
  readonly unfolded: boolean
  /** One of those rows. */
  readonly inner: boolean
}

export interface TimelineFilter {
  /** `all`, `key`, `hand` (typed by the author) or a source id. */
  readonly only: string
  readonly customer: boolean
  /** Ids of events whose group is unfolded. */
  readonly unfolded?: ReadonlySet<string>
}

/** Silences shorter than this are ordinary; domain.md 1 asks about longer ones. */
const gapMinutes = 15
const none: readonly never[] = []
/** Most rows share it: a hundred thousand of them are made at once. */
const plain: EventMore = { marks: none, badge: '', under: none, unfolded: false, inner: false }

/** Rows in order of time, under the days of the postmortem's zone. */
export function timelineRows(postmortem: Postmortem, filter: TimelineFilter): TimelineRow[] {
  const span = filter.only === 'all' && !filter.customer ? incidentSpan(postmortem) : null
  const lines = told(postmortem, filter)
  const { zone } = postmortem
  const days = dayStarts(lines, zone)
  const [first, last] = span === null ? [0, 0] : [firstFrom(lines, span.start), firstFrom(lines, span.end)]
  const rows: TimelineRow[] = []
  lines.forEach((row, index) => {
    const before = lines[index - 1]
    // Outside the incident silence means nothing, and its times need not be read.
    if (span !== null && before && index >= first && index <= last)
      rows.push(...gapRow(rowMs(before), rowMs(row), span))
    if (days.has(index)) rows.push(dayRow(formatInstant(rowMs(row), zone, 'date')))
    rows.push(row)
    if (row.kind === 'event' && row.more.unfolded) rows.push(...row.more.under.map((one) => innerRow(one, postmortem)))
  })
  return rows
}

/** Index of the first line at or after an instant; the number of lines when there is none. */
function firstFrom(lines: readonly Told[], ms: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line && rowMs(line) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** Indexes of the lines that begin a day. Strides that double find its end: far fewer times are read than there are lines. */
function dayStarts(lines: readonly Told[], zone: string): ReadonlySet<number> {
  const starts = new Set<number>()
  const dayAt = (index: number) => {
    const line = lines[index]
    return line ? dayNumber(rowMs(line), zone) : Number.NaN
  }
  for (let start = 0; start < lines.length; ) {
    starts.add(start)
    const day = dayAt(start)
    let stride = 1
    while (dayAt(start + stride) === day) stride *= 2
    let [low, high] = [start + (stride >> 1), Math.min(lines.length, start + stride)]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (dayAt(middle) === day) low = middle
      else high = middle
    }
    start = high
  }
  return starts
}

const dayRow = (day: string): TimelineRow => ({ kind: 'day', key: `day:${day}`, day })

type Told = EventLine | Extract<TimelineRow, { kind: 'mark' }>

/** Events and the marks that none of them holds, in order of time. */
function told(postmortem: Postmortem, filter: TimelineFilter): Told[] {
  const everything = filter.only === 'all' && !filter.customer
  const events = inOrder(everything ? postmortem.events : postmortem.events.filter((event) => passes(event, filter)))
  const marks = marksFor({ audience: filter.customer ? 'customer' : 'internal', postmortem })
  const under = eventGroups(events)
  const badges = postBadges(postmortem.events)
  const linked = new Set(marks.flatMap(({ from }) => from.ref ?? []))
  const special = new Set([...linked, ...badges.keys(), ...under.keys()])
  const held = new Set<string>()
  const lines = events.map((event): EventLine => {
    const { id } = event
    if (!special.has(id)) return { kind: 'event', key: id, event, more: plain }
    held.add(id)
    const folded = under.get(id) ?? none
    const unfolded = folded.length > 0 && filter.unfolded?.has(id) === true
    const more = { marks: marksOf(event, marks), badge: badges.get(id) ?? '', under: folded, unfolded, inner: false }
    return { kind: 'event', key: id, event, more }
  })
  const loose = marks.filter(({ from }) => from.ref === null || !held.has(from.ref))
  const alone = filter.only === 'all' || filter.only === 'key' ? loose : []
  if (alone.length === 0 && under.size === 0) return lines
  const standing = lines.filter(({ event }) => event.group === undefined || !under.has(event.group))
  const rows = [...standing, ...alone.map((mark): Told => ({ kind: 'mark', key: `mark:${mark.name}`, mark }))]
    .map((row) => ({ row, ms: rowMs(row) }))
    .sort((a, b) => a.ms - b.ms)
  return rows.map(({ row }) => row)
}

const marksOf = (event: Event, marks: readonly Mark[]) => marks.filter(({ from }) => from.ref === event.id)

/** When a row stands in the list, in ms since 1970; NaN for a day. */
export function rowMs(row: TimelineRow): number {
  if (row.kind === 'event') return msOf(row.event.at)
  if (row.kind === 'mark') return msOf(row.mark.at)
  return row.kind === 'gap' ? msOf(row.from) : Number.NaN
}

function passes(event: Event, filter: TimelineFilter): boolean {
  if (filter.customer && event.audience !== 'customer') return false
  if (filter.only === 'all') return true
  if (filter.only === 'key') return event.key === true
  if (filter.only === 'hand') return event.origins.length === 0
  return event.origins.some((origin) => origin.source === filter.only)
}

function innerRow(event: Event, { marks }: Postmortem): EventLine {
  return { kind: 'event', key: event.id, event, more: { ...plain, marks: marksOf(event, marks), inner: true } }
}

/** Silence matters from the first sign of the incident to its end; before and after it means nothing. */
function incidentSpan(postmortem: Postmortem): { start: number; end: number } | null {
  const at = (name: Mark['name']) => postmortem.marks.find((mark) => mark.name === name)?.at
  const start = at('impactStart') ?? at('detected')
  const end = at('impactEnd') ?? at('resolved')
  return start && end ? { start: msOf(start), end: msOf(end) } : null
}

function gapRow(before: number, after: number, span: { start: number; end: number }): TimelineRow[] {
  const from = Math.max(before, span.start)
  const to = Math.min(after, span.end)
  const minutes = Math.floor((to - from) / 60_000)
  if (minutes < gapMinutes) return []
  return [{ kind: 'gap', key: `gap:${from}`, from: instantOf(from), to: instantOf(to), minutes }]
}

/** The event's line at an index; null for days, marks, gaps and beyond the ends. */
export function eventAt(rows: readonly TimelineRow[], index: number): EventLine | null {
  const row = rows[index]
  return row?.kind === 'event' ? row : null
}

/** The next event below a row, whatever lies between. */
export function nextEvent(rows: readonly TimelineRow[], index: number): Event | null {
  const next = rows.findIndex((row, at) => at > index && row.kind === 'event')
  return eventAt(rows, next)?.event ?? null
}
