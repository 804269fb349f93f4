import { marksFor } from '../../../core/doc/marksFor.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'
import { postBadges } from './postBadge.ts'

/** One line of the timeline list: a day, an event, a mark that no event holds, or a silence inside the incident. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly ms: number; readonly day: string }
  | EventLine
  | { readonly kind: 'mark'; readonly key: string; readonly ms: number; readonly mark: Mark }
  | {
      readonly kind: 'gap'
      readonly key: string
      readonly ms: number
      readonly from: string
      readonly to: string
      readonly minutes: number
    }

export interface EventLine {
  readonly kind: 'event'
  readonly key: string
  readonly ms: number
  readonly event: Event
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
/** A day ends on a quarter of an hour of UTC in every zone. */
const quarterMs = 900_000
const none: readonly never[] = []

/** Rows in order of time. `dayOf` names the day of an instant in the postmortem's zone. */
export function timelineRows(
  postmortem: Postmortem,
  filter: TimelineFilter,
  dayOf: (instant: string) => string,
): TimelineRow[] {
  const span = filter.only === 'all' && !filter.customer ? incidentSpan(postmortem) : null
  const rows: TimelineRow[] = []
  let day = ''
  let quarter = Number.NaN
  let before: TimelineRow | undefined
  for (const row of told(postmortem, filter)) {
    if (before !== undefined && span !== null) rows.push(...gapRow(before.ms, row.ms, span))
    const now = Math.floor(row.ms / quarterMs)
    const today = now === quarter ? day : dayOf(instantOf(row.ms))
    if (today !== day) rows.push({ kind: 'day', key: `day:${today}`, ms: row.ms, day: today })
    day = today
    quarter = now
    before = row
    rows.push(row)
    if (row.kind === 'event' && row.unfolded) rows.push(...row.under.map((event) => innerRow(event, row, postmortem)))
  }
  return rows
}

/** Events and the marks that none of them holds, in order of time. */
function told(postmortem: Postmortem, filter: TimelineFilter): (EventLine | Extract<TimelineRow, { kind: 'mark' }>)[] {
  const shown = inOrder(postmortem.events.filter((event) => passes(event, filter)))
  const ids = new Set(shown.map(({ event }) => event.id))
  const marks = marksFor({ audience: filter.customer ? 'customer' : 'internal', postmortem })
  const loose = marks.filter((mark) => mark.from.ref === null || !ids.has(mark.from.ref))
  const under = groupsOf(shown, ids)
  const badges = postBadges(postmortem.events)
  const lines = shown.flatMap(({ event, ms }): EventLine[] => {
    if (event.group !== undefined && ids.has(event.group)) return []
    const folded = under.get(event.id) ?? none
    const line = { kind: 'event', key: event.id, ms, event, marks: marksOf(event, marks), inner: false } as const
    const unfolded = folded.length > 0 && filter.unfolded?.has(event.id) === true
    return [{ ...line, badge: badges.get(event.id) ?? '', under: folded, unfolded }]
  })
  if (loose.length === 0 || (filter.only !== 'all' && filter.only !== 'key')) return lines
  const alone = loose.map((mark) => ({ kind: 'mark', key: `mark:${mark.name}`, ms: msOf(mark.at), mark }) as const)
  return [...lines, ...alone].sort((a, b) => a.ms - b.ms)
}

/** A mark moved by hand stays linked to the event it came from, and is shown with it. */
function marksOf(event: Event, marks: readonly Mark[]): readonly Mark[] {
  return marks.some(({ from }) => from.ref === event.id) ? marks.filter(({ from }) => from.ref === event.id) : none
}

interface Timed {
  readonly event: Event
  readonly ms: number
}

/** Each time is read once: a comparison that reads two takes seconds for a hundred thousand events. */
function inOrder(events: readonly Event[]): Timed[] {
  const timed = events.map((event) => ({ event, ms: msOf(event.at) }))
  const sorted = timed.every(({ ms }, index) => index === 0 || (timed[index - 1]?.ms ?? 0) <= ms)
  return sorted ? timed : timed.sort((a, b) => a.ms - b.ms)
}

function groupsOf(shown: readonly Timed[], ids: ReadonlySet<string>): ReadonlyMap<string, Event[]> {
  const groups = new Map<string, Event[]>()
  for (const { event } of shown) {
    if (event.group === undefined || !ids.has(event.group)) continue
    const group = groups.get(event.group)
    if (group) group.push(event)
    else groups.set(event.group, [event])
  }
  return groups
}

function passes(event: Event, filter: TimelineFilter): boolean {
  if (filter.customer && event.audience !== 'customer') return false
  if (filter.only === 'all') return true
  if (filter.only === 'key') return event.key === true
  if (filter.only === 'hand') return event.origins.length === 0
  return event.origins.some((origin) => origin.source === filter.only)
}

function innerRow(event: Event, head: EventLine, { marks }: Postmortem): EventLine {
  const own = marksOf(event, marks)
  return {
    ...head,
    key: event.id,
    ms: msOf(event.at),
    event,
    marks: own,
    badge: '',
    under: none,
    unfolded: false,
    inner: true,
  }
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
  return [{ kind: 'gap', key: `gap:${from}`, ms: from, from: instantOf(from), to: instantOf(to), minutes }]
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
