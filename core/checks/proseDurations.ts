import type { FactName, Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { msOf } from '../time/instant.ts'
import { readDurations } from '../time/readDuration.ts'
import { sameDuration } from './claims.ts'
import { collector } from './collector.ts'
import type { CheckContext, Where } from './finding.ts'
import { type Passage, prose } from './passages.ts'
import { sentenceAround } from './sentences.ts'
import { steady } from './steady.ts'

export interface Disagreement {
  readonly key: string
  readonly message: string
  readonly where: Where
  /** What would take its place: a live value. */
  readonly chip: { readonly passage: Passage; readonly said: string; readonly fact: FactName }
}

interface Topic {
  readonly fact: FactName
  readonly name: string
  /** Words right before the duration, or right after it, that make it this topic's. */
  readonly before: RegExp
  readonly after: RegExp
}

const spotted = '(?:detect|notic|spott|discover|alert)\\w*'
const mitigated = 'mitigat\\w*'
const harm = '(?:outage|downtime|degrad\\w*|disrupt\\w*|interrupt\\w*|incident|impact)'
const after = (verb: string) =>
  new RegExp(`\\b${verb}\\b[^.\\n]{0,30}\\b(?:after|within|in)\\s+(?:\\p{L}+\\s+){0,2}$`, 'iu')
const until = (verb: string) => new RegExp(`^\\s*(?:after|until|till|before|to|passed)\\b[^.\\n]{0,40}\\b${verb}`, 'iu')

/** "Time to detect: 20 minutes", as a table of figures has it. */
const labelled = (what: string) => new RegExp(`\\btime to (?:${what})\\b\\W{0,6}(?:was\\s+)?$`, 'iu')
const never = /(?!)/

const topics: readonly Topic[] = [
  { fact: 'ttd', name: 'it took to detect', before: labelled('detect(?:ion)?'), after: never },
  { fact: 'ttm', name: 'it took to mitigate', before: labelled('mitigat(?:e|ion)'), after: never },
  { fact: 'time.repair', name: 'it took from detection to the end', before: labelled('repair'), after: never },
  {
    fact: 'ttr',
    name: 'it took to resolve',
    before: labelled('re(?:solve|solution|cover|covery|store|storation)'),
    after: never,
  },
  { fact: 'ttd', name: 'it took to detect', before: after(spotted), after: until(spotted) },
  { fact: 'ttm', name: 'it took to mitigate', before: after(mitigated), after: until(mitigated) },
  {
    fact: 'impact.duration',
    name: 'the impact lasted',
    before: new RegExp(
      `\\b(?:last(?:ed|ing)|durations?|total(?: of)?|${harm}|down|unavailable|out of service)\\b[^.\\n]{0,30}$`,
      'iu',
    ),
    after: new RegExp(`^\\s*(?:long\\s+)?(?:of\\s+)?(?:(?!after|before|into|until|from)\\p{L}+\\s+)?${harm}\\b`, 'iu'),
  },
]

/** A duration that is no measure of the incident: a rate, a limit, an age, a distance to something else. */
const otherBefore =
  /\b(?:every|each|per|within|last|next|past|previous|first|after|in|under|below|than|by|older)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu
const otherAfter =
  /^[\s-]*(?:ago|later|earlier|before|after|old|ahead|window|interval|timeout|ttl|retention|buffer|delay|longer|shorter|late|into|apart|each)\b/i

/** Said of it outright: "lasted about nine hours before …" is a measure whatever follows. */
const outright =
  /\b(?:last(?:ed|ing)|durations?(?: was| of|:)?)\W*(?:for\s+)?(?:(?:about|around|approximately|roughly|some|nearly|almost)\s+)?$/iu

const isOutright = (before: string, rest: string) =>
  outright.test(before) && !/^\s*(?:longer|shorter|more|less|ago|old)\b/i.test(rest)

/** A bound is kept as long as the measure is on its side. */
const atLeast = /\b(?:at least|more than|over|longer than)\s+$/iu
const atMost = /\b(?:at most|less than|under|up to|within|no more than)\s+$/iu

function isBoundKept(before: string, said: number, measured: number): boolean {
  return (atLeast.test(before) && measured >= said * 0.9) || (atMost.test(before) && measured <= said * 1.1)
}

function topicOf(before: string, rest: string): Topic | undefined {
  return topics.find(
    ({ fact, before: left, after: right }) =>
      (left.test(before) &&
        (fact !== 'impact.duration' ||
          isOutright(before, rest) ||
          !(otherBefore.test(before) || otherAfter.test(rest)))) ||
      right.test(rest),
  )
}

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

interface Durations {
  readonly facts: Facts
  readonly known: readonly number[]
}

const envOf = steady(
  ({ postmortem: { marks, impact }, facts }) => [marks, impact.intervals, facts],
  ({ postmortem, facts }): Durations => ({ facts, known: knownDurations(postmortem, facts) }),
)

function inPassage(passage: Passage, { facts, known }: Durations): Disagreement[] {
  if (passage.where.section === undefined || passage.quoted) return []
  const text = prose(passage)
  return readDurations(text).flatMap(({ value, about, start, end, text: said }): Disagreement[] => {
    const topic = topicOf(text.slice(0, start), text.slice(end))
    const fact = topic && factSeconds(facts, topic.fact)
    if (topic === undefined || fact === null || fact === undefined) return []
    if (known.some((seconds) => sameDuration(seconds, value, about))) return []
    if (isBoundKept(text.slice(0, start), value, fact)) return []
    const sentence = sentenceAround(text, start, end)
    return [
      {
        key: `${passage.where.section}:${slug(sentence)}`,
        message: `“${sentence}” says ${said}; by the marks ${topic.name} ${formatDuration(fact)}.`,
        where: { ...passage.where, text: said },
        chip: { passage, said, fact: topic.fact },
      },
    ]
  })
}

const collected = collector(envOf, ({ passages }, env: Durations): readonly Disagreement[] | null => {
  const found = passages.flatMap((passage) => inPassage(passage, env))
  return found.length === 0 ? null : found
})

/** Typed durations that speak of the incident and fit nothing the evidence knows. */
export const proseDurations = (context: CheckContext): readonly Disagreement[] => collected(context).flat()
