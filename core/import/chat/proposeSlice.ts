import { msOf } from '../../time/instant.ts'
import type { ParsedChannel, ParsedChat } from '../types.ts'
import { quarterMs } from './chatChannels.ts'

/** Epoch milliseconds, both ends inside. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

export interface Slice {
  /** Names. */
  readonly channels: readonly string[]
  /** Null keeps everything of the channels. */
  readonly range: TimeRange | null
}

const halfHour = 1_800_000
const day = 86_400_000
const before = halfHour
const after = 3_600_000
const incident = /(?:^|[-_])(?:inc|incident|sev\d?|outage|warroom|war-room|emergency|p[01])(?:[-_\d]|$)/i

/** Channels that teams open for one incident are called so. */
export const isIncidentName = (name: string) => incident.test(name)

/** What belongs to an incident that lasted so long: half an hour before it and an hour after, in whole half hours. */
export function rangeAround({ from, to }: TimeRange): TimeRange {
  return {
    from: Math.floor((from - before) / halfHour) * halfHour,
    to: Math.ceil((to + after) / halfHour) * halfHour,
  }
}

/** Messages of a channel in a range, by whole quarters of an hour. */
export function messagesIn({ quarters, messages }: ParsedChannel, range: TimeRange | null): number {
  if (range === null || quarters === undefined) return messages
  let count = 0
  for (const [quarter, inside] of quarters) {
    const at = quarter * quarterMs
    if (at + quarterMs > range.from && at < range.to) count += inside
  }
  return count
}

/**
 * The part of an export that tells of an incident at this time: the one channel that is named so or was mostly written
 * in then. Null when nothing, or more than one, fits: then the author chooses. Private talks are never proposed.
 */
export function proposeSlice({ channels }: Pick<ParsedChat, 'channels'>, around: TimeRange): Slice | null {
  const range = rangeAround(around)
  const [only] = channels
  if (channels.length === 1 && only !== undefined) return longerThanDay(only) ? sliceOf(only, range) : null
  const open = channels.filter((channel) => channel.closed !== 'direct' && messagesIn(channel, around) > 0)
  const named = open.filter(({ name }) => isIncidentName(name))
  const mostly = open.filter((channel) => messagesIn(channel, range) * 2 > channel.messages)
  const [one] = named.length === 1 ? named : mostly.length === 1 ? mostly : []
  return one === undefined ? null : sliceOf(one, range)
}

function sliceOf(channel: ParsedChannel, range: TimeRange): Slice | null {
  return messagesIn(channel, range) === 0 ? null : { channels: [channel.name], range }
}

/** A single channel of one day was made for its incident: all of it is wanted. */
function longerThanDay({ first, last }: ParsedChannel): boolean {
  return first !== null && last !== null && msOf(last) - msOf(first) > day
}
