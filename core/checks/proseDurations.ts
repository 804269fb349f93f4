import type { FactName, Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { msOf } from '../time/instant.ts'
import { readDurations } from '../time/readDuration.ts'
import { sameDuration } from './claims.ts'
import type { CheckContext, Where } from './finding.ts'
import { prose } from './passages.ts'
import { sentenceAround } from './sentences.ts'
import { postmortemPassages } from './texts.ts'

export interface Disagreement {
  readonly key: string
  readonly message: string
  readonly where: Where
}

/** What a sentence is about, by its words; the first that fits. */
const topics: readonly { readonly fact: FactName; readonly name: string; readonly words: RegExp }[] = [
  { fact: 'ttd', name: 'it took to detect', words: /\b(?:detect(?:ed|ion)?|noticed?|spotted|discovered|alerted)\b/i },
  { fact: 'ttm', name: 'it took to mitigate', words: /\bmitigat(?:ed?|ion)\b/i },
  {
    fact: 'impact.duration',
    name: 'the impact lasted',
    words:
      /\b(?:last(?:ed|ing|s)|durations?|in total|total of|outage|downtime|down for|degrad\w*|unavailable|disrupt\w*|out of service|impact(?:ed)?|incident|fail(?:ed|ing)? for|slow(?:ed|er)? for)\b/i,
  },
]

/** A duration that is no measure of the incident: a rate, a limit, an age, a distance to something else. */
const otherBefore =
  /\b(?:every|each|per|within|last|next|past|previous|first|after|in|under|below|than|by|older)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu
const otherAfter =
  /^[\s-]*(?:ago|later|earlier|before|after|old|ahead|window|interval|timeout|ttl|retention|buffer|delay|longer|shorter|late|into|apart|each)\b/i

function factSeconds(facts: Facts, name: FactName): number | null {
  const fact = facts.get(name)
  return fact && typeof fact.value === 'number' && (fact.status === 'ok' || fact.status === 'proposed')
    ? fact.value
    : null
}

/** Every duration that the evidence knows: facts, and what lies between any two marks. */
function knownDurations(postmortem: Postmortem, facts: Facts): number[] {
  const ats = postmortem.marks.map(({ at }) => msOf(at))
  return [
    ...[...facts.values()].flatMap(({ unit, value }) => (unit === 's' && typeof value === 'number' ? [value] : [])),
    ...ats.flatMap((one) => ats.map((two) => (two - one) / 1000)).filter((seconds) => seconds > 0),
    ...postmortem.impact.intervals.map(({ start, end }) => (msOf(end) - msOf(start)) / 1000),
  ]
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)

/** Typed durations that speak of the incident and fit nothing the evidence knows. */
export function proseDurations({ postmortem, facts }: CheckContext): Disagreement[] {
  const known = knownDurations(postmortem, facts)
  return postmortemPassages(postmortem).flatMap((passage) => {
    if (passage.where.section === undefined || passage.quoted) return []
    const text = prose(passage)
    return readDurations(text).flatMap(({ value, about, start, end, text: said }): Disagreement[] => {
      const sentence = sentenceAround(text, start, end)
      const topic = topics.find(({ words }) => words.test(sentence))
      const fact = topic && factSeconds(facts, topic.fact)
      const exempt = topic?.fact === 'impact.duration' && otherBefore.test(text.slice(0, start))
      if (topic === undefined || fact === null || fact === undefined || exempt || otherAfter.test(text.slice(end)))
        return []
      if (known.some((seconds) => sameDuration(seconds, value, about))) return []
      return [
        {
          key: `${passage.where.section}:${slug(sentence)}`,
          message: `“${sentence}” says ${said}; by the marks ${topic.name} ${formatDuration(fact)}.`,
          where: { ...passage.where, text: said },
        },
      ]
    })
  })
}
