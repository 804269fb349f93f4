import type { Event, EventKind } from '../../postmortem/event.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf, isInstant, msOf } from '../../time/instant.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import { kindOf } from '../timeline/foundEvent.ts'
import type { ImportOptions, ParseContext, Parsed, ParsedMessage } from '../types.ts'
import { byChannel, channelList, channelsKept } from './chatChannels.ts'
import type { ChatMessage } from './chatMessage.ts'
import { isAlert, isCommand, type Likely, likelyEvents, topicChanges } from './likelyEvents.ts'
import { maskSecrets } from './maskSecrets.ts'
import { markdownOfMrkdwn, type NameOf } from './mrkdwn.ts'
import type { ChatReading } from './readChat.ts'
import { sliceLine } from './sliceLine.ts'

interface Kept {
  readonly message: ChatMessage
  readonly likely: Likely | null
}

/** Turns what an export holds into events, of the channels and the time that are kept. */
export function chatParsed(format: string, reading: ChatReading, context: ParseContext): Parsed {
  const masked = maskAll(reading)
  const groups = byChannel(masked.messages)
  const choice = channelsKept(groups, context.options)
  const kept = [...groups]
    .filter(([name]) => choice.kept.has(name))
    .flatMap(([, messages]) => withReasons(within(messages, context.options)))
    .sort(
      (a, b) => a.message.ms - b.message.ms || (a.message.ts < b.message.ts ? -1 : a.message.ts > b.message.ts ? 1 : 0),
    )
  const nameOf: NameOf = (id) => reading.people.get(id) ?? null
  const lines = kept.map(({ message }) => sliceLine(message, nameOf))
  const events = eventsOf(format, kept, nameOf, context)
  return {
    ...nothing('timeline'),
    events,
    zone: kept.length === 0 ? null : 'UTC',
    questions: choice.question === null ? [] : [choice.question],
    problems: [...reading.problems, ...masked.problems, ...notes(reading)],
    chat: { channels: channelList(groups, choice.kept), messages: messagesOf(kept, events) },
    kept: { bytes: context.platform.encodeText(lines.map((line) => `${line}\n`).join('')), ext: 'jsonl' },
  }
}

function maskAll(reading: ChatReading): { messages: ChatMessage[]; problems: SourceProblem[] } {
  const problems: SourceProblem[] = []
  let count = 0
  const messages = reading.messages.map((message) => {
    const { text, masked } = maskSecrets(message.text)
    if (masked.length === 0) return message
    if (++count <= 50) {
      problems.push({
        line: message.line,
        code: 'secret',
        message: `Masked and never stored: ${masked.join(' and ')}, in a message of ${message.author || 'nobody'} in ${place(message)}.`,
        text: text.slice(0, 200),
      })
    }
    return { ...message, text }
  })
  if (count > 50)
    problems.push({ line: null, code: 'secret', message: `${count} messages hold secrets; all are masked.` })
  return { messages, problems }
}

const place = ({ channel, ms }: ChatMessage) => `${channel === '' ? 'the chat' : `#${channel}`} at ${instantOf(ms)}`

function within(messages: readonly ChatMessage[], { from, to }: ImportOptions): readonly ChatMessage[] {
  const start = from !== undefined && isInstant(from) ? msOf(from) : Number.NEGATIVE_INFINITY
  const end = to !== undefined && isInstant(to) ? msOf(to) : Number.POSITIVE_INFINITY
  return messages.filter(({ ms }) => ms >= start && ms <= end)
}

function withReasons(messages: readonly ChatMessage[]): Kept[] {
  const likely = likelyEvents(messages)
  return messages.map((message, i) => ({ message, likely: likely[i] ?? null }))
}

/** The second it was sent and who sent it say which message it is, whatever file it stands in and however it was edited. */
const ownId = ({ ts, user, author }: ChatMessage) => `${ts}/${user || author}`

function eventsOf(format: string, kept: readonly Kept[], nameOf: NameOf, { platform }: ParseContext): Event[] {
  const ids = importedIds(format, platform)
  return kept.map(({ message }, i): Event => {
    const at = instantOf(message.ms)
    return {
      id: ids('event', ownId(message), at, ''),
      at,
      zone: 'UTC',
      kind: eventKind(message),
      text: eventText(message, nameOf),
      ...(message.author !== '' && { author: message.author }),
      audience: 'internal',
      origins: [{ source: '', line: i + 1, ref: `${message.channel}/${message.ts}` }],
    }
  })
}

function eventText(message: ChatMessage, nameOf: NameOf): string {
  const text = markdownOfMrkdwn(message.text, nameOf)
  const files = message.files.filter((name) => !text.includes(name)).map((name) => `(file: ${name})`)
  return [text, ...files].filter((part) => part !== '').join(' ') || '(no text)'
}

function eventKind(message: ChatMessage): EventKind {
  if (topicChanges.has(message.subtype)) return 'change'
  if (isCommand(message.text)) return 'command'
  const kind = kindOf(message.text.slice(0, 2000))
  if (message.bot && isAlert(message)) return kind === 'deploy' ? 'deploy' : 'alert'
  return kind === 'note' ? 'chat' : kind
}

function messagesOf(kept: readonly Kept[], events: readonly Event[]): ParsedMessage[] {
  const roots = new Map(kept.map(({ message }, i) => [`${message.channel}/${message.ts}`, events[i]?.id ?? '']))
  return kept.map(({ message, likely }, i) => ({
    event: events[i]?.id ?? '',
    channel: message.channel,
    likely: likely?.reason ?? null,
    rank: likely?.rank ?? 0,
    thread: message.thread === null ? null : (roots.get(`${message.channel}/${message.thread}`) ?? null),
    reactions: message.reactions,
    edited: message.edited,
  }))
}

function notes(reading: ChatReading): SourceProblem[] {
  const found: SourceProblem[] = []
  const say = (code: string, message: string) => found.push({ line: null, code, message })
  if (reading.untimed > 20)
    say('no-time', `${reading.untimed} messages have no time that can be read; they were left out.`)
  const gone = [
    reading.left > 0 ? `${reading.left} about joining, leaving, pins and reminders` : '',
    reading.deleted > 0 ? `${reading.deleted} deleted` : '',
  ].filter((part) => part !== '')
  if (gone.length > 0) say('left-out', `Messages left out: ${gone.join(', ')}.`)
  if (reading.strangers.size > 0) {
    const ids = [...reading.strangers].sort()
    const some = ids.slice(0, 5).join(', ')
    say(
      'unknown-people',
      `Not in users.json, so their ids stand: ${some}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}.`,
    )
  }
  return found
}
