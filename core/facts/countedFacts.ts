import { type Event, publicPosts } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { msOf, secondsBetween } from '../time/instant.ts'
import type { FactOrigin } from './fact.ts'
import { between, findMark, markOrigin, markPoint, missing, noMark, type Reading } from './reading.ts'

const eventOrigin = ({ id, at }: Event): FactOrigin => ({ kind: 'event', ref: id, at })

export function firstPost(postmortem: Postmortem): Reading {
  const detected = findMark(postmortem, 'detected')
  const [post] = publicPosts(postmortem.events)
  if (post === undefined || detected === undefined) {
    const reasons = [
      ...(post === undefined ? ['no public post'] : []),
      ...(detected === undefined ? [noMark(['detected'])] : []),
    ]
    return missing(reasons.join(' and '), detected === undefined ? [] : [markOrigin(detected)])
  }
  const end = { label: 'First public post', at: post.at, origin: eventOrigin(post), confirmed: true }
  return between(markPoint(detected), end, postmortem.zone)
}

/** Between neighbouring posts, and from the last one to Resolved; what was posted after Resolved is another matter. */
export function longestSilence(postmortem: Postmortem): Reading {
  const resolved = findMark(postmortem, 'resolved')
  const until = resolved === undefined ? Number.POSITIVE_INFINITY : msOf(resolved.at)
  const points = publicPosts(postmortem.events)
    .filter(({ at }) => msOf(at) <= until)
    .map((post) => ({ at: post.at, origin: eventOrigin(post) }))
  if (points.length === 0) return missing('no public post')
  if (resolved !== undefined) points.push({ at: resolved.at, origin: markOrigin(resolved) })
  if (points.length < 2) return missing('only one public post')
  let longest = { value: -1, from: [] as FactOrigin[] }
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const value = before === undefined ? -1 : secondsBetween(before.at, point.at)
    if (before !== undefined && value > longest.value) longest = { value, from: [before.origin, point.origin] }
  }
  const uncertain = resolved?.confirmed === false && longest.from.some(({ kind }) => kind === 'mark')
  return { ...longest, status: uncertain ? 'proposed' : 'ok' }
}

/** Counted from the posts; what the page's header says is only used where there are none. */
export function statusPageDuration(postmortem: Postmortem): Reading {
  const posts = publicPosts(postmortem.events)
  const [first] = posts
  const last = posts.filter(({ state }) => state === 'resolved').at(-1)
  if (first !== undefined && last !== undefined)
    return { value: secondsBetween(first.at, last.at), from: [eventOrigin(first), eventOrigin(last)], status: 'ok' }
  for (const source of postmortem.sources) {
    const stated = source.statements.find(
      ({ name, value }) => name === 'statusPage.duration' && typeof value === 'number',
    )
    if (stated !== undefined)
      return {
        value: stated.value,
        from: [{ kind: 'source', ref: source.id }],
        status: 'ok',
        formula: `as the page states it: “${stated.quote}”`,
      }
  }
  return missing(first === undefined ? 'no public post' : 'no resolved post')
}

/** Rows with the same name are one account: exports list each of its workspaces. */
export function accountsCount(postmortem: Postmortem): Reading {
  if (postmortem.accounts.length === 0) return missing('no list of affected accounts')
  const names = new Set(postmortem.accounts.map(({ name }) => name.normalize('NFKC').trim()))
  const sources = new Set(postmortem.accounts.flatMap(({ origin }) => (origin === null ? [] : [origin])))
  return { value: names.size, from: [...sources].map((ref) => ({ kind: 'source', ref })), status: 'ok' }
}
