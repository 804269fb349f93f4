import { marksFor } from '../../../core/doc/marksFor.ts'
import type { Event } from '../../../core/postmortem/event.ts'
import { sortEvents } from '../../../core/postmortem/event.ts'
import type { Mark } from '../../../core/postmortem/mark.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { instantOf, msOf } from '../../../core/time/instant.ts'

/** One line of the timeline list: a day, an event, a mark that no event holds, or a silence inside the incident. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'event'; readonly key: string; readonly event: Event; readonly marks: readonly Mark[] }
  | { readonly kind: 'mark'; readonly key: string; readonly mark: Mark }
  | { readonly kind: 'gap'; readonly key: string; readonly from: string; readonly to: string; readonly minutes: number }

export interface TimelineFilter {
  /** `all`, `key`, `hand` (typed by the author) or a source id. */
  readonly only: string
  readonly customer: boolean
}

/** Silences shorter than this are ordinary; domain.md 1 asks about longer ones. */
const gapMinutes = 15

/** Rows in order of time. `dayOf` names the day of an instant in the postmortem's zone. */
export function timelineRows(
  postmortem: Postmortem,
  filter: TimelineFilter,
  dayOf: (instant: string) => string,
): TimelineRow[] {
  const events = sortEvents(postmortem.events).filter((event) => passes(event, filter))
  const inEvents = new Set(events.map((event) => event.id))
  const marks = marksFor({ audience: filter.customer ? 'customer' : 'internal', postmortem })
  const loose = marks.filter((mark) => mark.from.ref === null || !inEvents.has(mark.from.ref))
  const showLoose = filter.only === 'all' || filter.only === 'key'
  const items = [
    ...events.map((event) => ({ at: msOf(event.at), row: eventRow(event, marks) })),
    ...(showLoose ? loose : []).map((mark) => ({ at: msOf(mark.at), row: markRow(mark) })),
  ].sort((a, b) => a.at - b.at)
  const span = filter.only === 'all' && !filter.customer ? incidentSpan(postmortem) : null
  const rows: TimelineRow[] = []
  let day = ''
  items.forEach(({ at, row }, index) => {
    const before = items[index - 1]?.at
    if (before !== undefined && span !== null) rows.push(...gapRow(before, at, span))
    const today = dayOf(instantOf(at))
    if (today !== day) rows.push({ kind: 'day', key: `day:${today}`, day: today })
    day = today
    rows.push(row)
  })
  return rows
}

function passes(event: Event, filter: TimelineFilter): boolean {
  if (filter.customer && event.audience !== 'customer') return false
  if (filter.only === 'all') return true
  if (filter.only === 'key') return event.key === true
  if (filter.only === 'hand') return event.origins.length === 0
  return event.origins.some((origin) => origin.source === filter.only)
}

const eventRow = (event: Event, marks: readonly Mark[]): TimelineRow => ({
  kind: 'event',
  key: event.id,
  event,
  // A mark moved by hand stays linked to the event it came from, and is shown with it.
  marks: marks.filter((mark) => mark.from.ref === event.id),
})

const markRow = (mark: Mark): TimelineRow => ({ kind: 'mark', key: `mark:${mark.name}`, mark })

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
