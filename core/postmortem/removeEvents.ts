import type { Event } from './event.ts'
import { idsOf } from './joinEvents.ts'
import type { Postmortem } from './postmortem.ts'

/**
 * Takes events out. Marks that they held stay where they are, as set by hand: a mark never vanishes with its source. Their
 * sources remember them, so that the same file taken in again does not bring them back.
 */
export const removeEvents =
  (ids: ReadonlySet<string>) =>
  (postmortem: Postmortem): Postmortem => {
    const gone = new Map(postmortem.events.filter(({ id }) => ids.has(id)).map((event) => [event.id, event]))
    if (gone.size === 0) return postmortem
    const left = leftOutBySource([...gone.values()])
    return {
      ...postmortem,
      events: postmortem.events.filter(({ id }) => !gone.has(id)),
      marks: postmortem.marks.map((mark) => {
        const held = mark.from.kind === 'event' ? gone.get(mark.from.ref ?? '') : undefined
        return held === undefined ? mark : { ...mark, from: { kind: 'hand', ref: null, quote: held.text } }
      }),
      sources: postmortem.sources.map((source) => {
        const more = left.get(source.id) ?? []
        return more.length === 0 ? source : { ...source, leftOut: [...new Set([...(source.leftOut ?? []), ...more])] }
      }),
    }
  }

function leftOutBySource(events: readonly Event[]): Map<string, string[]> {
  const left = new Map<string, string[]>()
  for (const event of events) {
    const ids = [
      ...idsOf(event),
      ...event.origins.flatMap((origin) => (origin.event === undefined ? [] : [origin.event])),
    ]
    for (const { source } of event.origins) left.set(source, [...(left.get(source) ?? []), ...ids])
  }
  return left
}
