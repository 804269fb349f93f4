import type { Parsed, ParsedMessage } from '../../../../core/import/types.ts'
import type { Event } from '../../../../core/postmortem/event.ts'
import { msOf } from '../../../../core/time/instant.ts'

/** One message of a chat with everything that the list shows and looks through. */
export interface Message {
  readonly id: string
  readonly event: Event
  readonly about: ParsedMessage
  /** Epoch milliseconds. */
  readonly ms: number
  readonly author: string
  /** On one line. */
  readonly line: string
  /** Lower case, for searching. */
  readonly words: string
}

/** In order of time. */
export function chatMessages({ events, chat }: Parsed): readonly Message[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return (chat?.messages ?? []).flatMap((about) => {
    const event = byId.get(about.event)
    if (event === undefined) return []
    const author = event.author ?? ''
    const line = plainLine(event.text)
    return [{ id: event.id, event, about, ms: msOf(event.at), author, line, words: `${author} ${line}`.toLowerCase() }]
  })
}

/** On one line and without marks: ten thousand lines are not parsed for it. */
export function plainLine(text: string): string {
  return text
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(<[^<>]*>\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
    .replace(/\\(?=[<&[\]])|\]\\(?=\()|\*\*|~~|```/g, (mark) => (mark.startsWith(']') ? ']' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The messages of one author follow each other this closely where they are one burst. */
const closely = 120_000

/** The burst that a message stands in: its author's messages in this channel, with nobody's between them. */
export function burstAround(messages: readonly Message[], id: string): readonly string[] {
  const at = messages.findIndex((one) => one.id === id)
  const middle = messages[at]
  if (middle === undefined) return []
  let [from, to] = [at, at]
  while (follows(messages[from - 1], messages[from], middle)) from--
  while (follows(messages[to], messages[to + 1], middle)) to++
  return messages.slice(from, to + 1).map((one) => one.id)
}

function follows(a: Message | undefined, b: Message | undefined, like: Message): boolean {
  if (a === undefined || b === undefined || b.ms - a.ms > closely) return false
  return [a, b].every(({ author, about }) => author === like.author && about.channel === like.about.channel)
}

/** Everybody who wrote, by how much. */
export function authorsOf(messages: readonly Message[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { author } of messages) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
