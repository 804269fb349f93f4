import { corrected, marksAlong, saidAt } from '../postmortem/clockDifference.ts'
import { type Event, type Origin, type SingleEvent, sortEvents } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { removeEvents } from '../postmortem/removeEvents.ts'
import type { SourceChanges } from './sourceChanges.ts'

/** What the author decided about a file that was taken in before. */
export interface ChangeChoices {
  /** Seconds that its clock runs ahead. */
  readonly ahead: number
  /** Ids of incoming events that are not taken; of a changed line, what stands here stays. */
  readonly skip: ReadonlySet<string>
  /** Ids of events that the file no longer holds and that go. */
  readonly takeOut: ReadonlySet<string>
}

/**
 * The postmortem with what a file says anew in place of what it said. The author's words, times, audience and marks stay,
 * ids stay, and every event points to its line in the new version. New lines are not added here.
 */
export function applyChanges(
  postmortem: Postmortem,
  changes: SourceChanges,
  source: string,
  choices: ChangeChoices,
): Postmortem {
  const out = changes.gone.map(({ id }) => id).filter((id) => choices.takeOut.has(id))
  const kept = removeEvents(new Set(out))(postmortem)
  const incoming = new Map(changes.matched.map(({ before, after }) => [before.id, after]))
  const update = (event: SingleEvent): SingleEvent => {
    const after = incoming.get(event.id)
    return after === undefined ? event : reread(event, after, { changes, source, choices })
  }
  const events = kept.events.map(({ merged, ...own }): Event => {
    if (merged === undefined) return update(own)
    const members = merged.map(update)
    return { ...update(own), origins: originsOf(update(own), merged, members), merged: members }
  })
  return { ...kept, events: sortEvents(events), marks: marksAlong(kept.marks, kept.events, events) }
}

/** A merged event also lists the origins of what was merged into it, behind its own; they follow. */
function originsOf(own: SingleEvent, before: readonly SingleEvent[], after: readonly SingleEvent[]): Origin[] {
  const origins = [...own.origins]
  before.forEach((member, i) => {
    member.origins.forEach((old, j) => {
      const at = origins.findLastIndex(
        ({ source, line, ref }) => source === old.source && line === old.line && ref === old.ref,
      )
      const fresh = after[i]?.origins[j]
      if (at !== -1 && fresh !== undefined) origins[at] = fresh
    })
  })
  return origins
}

interface Version {
  readonly changes: SourceChanges
  readonly source: string
  readonly choices: ChangeChoices
}

function reread(event: SingleEvent, after: Event, { changes, source, choices }: Version): SingleEvent {
  const index = event.origins.findIndex((origin) => origin.source === changes.previous.id)
  const old = event.origins[index]
  const [line] = after.origins
  if (old === undefined || line === undefined) return event
  const alias = after.id === event.id ? {} : { event: after.id }
  const relined = (at: string | undefined) => {
    const origin = { ...line, source, ...alias, ...(at !== undefined && { at }) }
    return event.origins.map((one, i) => (i === index ? origin : one))
  }
  // Words and time came from another file first: they are that file's.
  if (index !== 0) return { ...event, origins: relined(old.at) }
  const declined = choices.skip.has(after.id)
  const byHand = event.at !== corrected(saidAt(event), changes.previous.ahead ?? 0)
  const at = declined || byHand ? event.at : corrected(after.at, choices.ahead)
  const { original: _, reworded, end: ended, ...rest } = event
  const end = declined || byHand || after.end === undefined ? ended : corrected(after.end, choices.ahead)
  const own = declined || reworded === true
  const [text, original] = own ? [event.text, after.original ?? after.text] : [after.text, after.original]
  return {
    ...rest,
    at,
    text,
    origins: relined(at === after.at ? undefined : after.at),
    ...(end !== undefined && { end }),
    ...(original !== undefined && original !== text && { original }),
    ...(own && text !== after.text && { reworded: true }),
    ...(!declined && after.state !== undefined && { state: after.state }),
  }
}
