import type { Event } from '../../postmortem/event.ts'
import { idsOf } from '../../postmortem/joinEvents.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import type { Source } from '../../postmortem/source.ts'
import { msOf } from '../../time/instant.ts'
import type { Inspected, Parsed } from '../types.ts'

/** Chats of a postmortem: their kept bytes hold more messages than became events. Of two versions of a file, the later one. */
export function chatSources({ sources }: Postmortem): Source[] {
  const replaced = new Set(sources.map(({ replaces }) => replaces))
  return sources.filter(({ id, messages }) => messages !== undefined && !replaced.has(id))
}

/** How many messages of its chats are no event of this postmortem, or part of one. */
export function notTakenCount(postmortem: Postmortem): number {
  const chats = chatSources(postmortem)
  if (chats.length === 0) return 0
  const refs = takenRefs(postmortem.events)
  return chats.reduce((sum, { id, messages = 0 }) => sum + Math.max(0, messages - (refs.get(id)?.size ?? 0)), 0)
}

function takenRefs(events: readonly Event[]): Map<string, Set<string>> {
  const refs = new Map<string, Set<string>>()
  for (const { origins } of events)
    for (const { source, ref, line } of origins) {
      const known = refs.get(source)
      const key = ref ?? `line ${line}`
      if (known === undefined) refs.set(source, new Set([key]))
      else known.add(key)
    }
  return refs
}

/**
 * Chats read again from their attachments, as one file without what the postmortem has: what is left to take. Where two
 * sources hold the same message it is there once. Null when there is none.
 */
export function notTaken(postmortem: Postmortem, chats: readonly Inspected[]): Parsed | null {
  const refs = takenRefs(postmortem.events)
  const seen = new Set(postmortem.events.flatMap(idsOf))
  const left = chats.map(({ parsed, source }) => {
    const taken = refs.get(source.id)
    const events = parsed.events.filter(({ id, origins: [origin] }) => {
      if (seen.has(id) || taken?.has(origin?.ref ?? `line ${origin?.line}`) === true) return false
      seen.add(id)
      return true
    })
    const ids = new Set(events.map(({ id }) => id))
    return { events, messages: parsed.chat?.messages.filter(({ event }) => ids.has(event)) ?? [] }
  })
  const [first] = chats
  const at = new Map(left.flatMap(({ events }) => events.map((event) => [event.id, msOf(event.at)] as const)))
  const messages = left.flatMap((one) => one.messages)
  if (first === undefined || messages.length === 0) return null
  const order = (a: string, b: string) => (at.get(a) ?? 0) - (at.get(b) ?? 0)
  return {
    ...first.parsed,
    events: left.flatMap((one) => one.events).sort((a, b) => order(a.id, b.id)),
    chat: {
      channels: chats.flatMap(({ parsed }) => parsed.chat?.channels ?? []),
      messages: messages.sort((a, b) => order(a.event, b.event)),
    },
  }
}
