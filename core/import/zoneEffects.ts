import type { Span } from '../postmortem/interval.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { offsetAt, placeNaive, type Zone } from '../time/zone.ts'

/** What other evidence knows of the incident. Instants in epoch milliseconds. */
export interface Anchors {
  /** The impact window, and what it is called: "the impact window", "the dip in rates.csv". */
  readonly window: (Span & { readonly name: string }) | null
  /** The first moment that people noticed, and what it was: "the first page". */
  readonly first: { readonly at: number; readonly name: string } | null
}

/** A file whose times name no zone, as it reads in `base`. */
export interface Zoneless {
  readonly base: Zone
  /** Of its events. */
  readonly times: readonly number[]
  /** Of its first series: first and last point. */
  readonly span: Span | null
  /** What stands out in it, and what to call that: "the drop". */
  readonly window: (Span & { readonly name: string }) | null
}

const minute = 60_000

/** What reading the file in `zone` would mean: "08:02 – 10:40 UTC: 26 of 29 events lie inside the impact window". */
export function zoneEffect(zone: Zone, file: Zoneless, anchors: Anchors, shown: Zone): string {
  const place = (ms: number) => placeNaive(ms + offsetAt(file.base, ms), zone).ms
  const times = file.times.map(place).sort((a, b) => a - b)
  const [from, to] =
    times.length > 0
      ? [times[0], times.at(-1)]
      : [file.span && place(file.span.start), file.span && place(file.span.end)]
  if (from === undefined || to === undefined || from === null || to === null) return ''
  const window = file.window && { ...file.window, start: place(file.window.start), end: place(file.window.end) }
  const meaning = window !== null ? windowWords(window, anchors) : eventWords(times, anchors)
  const span = `${formatInstant(from, shown, 'clock')} – ${formatInstant(to, shown, 'clock-zone')}`
  return meaning === '' ? `${formatInstant(from, shown, 'date')} ${span}` : `${span}: ${meaning}`
}

function windowWords(window: Span & { readonly name: string }, { window: known, first }: Anchors): string {
  if (first !== null) return `${window.name} starts ${apart(window.start - first.at)} ${first.name}`
  if (known === null) return ''
  return `${window.name} starts ${apart(window.start - known.start)} ${known.name}`
}

/** "3 min before", "1 h 3 min after", "in the same minute as". */
function apart(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minute)
  if (minutes === 0) return 'in the same minute as'
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const parts =
    days > 0 ? [`${days} d`, hours > 0 && `${hours} h`] : [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`]
  return `${parts.filter(Boolean).join(' ')} ${ms < 0 ? 'before' : 'after'}`
}

function eventWords(times: readonly number[], { window, first }: Anchors): string {
  if (window === null) {
    const [own] = times
    return first === null || own === undefined ? '' : `it begins ${apart(own - first.at)} ${first.name}`
  }
  const before = times.filter((at) => at < window.start).length
  const after = times.filter((at) => at > window.end).length
  const inside = times.length - before - after
  if (after === times.length) return `all after ${window.name}`
  if (before === times.length) return `all before ${window.name}`
  if (inside === times.length) return `all inside ${window.name}`
  if (inside * 2 >= times.length) return `${inside} of ${times.length} events lie inside ${window.name}`
  const parts = [before > 0 && `${before} before it began`, `${inside} inside`, after > 0 && `${after} after it ended`]
  return `of ${window.name}, ${parts.filter(Boolean).join(', ')}`
}

/** Where a reading of a date lies: "inside the other evidence", "30 days before it". Empty without other evidence. */
export function dateEffect(at: number, others: Span | null): string {
  if (others === null) return ''
  const day = 24 * 60 * minute
  if (at >= others.start - day && at <= others.end + day) return 'within a day of all other data'
  const days = Math.round((at < others.start ? others.start - at : at - others.end) / day)
  return `${days} days ${at < others.start ? 'before' : 'after'} all other data`
}
