import type { Event, EventKind } from '../../postmortem/event.ts'
import { instantOf, isInstant, msOf } from '../../time/instant.ts'
import { importedIds } from '../importedId.ts'
import { nothing } from '../parsed.ts'
import { kindOf } from '../timeline/foundEvent.ts'
import type { ImportOptions, ParseContext, Parsed, ParsedMessage, ParsedSecret } from '../types.ts'
import { byChannel, channelList, channelsKept } from './chatChannels.ts'
import type { ChatMessage } from './chatMessage.ts'
import { chatNotes } from './chatNotes.ts'
import { isAlert, isCommand, type Likely, likelyEvents, topicChanges } from './likelyEvents.ts'
import { markdownOfMrkdwn, type NameOf } from './mrkdwn.ts'
import type { ChatReading } from './readChat.ts'
import { type FoundSecret, refOf, secretProblems, withoutSecrets } from './secretsIn.ts'
import { sliceLine } from './sliceLine.ts'

interface Kept {
  readonly message: ChatMessage
  readonly likely: Likely | null
}

/** Turns what an export holds into events, of the channels and the time that are kept. */
export function chatParsed(format: string, reading: ChatReading, context: ParseContext): Parsed {
  const groups = byChannel(reading.messages)
  const choice = channelsKept(groups, context.options)
  if (choice.question !== null && context.options.outline === true)
    return {
      ...nothing('timeline'),
      zone: 'UTC',
      questions: [choice.question],
      problems: [...reading.problems, ...chatNotes(reading)],
      chat: { channels: channelList(groups, choice.kept, reading.closed), messages: [] },
    }
  const inside = [...groups]
    .filter(([name]) => choice.kept.has(name))
    .map(([, messages]) => withoutSecrets(within(messages, context.options), context.options.unmask))
  const kept = inOrder(inside.map(({ messages }) => messages))
  const secrets = inside.flatMap((channel) => channel.secrets)
  const nameOf: NameOf = (id) => reading.people.get(id) ?? null
  const lines = kept.map(({ message }) => sliceLine(message, nameOf))
  const events = eventsOf(format, kept, nameOf, context)
  const byRef = new Map(kept.map(({ message }, i) => [refOf(message), events[i]?.id ?? '']))
  const tokens = kept.reduce((sum, { message }) => sum + message.tokens, 0)
  return {
    ...nothing('timeline'),
    events,
    zone: kept.length === 0 ? null : 'UTC',
    questions: choice.question === null ? [] : [choice.question],
    problems: [...reading.problems, ...secretProblems(secrets), ...chatNotes(reading)],
    chat: {
      channels: channelList(groups, choice.kept, reading.closed),
      messages: messagesOf(kept, events, byRef),
      ...(secrets.length > 0 && { secrets: listed(secrets, byRef) }),
      ...(tokens > 0 && { tokens }),
    },
    kept: { bytes: context.platform.encodeText(lines.length === 0 ? '' : `${lines.join('\n')}\n`), ext: 'jsonl' },
  }
}

const listed = (secrets: readonly FoundSecret[], byRef: ReadonlyMap<string, string>): ParsedSecret[] =>
  secrets
    .toSorted((a, b) => a.message.ms - b.message.ms)
    .map(({ message: _message, ...secret }) => ({ ...secret, event: byRef.get(secret.ref) ?? '' }))

function within(messages: readonly ChatMessage[], { from, to }: ImportOptions): readonly ChatMessage[] {
  const start = from !== undefined && isInstant(from) ? msOf(from) : Number.NEGATIVE_INFINITY
  const end = to !== undefined && isInstant(to) ? msOf(to) : Number.POSITIVE_INFINITY
  return messages.filter(({ ms }) => ms >= start && ms <= end)
}

/** All channels as one conversation in order of time; what speaks for a message is looked for within its channel. */
function inOrder(channels: readonly (readonly ChatMessage[])[]): Kept[] {
  return channels
    .flatMap((messages) => {
      const likely = likelyEvents(messages)
      return messages.map((message, i) => ({ message, likely: likely[i] ?? null }))
    })
    .sort(
      (a, b) => a.message.ms - b.message.ms || (a.message.ts < b.message.ts ? -1 : a.message.ts > b.message.ts ? 1 : 0),
    )
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
      origins: [{ source: '', line: i + 1, ref: refOf(message) }],
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

function messagesOf(
  kept: readonly Kept[],
  events: readonly Event[],
  byRef: ReadonlyMap<string, string>,
): ParsedMessage[] {
  return kept.map(({ message, likely }, i) => ({
    event: events[i]?.id ?? '',
    channel: message.channel,
    likely: likely?.reason ?? null,
    rank: likely?.rank ?? 0,
    thread: message.thread === null ? null : (byRef.get(refOf({ ...message, ts: message.thread })) ?? null),
    reactions: message.reactions,
    edited: message.edited,
  }))
}
