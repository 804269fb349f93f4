import { FaultlineError } from '../../errors.ts'
import type { SourceProblem } from '../../postmortem/source.ts'
import { ownField, ownList, ownText } from '../ownField.ts'
import { checkJson } from '../readJson.ts'
import type { ParseContext } from '../types.ts'
import { textOf } from '../utf8.ts'
import { type ChatMessage, profileName, readMessage } from './chatMessage.ts'
import { maskSecrets } from './maskSecrets.ts'

/** All messages of an export, and what was seen on the way. */
export interface ChatReading {
  readonly messages: ChatMessage[]
  readonly problems: SourceProblem[]
  /** Names of people and bots by id. */
  readonly people: Map<string, string>
  /** Ids that messages mention and nobody explains. */
  readonly strangers: Set<string>
  /** Names of channels by id: some exports call their folders by it. */
  readonly channels: Map<string, string>
  /** Channels, by name, that not everybody could read. */
  readonly closed: Map<string, 'private' | 'direct'>
  /** Slack's own lines about coming and going, and deleted messages. */
  left: number
  deleted: number
  untimed: number
}

export function chatReading(): ChatReading {
  return {
    messages: [],
    problems: [],
    people: new Map(),
    strangers: new Set(),
    channels: new Map(),
    closed: new Map(),
    left: 0,
    deleted: 0,
    untimed: 0,
  }
}

/** The JSON of one file of an export. Throws `import.broken` with its line. */
export function chatJson(name: string, bytes: Uint8Array, { platform }: ParseContext): unknown {
  const { text } = textOf(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes, platform)
  try {
    return JSON.parse(text)
  } catch {
    checkJson(name, text)
    throw new FaultlineError('import.broken', { name, reason: 'it is no JSON' })
  }
}

/** `users.json`. */
export function readPeople(reading: ChatReading, users: unknown): void {
  for (const user of Array.isArray(users) ? users : ownList(users, 'members')) {
    const profile = ownField(user, 'profile')
    const name = [
      ownText(profile, 'display_name'),
      ownText(profile, 'real_name'),
      ownText(user, 'real_name'),
      ownText(user, 'name'),
    ].find((each) => each.trim() !== '')
    if (name === undefined) continue
    for (const id of [ownText(user, 'id'), ownText(profile, 'bot_id')]) if (id !== '') reading.people.set(id, name)
  }
}

/** `channels.json`, `groups.json`, `dms.json` or `mpims.json`; after the people, since some conversations are called by theirs. */
export function readChannels(reading: ChatReading, channels: unknown, list: string): void {
  const closed = list === 'groups' ? 'private' : list === 'channels' ? null : 'direct'
  for (const channel of Array.isArray(channels) ? channels : []) {
    const id = ownText(channel, 'id')
    const name = ownText(channel, 'name') || peopleOf(reading, channel)
    if (id !== '' && name !== '') reading.channels.set(id, name)
    const hidden = closed ?? (ownField(channel, 'is_private') === true ? 'private' : null)
    if (hidden !== null) reading.closed.set(name || id, hidden)
  }
}

/** A direct message has no name of its own: `Quay and Tide Mill`. */
function peopleOf({ people }: ChatReading, channel: unknown): string {
  const ids = ownList(channel, 'members').filter((id) => typeof id === 'string')
  return ids.map((id) => people.get(id) ?? id).join(' and ')
}

const comings = /^(?:channel|group)_(?:join|leave)$|^(?:bot_add|bot_remove|reminder_add|pinned_item|unpinned_item)$/

/** The messages of one day or one reply of the API; `place` names the file in problems. */
export function readMessages(reading: ChatReading, value: unknown, channel: string, place: string): void {
  const list = Array.isArray(value) ? value : ownList(value, 'messages')
  const nameOf = (id: string) => reading.people.get(id) ?? null
  for (const node of list) {
    const [user, name] = [ownText(node, 'user'), profileName(node)]
    if (user !== '' && name !== '' && !reading.people.has(user)) reading.people.set(user, name)
  }
  for (const [i, node] of list.entries()) {
    const message = readMessage(node, channel, null, nameOf)
    if (message === null) {
      untimed(reading, node, `Message ${i + 1} of ${place}`)
    } else {
      const named = reading.channels.get(message.channel)
      take(reading, named === undefined ? message : { ...message, channel: named })
    }
  }
}

/** A message that has no time is counted and shown, never guessed. */
export function untimed(reading: ChatReading, node: unknown, what: string, line: number | null = null): void {
  if (++reading.untimed > 20) return
  reading.problems.push({
    line,
    code: 'no-time',
    message: `${what} has no time that can be read; it was left out.`,
    text: maskSecrets((JSON.stringify(node) ?? '').slice(0, 2000)).text.slice(0, 200),
  })
}

export function take(reading: ChatReading, message: ChatMessage): void {
  if (comings.test(message.subtype)) reading.left++
  else if (message.subtype === 'tombstone') reading.deleted++
  else {
    if (message.author === message.user && /^[UWB][A-Z0-9]{2,}$/.test(message.user)) reading.strangers.add(message.user)
    reading.messages.push(message)
  }
}
