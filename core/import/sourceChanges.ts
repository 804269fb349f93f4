import { saidAt } from '../postmortem/clockDifference.ts'
import type { Event } from '../postmortem/event.ts'
import { idsOf } from '../postmortem/joinEvents.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Series } from '../postmortem/series.ts'
import type { Source } from '../postmortem/source.ts'
import { saidText } from './eventKeys.ts'
import type { Inspected, ParsedSeries } from './types.ts'

/** One line that says something else now. `before` stands in the postmortem, `after` is as read. */
export interface ChangedEvent {
  readonly before: Event
  readonly after: Event
}

/** What a file says that was taken in before, as it was or in an earlier version. */
export interface SourceChanges {
  /** What was taken in then. */
  readonly previous: Source
  /** The very same bytes. */
  readonly same: boolean
  readonly fresh: readonly Event[]
  readonly changed: readonly ChangedEvent[]
  /** Lines that stand in the postmortem and not in the file any more; they stay unless the author takes them out. */
  readonly gone: readonly Event[]
  /** Lines that the author left out or deleted before; they stay out. */
  readonly leftOut: readonly Event[]
  /** Every line that stands here already, the changed ones included. */
  readonly matched: readonly ChangedEvent[]
  /** Series of the earlier version and what takes their place. */
  readonly series: readonly { readonly before: Series; readonly after: ParsedSeries }[]
}

/** Null when nothing of the file was taken in before. A file of the same name that shares nothing is another file. */
export function sourceChanges(postmortem: Postmortem, inspected: Inspected): SourceChanges | null {
  const { source } = inspected
  const same = postmortem.sources.find(({ id }) => id === source.id)
  if (same !== undefined) return compared(postmortem, same, inspected)
  const replaced = new Set(postmortem.sources.map(({ replaces }) => replaces))
  const earlier = postmortem.sources
    .filter((one) => one.kind === source.kind && one.format === source.format)
    .filter((one) => baseName(one.name) === baseName(source.name) && !replaced.has(one.id))
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
  for (const previous of earlier) {
    const changes = compared(postmortem, previous, inspected)
    if (changes.matched.length > 0 || changes.series.length > 0) return changes
  }
  return null
}

/** `log (2).csv` and `log copy.csv` are how a browser and a desktop call a second `log.csv`. */
function baseName(name: string): string {
  return name
    .replace(/(?:\s*\(\d+\)| copy(?: \d+)?)(?=\.[^.]*$|$)/, '')
    .normalize('NFC')
    .toLowerCase()
}

function compared(postmortem: Postmortem, previous: Source, { source, parsed }: Inspected): SourceChanges {
  const here = postmortem.events.flatMap((event) => (event.merged === undefined ? event : apart(event)))
  const its = here.filter(({ origins }) => origins.some((origin) => origin.source === previous.id))
  const pairs = pairUp(its, parsed.events)
  const known = new Set<string>()
  for (const event of postmortem.events) for (const id of idsOf(event)) known.add(id)
  const out = new Set(previous.leftOut)
  const left = parsed.events.filter(({ id }) => !pairs.after.has(id) && !known.has(id))
  return {
    previous,
    same: previous.id === source.id,
    fresh: left.filter(({ id }) => !out.has(id)),
    changed: [...pairs.after.values()].filter(({ before, after }) => saysElse(before, after, previous.id)),
    gone: its.filter(({ id, origins }) => !pairs.before.has(id) && origins.length === 1),
    leftOut: left.filter(({ id }) => out.has(id)),
    matched: [...pairs.after.values()],
    series: previous.id === source.id ? [] : seriesPairs(postmortem.series, previous.id, parsed.series),
  }
}

/** An event and what was merged into it. */
function apart({ merged = [], ...event }: Event): Event[] {
  return [event, ...merged]
}

/** White space and case say nothing, as in ids. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** All that the source says of an event. Of a reworded one, only that is left of it. */
const wholeText = ({ text, original, reworded }: Event) =>
  reworded === true || original === undefined ? (original ?? text) : `${text}\n${original}`

const textSaid = (event: Event) => plain(saidText(event))

/** By id, then by the same instant, then by the same words, each where only one answers. */
function pairUp(its: readonly Event[], incoming: readonly Event[]) {
  const after = new Map<string, ChangedEvent>()
  const before = new Set<string>()
  const pair = (one: Event | undefined, other: Event) => {
    if (one === undefined || before.has(one.id)) return
    before.add(one.id)
    after.set(other.id, { before: one, after: other })
  }
  const byId = new Map<string, Event>()
  for (const event of its) for (const id of namesOf(event)) byId.set(id, event)
  for (const event of incoming) pair(byId.get(event.id), event)
  for (const name of [saidAt, textSaid]) {
    const open = single(
      its.filter(({ id }) => !before.has(id)),
      name,
    )
    const left = single(
      incoming.filter(({ id }) => !after.has(id)),
      name,
    )
    for (const [value, event] of left) pair(open.get(value), event)
  }
  return { after, before }
}

/** Every id under which a version of its file names an event. */
const namesOf = ({ id, origins }: Event) => [
  id,
  ...origins.flatMap(({ event }) => (event === undefined ? [] : [event])),
]

function single(events: readonly Event[], name: (event: Event) => string): Map<string, Event> {
  const found = new Map<string, Event>()
  const twice = new Set<string>()
  for (const event of events) {
    const value = name(event)
    if (found.has(value)) twice.add(value)
    found.set(value, event)
  }
  for (const value of twice) found.delete(value)
  return found
}

/** Whether the file says something else than it did; what the author made of it does not count. */
function saysElse(before: Event, after: Event, source: string): boolean {
  // Words and time of an event that came from another file first are that file's.
  if (before.origins[0]?.source !== source) return false
  // The usual case, and there may be a hundred thousand of them.
  if (before.text === after.text && before.original === after.original && saidAt(before) === after.at) return false
  const now = before.reworded === true ? (after.original ?? after.text) : wholeText(after)
  return saidAt(before) !== after.at || plain(wholeText(before)) !== plain(now)
}

function seriesPairs(series: readonly Series[], source: string, incoming: readonly ParsedSeries[]) {
  const its = series.filter((one) => one.source === source)
  return incoming.flatMap((after) => {
    const same = its.filter((one) => one.name === after.name && one.unit === after.unit)
    const before = same.find(({ column }) => column.value === after.column.value) ?? same[0]
    return before === undefined ? [] : [{ before, after }]
  })
}
