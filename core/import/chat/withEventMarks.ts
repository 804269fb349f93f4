import type { MarkName } from '../../postmortem/mark.ts'
import { setMark } from '../../postmortem/marks.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'

/** Marks that the author set on messages, where those messages are events now. */
export function withEventMarks(postmortem: Postmortem, marks: ReadonlyMap<MarkName, string> = new Map()): Postmortem {
  return [...marks].reduce((now, [name, id]) => {
    const event = now.events.find((each) => each.id === id)
    const from = { kind: 'event', ref: id, quote: null } as const
    return event === undefined ? now : setMark(now, { name, at: event.at, from, confirmed: true })
  }, postmortem)
}
