import { proposeSlice, type TimeRange } from '../../core/import/chat/proposeSlice.ts'
import type { ImportOptions, Inspected, Question } from '../../core/import/types.ts'
import { impactHull } from '../../core/postmortem/interval.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { instantOf, msOf } from '../../core/time/instant.ts'

const day = 86_400_000

/** When the incident was: its impact, or the times of what else is there while they lie within a day. Null when nothing tells. */
export function incidentRange(postmortem: Postmortem, others: readonly Inspected[]): TimeRange | null {
  const hull = impactHull(postmortem)
  if (hull !== null) return { from: hull.start, to: hull.end }
  const told = others.filter(({ parsed }) => parsed.chat === undefined && parsed.questions.length === 0)
  const events = [...postmortem.events, ...told.flatMap(({ parsed }) => parsed.events)]
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { at } of events) {
    from = Math.min(from, msOf(at))
    to = Math.max(to, msOf(at))
  }
  return to < from || to - from > day ? null : { from, to }
}

/** The part of a chat export that tells of the incident, as options to read it with; null when that can't be told. */
export function sliceOptions({ parsed }: Inspected, range: TimeRange | null): ImportOptions | null {
  const slice = parsed.chat === undefined || range === null ? null : proposeSlice(parsed.chat, range)
  if (slice === null) return null
  return {
    channels: slice.channels,
    ...(slice.range !== null && { from: instantOf(slice.range.from), to: instantOf(slice.range.to) }),
  }
}

/** Months of a channel are no incident: which part is kept is asked, never assumed. Null for a day or less of one channel. */
export function sliceQuestion({ parsed }: Inspected): Question | null {
  const [channel, ...others] = parsed.chat?.channels ?? []
  if (channel === undefined || others.length > 0 || channel.first === null || channel.last === null) return null
  if (msOf(channel.last) - msOf(channel.first) <= day) return null
  const name = channel.name === '' ? 'This chat' : `#${channel.name}`
  return {
    id: 'channels',
    text: `${name} holds ${channel.messages} messages from ${channel.first} to ${channel.last}. Which time tells of the incident? Name it with --from and --to`,
    options: [{ value: channel.name, label: 'All of it', effect: 'With --channels: every message is kept' }],
  }
}
