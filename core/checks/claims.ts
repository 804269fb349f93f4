import type { FactName, Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Where } from './finding.ts'

/** Somebody's word on how long the incident lasted: ours, a source's, or what the status page shows. */
export interface DurationClaim {
  readonly id: string
  readonly seconds: number
  /** How the sentence names it: "the impact window", "The page". */
  readonly by: string
  /** "08:15 to 08:51", or ''. */
  readonly span: string
  readonly where: Where
}

/** A minute of rounding, or 3 % for long ones; "about" allows a tenth. */
export function sameDuration(a: number, b: number, about = false): boolean {
  return Math.abs(a - b) <= Math.max(60, Math.max(a, b) * (about ? 0.1 : 0.03))
}

const usable = (facts: Facts, name: FactName) => {
  const fact = facts.get(name)
  return fact && (fact.status === 'ok' || fact.status === 'proposed') && typeof fact.value === 'number' ? fact : null
}

function spanOf(postmortem: Postmortem, start: string | undefined, end: string | undefined): string {
  if (start === undefined || end === undefined) return ''
  return `${formatInstant(start, postmortem.zone, 'clock')} to ${formatInstant(end, postmortem.zone, 'clock')}`
}

/** What the timeline marks give. */
export function derivedDuration(postmortem: Postmortem, facts: Facts): DurationClaim | null {
  const fact = usable(facts, 'impact.duration')
  if (fact === null) return null
  const at = (name: string) => postmortem.marks.find((mark) => mark.name === name)?.at
  return {
    id: 'impact',
    seconds: Number(fact.value),
    by: 'the impact window',
    span: spanOf(postmortem, at('impactStart'), at('impactEnd')),
    where: { mark: 'impactEnd' },
  }
}

/** First to resolved post. */
export function pageDuration(postmortem: Postmortem, facts: Facts): DurationClaim | null {
  const fact = usable(facts, 'statusPage.duration')
  if (fact === null) return null
  const [first, last] = fact.from.filter(({ kind }) => kind === 'event')
  const header = postmortem.sources
    .flatMap((source) => source.statements.map((statement) => ({ source, statement })))
    .find(({ statement }) => statement.name === 'statusPage.duration')
  const said = header && { source: { file: header.source.name, line: header.statement.line } }
  return {
    id: 'statusPage',
    seconds: Number(fact.value),
    by: 'the page',
    span: spanOf(postmortem, first?.at, last?.at),
    where: { ...(last ? { event: last.ref } : {}), ...said, ...(header ? { text: header.statement.quote } : {}) },
  }
}

/** Durations that imported texts state, and page headers where they differ from the page's own updates. */
export function statedDurations(postmortem: Postmortem): DurationClaim[] {
  return postmortem.sources.flatMap((source) =>
    source.statements.flatMap(({ name, value, quote, line }, index): DurationClaim[] => {
      if ((name !== 'duration' && name !== 'statusPage.duration') || typeof value !== 'number') return []
      const where = { source: { file: source.name, line }, text: quote }
      const place = line === null ? source.name : `${source.name}, line ${line}`
      return [
        { id: `${source.id.slice(0, 12)}.${index}`, seconds: value, by: `${place} (“${quote}”)`, span: '', where },
      ]
    }),
  )
}
