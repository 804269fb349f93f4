import { sortEvents } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { type Instant, secondsBetween } from '../time/instant.ts'
import type { FactOrigin } from './fact.ts'
import { betweenMarks, findMark, markOrigin, missing, type Reading } from './reading.ts'

/** "severity raised from SEV 3 to SEV 2", "downgraded to sev3", "now a P1". */
const change =
  /\b(?:severity|sev|priority|upgrad\w*|downgrad\w*|rais\w*|lower\w*|escalat\w*|now)\b[^.\n]{0,40}?(?:\b(?:to|now|as|a)\b|→|->)\s*(?:an?\s+)?(?:sev(?:erity)?|p|s)[\s-]?([1-5])\b/i
const from = /\bfrom\s+(?:sev(?:erity)?|p|s)[\s-]?([1-5])\b/i

interface Stretch {
  readonly level: string
  readonly at: Instant
  readonly origin: FactOrigin
}

const levelOf = (key: string | null) => /([1-5])/.exec(key ?? '')?.[1]

/** The severity over the response, as events tell it; one stretch where they tell of no change. */
function stretches(postmortem: Postmortem, start: Stretch, end: Instant): Stretch[] {
  const told = sortEvents(postmortem.events).flatMap((event): (Stretch & { before: string | undefined })[] => {
    const level = event.at < start.at || event.at >= end ? undefined : change.exec(event.text)?.[1]
    if (level === undefined) return []
    const origin = { kind: 'event' as const, ref: event.id, at: event.at }
    return [{ level, at: event.at, origin, before: from.exec(event.text)?.[1] }]
  })
  const first = told[0]
  // Before the first change it was what that change says; else what it ended as, for want of anything better.
  return [{ ...start, level: first?.before ?? start.level }, ...told]
}

/** Time at the severity that the postmortem has, while someone worked on it. */
export function timeInSeverity(postmortem: Postmortem): Reading {
  const response = betweenMarks(postmortem, 'declared', 'resolved')
  const wanted = levelOf(postmortem.severity)
  const declared = findMark(postmortem, 'declared')
  const resolved = findMark(postmortem, 'resolved')
  if (wanted === undefined) return missing('no severity', response.from)
  if (declared === undefined || resolved === undefined || response.status === 'negative') return response
  const start = { level: wanted, at: declared.at, origin: markOrigin(declared) }
  const told = stretches(postmortem, start, resolved.at)
  const value = told.reduce((sum, { level, at }, index) => {
    const until = told[index + 1]?.at ?? resolved.at
    return level === wanted ? sum + secondsBetween(at, until) : sum
  }, 0)
  return {
    value,
    from: [...told.map(({ origin }) => origin), markOrigin(resolved)],
    status: response.status,
    formula: told.length === 1 ? 'Resolved (R) − Declared (C): no event tells of another severity' : severityFormula,
  }
}

/** How it is counted where it changed. */
export const severityFormula = 'Σ of the times at the severity that is set, from Declared (C) to Resolved (R)'
