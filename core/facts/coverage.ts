import { sameDuration } from '../checks/claims.ts'
import { gap, type Passage, passagesOf, prose } from '../checks/passages.ts'
import { sentenceAround } from '../checks/sentences.ts'
import { formatInstant } from '../time/formatInstant.ts'
import { type Instant, msOf } from '../time/instant.ts'
import { readStated, type Stated } from '../time/readDuration.ts'
import { type ChipContext, chipTargets, resolveChip } from './chip.ts'

/**
 * What a claim rests on: `chip` is bound to the evidence; `equal` is typed and says what the evidence says; `source` has a
 * link or a footnote in its paragraph; `none` has nothing.
 */
export type Ground = 'chip' | 'equal' | 'source' | 'none'

/** A number, a time, a duration or a share that a section tells its readers. */
export interface Claim {
  readonly kind: Stated['kind'] | 'number'
  readonly section: string
  /** As it stands in the text. */
  readonly text: string
  readonly sentence: string
  readonly ground: Ground
}

export interface Coverage {
  /** In the order of the sections. */
  readonly claims: readonly Claim[]
  readonly grounded: number
  /** Grounded claims of all; null when there is none. */
  readonly share: number | null
}

interface Said {
  readonly kind: Claim['kind']
  readonly text: string
  readonly start: number
  readonly end: number
  readonly stated?: Stated
}

/** Figures of something: what is counted stands behind them. Versions, dates, ids and the numbers of steps are none. */
const figure =
  /(?<![\p{L}\p{N}.,:/#_-])(\d{1,3}(?:[, \u00a0]\d{3})+|\d+(?:\.\d+)?)\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|(?:am|pm|of|and|or|to|for|with|from|when|was|were|the|than|then|per|are|has|had|that|which|who|after|before|until|into|but|not|its|our)\b)(\p{Ll}{3,})/giu
const numbered =
  /\b(?:sev|severity|priority|step|phase|part|section|chapter|figure|table|version|line|page|item|no\.?|number|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)\s*$/iu

function numbersIn(text: string, taken: readonly Said[]): Said[] {
  return [...text.matchAll(figure)].flatMap((match): Said[] => {
    const [all, digits = ''] = match
    const [start, end] = [match.index, match.index + all.length]
    // A year is a date, whatever follows it.
    if (/^(?:19|20)\d\d$/.test(digits)) return []
    const overlaps = taken.some((one) => one.start < match.index + digits.length && one.end > start)
    return overlaps || numbered.test(text.slice(0, start)) ? [] : [{ kind: 'number', text: all, start, end }]
  })
}

interface Known {
  readonly seconds: readonly number[]
  readonly minutes: ReadonlySet<number>
  readonly ratios: readonly number[]
  /** Numbers that facts and events tell, without thousands. */
  readonly numbers: ReadonlySet<string>
}

const plainDigits = (text: string) => text.replace(/[^\d.]/g, '').replace(/\.$/, '')

function minuteOf(at: Instant, zone: string): number {
  const [hour = 0, minute = 0] = formatInstant(at, zone, 'clock').split(':').map(Number)
  return hour * 60 + minute
}

function knownFrom({ postmortem, facts }: ChipContext): Known {
  const { marks, events, impact, zone } = postmortem
  const of = (unit: string) =>
    [...facts.values()].flatMap((fact) => (fact.unit === unit && typeof fact.value === 'number' ? [fact.value] : []))
  const ats = marks.map(({ at }) => msOf(at))
  const edges = impact.intervals.flatMap(({ start, end }) => [start, end])
  const told = events.flatMap(({ text, original = '' }) => `${text} ${original}`.match(/\d[\d,. ]*\d|\d/g) ?? [])
  return {
    seconds: [
      ...of('s'),
      ...ats.flatMap((one) => ats.map((two) => (two - one) / 1000)).filter((seconds) => seconds > 0),
      ...impact.intervals.map(({ start, end }) => (msOf(end) - msOf(start)) / 1000),
    ],
    minutes: new Set(
      [...marks.map(({ at }) => at), ...events.map(({ at }) => at), ...edges].map((at) => minuteOf(at, zone)),
    ),
    ratios: of('ratio').flatMap((ratio) => [ratio, 1 - ratio]),
    numbers: new Set([...[...of('count'), ...of('area').map(Math.round)].map(String), ...told.map(plainDigits)]),
  }
}

function isEqual(said: Said, known: Known): boolean {
  const { stated } = said
  if (stated === undefined) return known.numbers.has(plainDigits(/^[\d,.\s]*\d/.exec(said.text)?.[0] ?? ''))
  const { kind, value, about } = stated
  if (kind === 'duration') return known.seconds.some((seconds) => sameDuration(seconds, value, about))
  if (kind === 'clock') return known.minutes.has(Math.floor(value / 60))
  return known.ratios.some((ratio) => Math.abs(ratio - value) <= (about ? 0.03 : 0.01) + 1e-9)
}

function inPassage(passage: Passage, section: string, known: Known): Claim[] {
  const text = prose(passage)
  const stated = readStated(text).map((one): Said => ({ ...one, stated: one }))
  const sourced = passage.pieces.some(({ kind }) => kind === 'address') || /\[\^[^\]]+\]/.test(passage.source)
  return [...stated, ...numbersIn(text, stated)]
    .sort((a, b) => a.start - b.start)
    .map((said): Claim => {
      const sentence = sentenceAround(text, said.start, said.end)
      const ground: Ground = isEqual(said, known) ? 'equal' : sourced ? 'source' : 'none'
      return { kind: said.kind, section, text: said.text, sentence: sentence.replaceAll(gap, '…'), ground }
    })
}

function chipClaims(section: string, text: string, context: ChipContext): Claim[] {
  return chipTargets(text).map((target) => {
    const { text: shown, status, note } = resolveChip(target, context)
    return { kind: 'number', section, text: shown, sentence: note, ground: status === 'missing' ? 'none' : 'chip' }
  })
}

/** Which claims of the sections rest on evidence. What others are quoted with is their own claim, so it is left out. */
export function coverageOf(context: ChipContext): Coverage {
  const known = knownFrom(context)
  const claims = context.postmortem.sections.flatMap(({ id, audience, text }) => [
    ...chipClaims(id, text, context),
    ...passagesOf(text, audience, { section: id })
      .filter(({ quoted, kind }) => !quoted && kind !== 'code')
      .flatMap((passage) => inPassage(passage, id, known)),
  ])
  const grounded = claims.filter(({ ground }) => ground !== 'none').length
  return { claims, grounded, share: claims.length === 0 ? null : grounded / claims.length }
}
