import type { Event, EventKind } from '../../../core/postmortem/event.ts'
import { canSplit, groupEvents, mergeEvents, splitEvent, ungroupEvents } from '../../../core/postmortem/joinEvents.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { changeEvents, deleteEvents, roughly } from './timelineEdits.ts'

export interface Acting {
  readonly edit: (label: string, change: (postmortem: Postmortem) => Postmortem) => void
  readonly newId: () => string
  /** What is acted on, in order of time. */
  readonly events: readonly Event[]
  /** The event of the next row, which a single one is merged or folded with. */
  readonly below: Event | null
  /** Some of them head a group or stand in one. */
  readonly grouped: boolean
}

export type TimelineActs = ReturnType<typeof timelineActs>

/** What the commands of the timeline do to the chosen events; each is one step of undo. Nothing happens to none. */
export function timelineActs({ edit, newId, events, below, grouped }: Acting) {
  const ids = events.map(({ id }) => id)
  const many = (one: string, more: string) => (events.length === 1 ? one : more.replace('#', String(events.length)))
  const [first] = events
  const pair = events.length === 1 && below ? [...ids, below.id] : ids
  const hides = events.some(({ audience }) => audience === 'customer')
  return {
    hide: () => {
      const audience = hides ? 'internal' : 'customer'
      const label = hides
        ? many('Hide event from customers', 'Hide # events from customers')
        : many('Show event to customers', 'Show # events to customers')
      if (first)
        edit(
          label,
          changeEvents(ids, (event) => ({ ...event, audience })),
        )
    },
    kind: (kind: EventKind) => {
      edit(
        many('Change kind of event', 'Change kind of # events'),
        changeEvents(ids, (event) => ({ ...event, kind })),
      )
    },
    about: () => {
      const rough = !events.every(({ about }) => about === true)
      if (first)
        edit(
          rough ? 'About this time' : 'At this time',
          changeEvents(ids, (event) => roughly(event, rough)),
        )
    },
    group: () => {
      if (grouped) edit('Take group apart', ungroupEvents(ids))
      else if (pair.length > 1) edit(`Group ${pair.length} events`, groupEvents(pair))
    },
    ungroup: () => edit('Take group apart', ungroupEvents(ids)),
    split: () => {
      if (first && canSplit(first)) edit('Split event', splitEvent(first.id, newId()))
    },
    merge: () => {
      if (first && pair.length > 1) edit(`Merge ${pair.length} events`, mergeEvents(first.id, pair.slice(1)))
    },
    remove: () => {
      if (first) edit(many('Delete event', 'Delete # events'), deleteEvents(ids))
    },
  }
}
