import { derivedDuration, pageDuration, sameDuration } from '../checks/claims.ts'
import { resolvedPost } from '../checks/explain.ts'
import type { Facts } from '../facts/fact.ts'
import { publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { type Instant, msOf } from '../time/instant.ts'
import { markAt } from './header.ts'

/** What the status page shows where that differs from the impact. Times in UTC. */
export interface PageDifference {
  readonly duration: string
  readonly span: string
  /** `early`: the page said resolved before the impact had ended. */
  readonly kind: 'early' | 'late' | 'differs'
}

/** Null where page and evidence agree, or one of them is not known. The events are those that the reader may see. */
export function pageDifference(postmortem: Postmortem, facts: Facts): PageDifference | null {
  const page = pageDuration(postmortem, facts)
  const impact = derivedDuration(postmortem, facts)?.seconds ?? null
  const [first, last] = [publicPosts(postmortem.events)[0]?.at, resolvedPost(postmortem)?.at]
  if (page === null || impact === null || first === undefined || last === undefined) return null
  if (sameDuration(page.seconds, impact)) return null
  const end = markAt(postmortem, 'impactEnd')
  const gap = end === null ? 0 : msOf(end) - msOf(last)
  const clock = (at: Instant) => formatInstant(at, 'UTC', 'clock')
  return {
    duration: formatDuration(page.seconds, 'long'),
    span: `${clock(first)} to ${clock(last)} UTC`,
    kind: gap > 60_000 ? 'early' : gap < -60_000 ? 'late' : 'differs',
  }
}
