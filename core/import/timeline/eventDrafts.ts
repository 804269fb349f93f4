import type { Audience } from '../../postmortem/audience.ts'
import type { Event, EventKind, PostState } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf, msOf } from '../../time/instant.ts'
import type { Zone } from '../../time/zone.ts'
import { type ClockTime, FileClock } from '../clock.ts'
import { type ImportedKind, importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import type { ParseContext, Parsed } from '../types.ts'

/** An event as a source tells it, its times still as they are written. */
interface Draft {
  /** The source's own id for it; empty where it has none. */
  readonly own: string
  readonly line: number | null
  readonly time: string
  /** An instant that follows from another event of the same file, instead of `time`. */
  readonly placed?: ClockTime
  /** Left out, empty or before the start: a moment. */
  readonly end?: string
  readonly zone?: Zone | undefined
  /** Where the format rules that a repeated hour means the first one. */
  readonly fold?: 'first'
  readonly kind: EventKind
  readonly text: string
  readonly author?: string
  readonly state?: PostState | undefined
  readonly audience?: Audience
  readonly original?: string
  /** What comes first among equal instants: a trigger before its acknowledgement. */
  readonly rank?: number
}

export interface EventDrafts {
  readonly clock: FileClock
  /** The event, or null with a problem when its time can't be read. */
  readonly add: (draft: Draft) => Event | null
  /** An id for something else that the file holds, from what it says. */
  readonly id: (kind: ImportedKind, text: string) => string
  readonly problem: (line: number | null, code: string, message: string, text?: string) => void
  /** Everything so far, in order of time; equal instants in the order in which they happened. */
  readonly parsed: (more?: Partial<Parsed>) => Parsed
}

interface Kept {
  readonly event: Event
  readonly rank: number
  readonly index: number
}

/** Collects the events of one file. `format` goes into their ids. */
export function eventDrafts(format: string, context: ParseContext, found: readonly SourceProblem[] = []): EventDrafts {
  const clock = new FileClock(context.options)
  const ids = importedIds(format, context.platform)
  const problems: SourceProblem[] = [...found]
  const kept: Kept[] = []
  const seen = new Set<string>()
  let twice = 0

  const add = (draft: Draft): Event | null => {
    const line = draft.line ?? 0
    const around = { zone: draft.zone, fold: draft.fold }
    const time = draft.placed ?? clock.cell(draft.time, line, around)
    if (time === null) return null
    const at = instantOf(time.ms)
    const text = visible(draft.text.trim() === '' ? '(no text)' : draft.text.trim())
    // The same entry on two pages of a reply is one event.
    const key = JSON.stringify([draft.own, at, text])
    if (draft.own !== '' && seen.has(key)) {
      twice++
      return null
    }
    seen.add(key)
    const end =
      draft.end === undefined || draft.end === '' ? null : clock.cell(draft.end, line, { ...around, start: time.ms })
    const event: Event = {
      id: ids('event', draft.own, at, text),
      at,
      ...(end !== null && end.ms > time.ms && { end: instantOf(end.ms) }),
      zone: time.zone,
      kind: draft.kind,
      ...(draft.state !== undefined && { state: draft.state }),
      text,
      ...(draft.original !== undefined && draft.original !== text && { original: visible(draft.original) }),
      ...(draft.author !== undefined && draft.author !== '' && { author: draft.author }),
      audience: draft.audience ?? 'internal',
      origins: [{ source: '', line: draft.line, ref: draft.own === '' ? null : draft.own }],
    }
    kept.push({ event, rank: draft.rank ?? 0, index: kept.length })
    return event
  }

  return {
    clock,
    add,
    id: (kind, text) => ids(kind, null, '', text),
    problem: (line, code, message, text) =>
      void problems.push({ line, code, message, ...(text !== undefined && { text: text.slice(0, 500) }) }),
    parsed: (more = {}) => ({
      ...nothing('timeline'),
      events: inOrder(kept),
      zone: clock.zone(),
      questions: clock.questions(),
      ...more,
      problems: [...problems, ...clock.problems, ...repeated(twice), ...(more.problems ?? [])],
    }),
  }
}

/** Replies run newest first as often as oldest first; equal instants follow the direction of the rest. */
function inOrder(kept: readonly Kept[]): Event[] {
  let down = 0
  for (const [i, { event }] of kept.entries()) {
    const before = kept[i - 1]?.event.at ?? event.at
    down += before > event.at ? 1 : before < event.at ? -1 : 0
  }
  const way = down > 0 ? -1 : 1
  return [...kept]
    .sort((a, b) => msOf(a.event.at) - msOf(b.event.at) || a.rank - b.rank || way * (a.index - b.index))
    .map(({ event }) => event)
}

const repeated = (count: number): SourceProblem[] =>
  count === 0
    ? []
    : [{ line: null, code: 'twice', message: `Entries that stand twice with one id were taken once: ${count}.` }]

/** A NUL can't be written to XML or shown; its picture can. */
const visible = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '␀')
