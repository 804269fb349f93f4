import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Fact, FactName } from './fact.ts'
import { formatRatio } from './formatFact.ts'

/** Words around the value, made from it and the postmortem; null where they would not be true. */
type Phrase = (fact: Fact, postmortem: Postmortem) => string | null

const after =
  (words: string): Phrase =>
  ({ value }) =>
    `${words} ${formatDuration(Number(value), 'long')}`

/** A gap and a drop go down, a rise goes up; a level that went the other way than its window has no such words. */
const level: Phrase = ({ value }, { impact: { metric } }) => {
  const ratio = Number(value)
  if (metric === null || (metric.direction === 'rise') !== ratio > 1) return null
  const verb = metric.direction === 'rise' ? 'rose' : 'fell'
  return `${verb} to ${formatRatio(ratio)}${ratio >= 3 ? '' : ' of'} what was expected`
}

const lasted: Phrase = ({ value }, { marks, zone }) => {
  const at = (name: string) => marks.find((mark) => mark.name === name)?.at
  const [start, end] = [at('impactStart'), at('impactEnd')]
  if (start === undefined || end === undefined) return null
  const span = `${formatInstant(start, zone, 'clock')} to ${formatInstant(end, zone, 'clock-zone')}`
  return `lasted ${formatDuration(Number(value), 'long')}, from ${span}`
}

const phrases: Partial<Record<FactName, Phrase>> = {
  'worst.level': level,
  'worst.lowest': level,
  'impact.duration': lasted,
  ttd: after('detected after'),
  ttm: after('mitigated after'),
  ttr: after('resolved after'),
  tti: after('the cause was identified after'),
  'post.first': after('first told in public after'),
  'post.silence': after('without a public word for'),
  'statusPage.duration': after('shown on the status page for'),
  'accounts.count': ({ value, text }) => `${text} ${value === 1 ? 'account was' : 'accounts were'} affected`,
}

/** The facts that can be said in words of their own ("fell to 51 % of what was expected"): the chip's form `phrase`. */
export const phrasedFacts: ReadonlySet<string> = new Set(Object.keys(phrases))

/** A known fact in words; null where it has none, or where they would not be true of it. */
export function phraseOf(fact: Fact, postmortem: Postmortem): string | null {
  return phrases[fact.name]?.(fact, postmortem) ?? null
}
