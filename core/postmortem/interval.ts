import { instantOf, msOf } from '../time/instant.ts'
import type { Interval } from './impact.ts'
import type { Postmortem } from './postmortem.ts'

/** Epoch milliseconds, both ends included in the time that counts. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Overlapping and touching spans joined, in order of time. Spans that end before they start are dropped. */
export function unionOf(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].filter(({ start, end }) => end >= start).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** What of the spans lies inside the hull. */
export function clipTo(spans: readonly Span[], hull: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, hull.start), end: Math.min(end, hull.end) }))
    .filter(({ start, end }) => end > start)
}

/** The hull that the marks Impact start and Impact end span; null while one is missing or they are the wrong way round. */
export function impactHull(postmortem: Pick<Postmortem, 'marks'>): Span | null {
  const at = (name: string) => postmortem.marks.find((mark) => mark.name === name)?.at
  const start = at('impactStart')
  const end = at('impactEnd')
  if (start === undefined || end === undefined) return null
  const hull = { start: msOf(start), end: msOf(end) }
  return hull.end >= hull.start ? hull : null
}

/** The impact intervals inside the hull; the hull itself when none are kept apart. Empty without a hull. */
export function impactIntervals(postmortem: Pick<Postmortem, 'marks' | 'impact'>): Span[] {
  const hull = impactHull(postmortem)
  if (hull === null) return []
  const kept = postmortem.impact.intervals.map(({ start, end }) => ({ start: msOf(start), end: msOf(end) }))
  const inside = clipTo(unionOf(kept), hull)
  return inside.length === 0 ? [hull] : inside
}

export function toInterval(span: Span): Interval {
  return { start: instantOf(span.start), end: instantOf(span.end) }
}
