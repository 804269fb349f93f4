import { instantOf } from '../../time/instant.ts'
import type { ImportOptions, ParsedChannel, Question } from '../types.ts'
import type { ChatMessage } from './chatMessage.ts'

/** Channels in the order of their names; each one's messages in order of time, every message once. */
export function byChannel(messages: readonly ChatMessage[]): Map<string, ChatMessage[]> {
  const groups = new Map<string, ChatMessage[]>()
  for (const message of messages) {
    const group = groups.get(message.channel)
    if (group === undefined) groups.set(message.channel, [message])
    else group.push(message)
  }
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => {
        const sorted = group.sort(inChannelOrder)
        // A reply that was also sent to the channel can stand in two files.
        return [name, sorted.filter((one, i) => i === 0 || inChannelOrder(one, sorted[i - 1] ?? one) !== 0)]
      }),
  )
}

/** By the second, then by the count behind it; the rest only makes the order of equal ones the same for every file. */
function inChannelOrder(a: ChatMessage, b: ChatMessage): number {
  return a.ms - b.ms || textOrder(a.ts, b.ts) || textOrder(a.user, b.user) || textOrder(a.text, b.text)
}

const textOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One channel is kept without a question; of several, the author says which. */
export function channelsKept(groups: ReadonlyMap<string, readonly ChatMessage[]>, { channels }: ImportOptions) {
  const names = [...groups.keys()]
  if (channels !== undefined) {
    const wanted = new Set(channels.map((name) => name.replace(/^#/, '')))
    return { kept: new Set(names.filter((name) => wanted.has(name))), question: null }
  }
  const kept = new Set(names)
  return { kept, question: names.length < 2 ? null : channelQuestion(groups) }
}

function channelQuestion(groups: ReadonlyMap<string, readonly ChatMessage[]>): Question {
  const latest = [...groups].sort(([, a], [, b]) => (b.at(-1)?.ms ?? 0) - (a.at(-1)?.ms ?? 0))
  return {
    id: 'channels',
    text: `There are ${groups.size} channels in it. Which one tells of the incident? The rest is not copied.`,
    options: latest.map(([value, messages]) => ({
      value,
      label: `#${value}`,
      effect: `${messages.length === 1 ? '1 message' : `${messages.length} messages`}, ${spanOf(messages)}`,
    })),
  }
}

function spanOf(messages: readonly ChatMessage[]): string {
  const [first, last] = [messages[0], messages.at(-1)]
  return first === undefined || last === undefined ? '' : `${instantOf(first.ms)} to ${instantOf(last.ms)}`
}

/** How fine the activity of a channel is known: a quarter of an hour. */
export const quarterMs = 900_000

/** Every channel with its counts, the most recent first. */
export function channelList(
  groups: ReadonlyMap<string, readonly ChatMessage[]>,
  kept: ReadonlySet<string>,
  closed: ReadonlyMap<string, 'private' | 'direct'>,
): ParsedChannel[] {
  return [...groups]
    .sort(([, a], [, b]) => (b.at(-1)?.ms ?? 0) - (a.at(-1)?.ms ?? 0))
    .map(([name, messages]) => {
      const [first, last] = [messages[0], messages.at(-1)]
      const how = closed.get(name)
      return {
        name,
        ...(how !== undefined && { closed: how }),
        quarters: quartersOf(messages),
        messages: messages.length,
        first: first === undefined ? null : instantOf(first.ms),
        last: last === undefined ? null : instantOf(last.ms),
        kept: kept.has(name),
      }
    })
}

function quartersOf(messages: readonly ChatMessage[]): Map<number, number> {
  const quarters = new Map<number, number>()
  for (const { ms } of messages) {
    const quarter = Math.floor(ms / quarterMs)
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1)
  }
  return quarters
}
