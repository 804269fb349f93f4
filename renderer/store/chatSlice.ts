import { receiveAttachment } from '../../core/host/attachment.ts'
import { chatSources, notTaken } from '../../core/import/chat/notTaken.ts'
import { triaged } from '../../core/import/chat/triage.ts'
import { withEventMarks } from '../../core/import/chat/withEventMarks.ts'
import type { Inspected, Parsed } from '../../core/import/types.ts'
import { withClock } from '../../core/postmortem/clockDifference.ts'
import { sortEvents } from '../../core/postmortem/event.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { Source } from '../../core/postmortem/source.ts'
import { importFileOf, inProcessReader } from '../workers/evidenceReader.ts'
import type { Get, Slice } from './slice.ts'
import type { ChatSlice, StoreTools } from './types.ts'

export const chatSlice: Slice<ChatSlice> = (set, get, tools) => ({
  notTakenQuery: '',
  openNotTaken: (query = '') => set({ page: 'not-taken', notTakenQuery: query }),
  readNotTaken: async () => {
    const { postmortem } = get()
    if (postmortem === null) return null
    const chats: Inspected[] = []
    for (const source of chatSources(postmortem)) chats.push(await readChat(get, tools, source))
    return notTaken(postmortem, chats)
  },
  takeMessages: (left, triage) => {
    const parsed = triaged(left, triage)
    const count = parsed.events.length
    if (count > 0)
      get().edit(count === 1 ? 'Add a message' : `Add ${count} messages`, (now) => withMessages(now, parsed))
    get().goStep('timeline')
  },
})

/** A chat as it was taken in, from the bytes that were kept of it. */
async function readChat(get: Get, { host, platform, reader }: StoreTools, source: Source): Promise<Inspected> {
  const { home, folder } = get()
  const place = { library: home ?? '', folder: folder ?? '', sha256: source.id }
  const pieces: Blob[] = []
  for await (const piece of receiveAttachment((offset) => host['attachment.read']({ ...place, offset })))
    pieces.push(new Blob([Uint8Array.from(piece)]))
  const file = new File(pieces, source.name)
  const options = { ...source.read, format: source.format, unmask: 'all' } as const
  const { parsed, ...rest } = await (reader ?? inProcessReader(platform)).inspect(file, options)
  // Written by another version, the bytes may come out under another hash; the messages are still this source's.
  const events = parsed.events.map((event) => ({
    ...event,
    origins: event.origins.map((origin) => ({ ...origin, source: source.id })),
  }))
  return { ...rest, file: importFileOf(file), parsed: { ...parsed, events }, source }
}

/** As new events of sources that are in already, each by its own clock; what was left out before is wanted now. */
function withMessages(now: Postmortem, { events, marks }: Parsed): Postmortem {
  const sources = new Map(now.sources.map((source) => [source.id, source]))
  const wanted = new Set(events.map(({ id }) => id))
  const fresh = events.map((event) => withClock(event, sources.get(event.origins[0]?.source ?? '')?.ahead ?? 0))
  const taken = {
    ...now,
    events: sortEvents([...now.events, ...fresh]),
    sources: now.sources.map((source) =>
      source.leftOut?.some((id) => wanted.has(id)) === true
        ? { ...source, leftOut: source.leftOut.filter((id) => !wanted.has(id)) }
        : source,
    ),
  }
  return withEventMarks(taken, marks)
}
