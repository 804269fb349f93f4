import { type Event, publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { secondsBetween } from '../time/instant.ts'

/** Two neighbouring posts, and how long customers heard nothing between them. */
export interface Silence {
  readonly from: Event
  readonly to: Event
  readonly seconds: number
}

/** Public posts up to the first that said resolved; what came after it is another matter. */
export function postsWhileOpen({ events }: Pick<Postmortem, 'events'>): readonly Event[] {
  const posts = publicPosts(events)
  const end = posts.findIndex(({ state }) => state === 'resolved')
  return end < 0 ? posts : posts.slice(0, end + 1)
}

export function silences(postmortem: Pick<Postmortem, 'events'>): readonly Silence[] {
  const posts = postsWhileOpen(postmortem)
  return posts.slice(1).flatMap((to, index) => {
    const from = posts[index]
    return from === undefined ? [] : [{ from, to, seconds: secondsBetween(from.at, to.at) }]
  })
}

/** The practice of the field (domain.md): within five minutes, then every twenty for two hours, hourly after that. */
export const cadence = { firstSeconds: 300, earlySeconds: 1200, earlyFor: 7200, lateSeconds: 3600 } as const
