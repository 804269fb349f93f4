import { sortEvents } from '../postmortem/event.ts'
import { impactIntervals } from '../postmortem/interval.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { instantOf, msOf } from '../time/instant.ts'
import { readPercentages } from '../time/readDuration.ts'
import type { FactOrigin } from './fact.ts'
import { between, betweenMarks, findMark, markPoint, missing, noMark, type Reading } from './reading.ts'

const month = 30 * 86_400

function intervalOrigins(postmortem: Postmortem): FactOrigin[] {
  if (postmortem.impact.intervals.length < 2) return []
  return impactIntervals(postmortem).map(({ start, end }) => ({
    kind: 'interval',
    ref: `${instantOf(start)}/${instantOf(end)}`,
    at: instantOf(start),
  }))
}

export function impactSpan(postmortem: Postmortem): Reading {
  return betweenMarks(postmortem, 'impactStart', 'impactEnd')
}

/** Flapping counts once: the union of the intervals, inside the hull. */
export function impactDuration(postmortem: Postmortem): Reading {
  const span = impactSpan(postmortem)
  if (span.status === 'missing' || span.status === 'negative') return span
  const milliseconds = impactIntervals(postmortem).reduce((sum, { start, end }) => sum + end - start, 0)
  return { ...span, value: Math.round(milliseconds / 1000), from: [...span.from, ...intervalOrigins(postmortem)] }
}

export function impactIntervalCount(postmortem: Postmortem): Reading {
  const span = impactSpan(postmortem)
  if (span.status === 'missing' || span.status === 'negative') return { ...span, value: null, status: 'missing' }
  return { ...span, value: impactIntervals(postmortem).length, from: [...span.from, ...intervalOrigins(postmortem)] }
}

/** From the page that called someone, else from Detected. Pages from before the incident are someone else's. */
export function timeToAcknowledge(postmortem: Postmortem): Reading {
  const mark = findMark(postmortem, 'acknowledged')
  const detected = findMark(postmortem, 'detected')
  if (mark === undefined) return missing(noMark(['acknowledged']))
  const earliest = postmortem.marks
    .filter(({ name }) => name === 'impactStart' || name === 'faultIntroduced' || name === 'detected')
    .reduce((least, { at }) => Math.min(least, msOf(at)), msOf(mark.at))
  const page = sortEvents(postmortem.events).find(
    ({ kind, at }) => kind === 'page' && msOf(at) >= earliest && msOf(at) <= msOf(mark.at),
  )
  if (page !== undefined) {
    const origin = { kind: 'event' as const, ref: page.id, at: page.at }
    const start = { label: 'the page', at: page.at, origin, confirmed: true }
    return { ...between(start, markPoint(mark), postmortem.zone), formula: 'Acknowledged (A) − page' }
  }
  if (detected === undefined) return missing('no page event and no mark Detected', [markPoint(mark).origin])
  const reading = between(markPoint(detected), markPoint(mark), postmortem.zone)
  return { ...reading, formula: 'Acknowledged (A) − Detected (D)' }
}

/** Weighted when the affected share is answered with exactly one percentage. */
export function availabilityLoss(postmortem: Postmortem): Reading {
  const duration = impactDuration(postmortem)
  if (typeof duration.value !== 'number' || duration.status === 'negative') return { ...duration, value: null }
  const shares = readPercentages(postmortem.impact.share.text)
  const share = shares.length === 1 ? shares[0] : undefined
  if (share === undefined) return { ...duration, value: duration.value / month }
  const origin = { kind: 'hand' as const, ref: 'impact.share' }
  const formula = `impact duration × affected share (${share.text}) ÷ 30 days`
  return { ...duration, value: (duration.value * share.value) / month, from: [...duration.from, origin], formula }
}
