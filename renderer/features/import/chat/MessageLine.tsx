import type { MarkName } from '../../../../core/postmortem/mark.ts'
import { markLabels } from '../../../../core/postmortem/mark.ts'
import { formatInstant } from '../../../../core/time/formatInstant.ts'
import type { MessageRow } from './messageRows.ts'

interface MessageLineProps {
  readonly row: MessageRow
  readonly zone: string
  /** The messages are of more than one day. */
  readonly dated: boolean
  /** The words that it will have as an event. */
  readonly words: string | undefined
  readonly marks: readonly MarkName[]
}

/** One row: when, who, what, and why it may be an event. */
export function MessageLine({ row, zone, dated, words, marks }: MessageLineProps) {
  const { message, others, fold } = row
  const { about, event, author, line } = message
  const last = others.at(-1)
  return (
    <>
      <time className="mono" dateTime={event.at}>
        {dated && `${formatInstant(event.at, zone, 'date').slice(0, -5)} `}
        {formatInstant(event.at, zone, 'clock')}
      </time>
      <span className="message-author">{author}</span>
      <span className="message-text">
        {about.thread !== null && (
          <span className="message-answer" title="An answer in a thread">
            ↳{' '}
          </span>
        )}
        {fold !== null && last !== undefined && (
          <span className="message-fold">
            {others.length + 1} messages until {formatInstant(last.event.at, zone, 'clock')}
            {fold === 'event' ? ', as one event' : ''}:{' '}
          </span>
        )}
        {words ?? line}
      </span>
      {marks.map((name) => (
        <abbr key={name} className="message-mark" title={markLabels[name].label}>
          {markLabels[name].letter}
        </abbr>
      ))}
      <span className="message-reason">{words === undefined ? about.likely : 'Reworded'}</span>
    </>
  )
}
