import { messagesIn, type Slice, type TimeRange } from '../../../../core/import/chat/proposeSlice.ts'
import type { ImportOptions, ParsedChannel, ParsedChat } from '../../../../core/import/types.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import { instantOf, isInstant, msOf } from '../../../../core/time/instant.ts'

const many = (n: number, word: string) => `${n.toLocaleString('en')} ${n === 1 ? word : `${word}s`}`

/** A channel of no name is a talk that was exported by itself. */
export const channelName = ({ name, closed }: Pick<ParsedChannel, 'name' | 'closed'>) =>
  name === '' ? 'this conversation' : closed === 'direct' ? name : `#${name}`

/** `#a`, `#a and #b`, `3 channels`. */
export function channelNames(channels: readonly ParsedChannel[]): string {
  return channels.length > 2 ? `${channels.length} channels` : channels.map(channelName).join(' and ')
}

/** `24 Nov 2025, 07:30 to 11:30 UTC`; both days where it goes over midnight. */
export function rangeWords({ from, to }: TimeRange, zone: string): string {
  const [first, last] = [formatInstant(from, zone, 'date'), formatInstant(to, zone, 'date')]
  return first === last
    ? `${first}, ${formatInstant(from, zone, 'clock')} to ${formatInstant(to, zone, 'clock-zone')}`
    : `${first} ${formatInstant(from, zone, 'clock')} to ${formatInstant(to, zone, 'date-clock')}`
}

/** From the first message of these channels to their last one; null for none. */
export function extentOf(channels: readonly ParsedChannel[]): TimeRange | null {
  const times = channels.flatMap(({ first, last }) =>
    first === null || last === null ? [] : [msOf(first), msOf(last)],
  )
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) }
}

/** The slice that a card's answers mean, over everything in the file. */
export function sliceOf({ channels }: ParsedChat, { from = '', to = '' }: ImportOptions): Slice {
  const kept = channels.filter((channel) => channel.kept)
  const extent = extentOf(kept)
  const range = {
    from: isInstant(from) ? msOf(from) : (extent?.from ?? 0),
    to: isInstant(to) ? msOf(to) : (extent?.to ?? 0),
  }
  const whole = extent === null || (range.from <= extent.from && range.to >= extent.to)
  return { channels: kept.map(({ name }) => name), range: whole ? null : range }
}

/** The answers that ask for this slice. Everything is asked for in words too, since answers are added to what was said. */
export function sliceOptions({ channels, range }: Slice, extent: TimeRange): ImportOptions {
  const { from, to } = range ?? extent
  return { channels, from: instantOf(from), to: instantOf(to) }
}

/** What the card says of the slice. */
export function sliceSentence(chat: ParsedChat, options: ImportOptions, zone: string): string {
  const { channels, range } = sliceOf(chat, options)
  const kept = chat.channels.filter(({ name }) => channels.includes(name))
  const rest = kept.length < chat.channels.length || range !== null ? ' The rest is not copied.' : ''
  if (range !== null) return `Only ${channelNames(kept)}, ${rangeWords(range, zone)} is kept.${rest}`
  const all = kept.reduce((sum, { messages }) => sum + messages, 0)
  return rest === ''
    ? `All of ${channelNames(kept)} is kept: ${many(all, 'message')}.`
    : `Only ${channelNames(kept)} is kept, all of it: ${many(all, 'message')}.${rest}`
}

/** What the footer of the page says: kept and not copied. */
export function sliceFooter(channels: readonly ParsedChannel[], { channels: names, range }: Slice): string {
  const ticked = channels.filter(({ name }) => names.includes(name))
  const kept = ticked.reduce((sum, channel) => sum + messagesIn(channel, range), 0)
  const all = channels.reduce((sum, { messages }) => sum + messages, 0)
  return `${many(kept, 'message')} of ${many(ticked.length, 'channel')} kept; ${many(all - kept, 'message')} not copied.`
}
