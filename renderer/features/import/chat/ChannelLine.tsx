import { messagesIn, type TimeRange } from '../../../../core/import/chat/proposeSlice.ts'
import type { ParsedChannel } from '../../../../core/import/types.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import { Activity } from './Activity.tsx'
import { channelName } from './sliceWords.ts'

interface ChannelLineProps {
  readonly channel: ParsedChannel
  readonly range: TimeRange | null
  /** The stretch of time that the sketch is drawn over. */
  readonly domain: TimeRange
  readonly zone: string
}

/** One channel: how much is in it, how much of that in the chosen time, and when it was written in. */
export function ChannelLine({ channel, range, domain, zone }: ChannelLineProps) {
  const { closed, messages, first, last } = channel
  const inside = messagesIn(channel, range)
  return (
    <>
      <span className="channel-name">
        {channelName(channel)}
        {closed !== undefined && <span className="tag">{closed === 'direct' ? 'Direct messages' : 'Private'}</span>}
      </span>
      <Activity channel={channel} range={range} domain={domain} />
      <span className="channel-count">
        {range === null ? '' : inside === 0 ? 'none in this time' : `${inside.toLocaleString('en')} in this time`}
      </span>
      <span className="channel-count">{messages.toLocaleString('en')} in all</span>
      <span className="channel-span mono">
        {first !== null && last !== null && (
          <>
            {formatInstant(first, zone, 'date')} – {formatInstant(last, zone, 'date')}
          </>
        )}
      </span>
    </>
  )
}
