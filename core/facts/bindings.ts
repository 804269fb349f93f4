import { sortEvents } from '../postmortem/event.ts'
import { markLabels } from '../postmortem/mark.ts'
import { formatInstant } from '../time/formatInstant.ts'
import type { Instant } from '../time/instant.ts'
import { readStated, type Stated } from '../time/readDuration.ts'
import { type ChipContext, resolveChip } from './chip.ts'
import { type Fact, type FactName, factNames } from './fact.ts'

/** Words of a text that say what a fact or an event says: typed, they would stay when a mark moves. */
export interface Binding {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What a chip in their place points at, in the form that reads like them. */
  readonly target: string
  /** What that is: "Impact duration", or the event's text. */
  readonly label: string
}

interface Candidate {
  readonly target: string
  readonly label: string
}

const known = ({ status, value }: Fact) => value !== null && (status === 'ok' || status === 'proposed')

/** A duration typed to the minute is equal within half of one; to the second, exactly. */
const sameSeconds = (stated: Stated, value: number) =>
  Math.abs(stated.value - value) <= (/\d\s*(?:s|secs?|seconds?)\b/.test(stated.text) ? 0 : 30)

/** Which facts are meant first where several have one value: what people speak of before how it is derived. */
const order: readonly FactName[] = ['impact.duration', 'ttd', 'ttm', 'ttr', 'time.repair', ...factNames]

function durations(stated: Stated, { facts }: ChipContext): Candidate[] {
  return order.flatMap((name) => {
    const fact = facts.get(name)
    if (fact?.unit !== 's' || !known(fact) || !sameSeconds(stated, Number(fact.value))) return []
    return [{ target: `fact:${name}`, label: fact.label }]
  })
}

/** A share typed as a whole number is equal within half a point. */
function shares(stated: Stated, { facts }: ChipContext): Candidate[] {
  return order.flatMap((name) => {
    const fact = facts.get(name)
    if (fact?.unit !== 'ratio' || !known(fact) || Math.abs(Number(fact.value) - stated.value) > 0.005) return []
    return [{ target: `fact:${name}`, label: fact.label }]
  })
}

function minuteOf(at: Instant, zone: string): number {
  const [hour = 0, minute = 0] = formatInstant(at, zone, 'clock').split(':').map(Number)
  return hour * 60 + minute
}

/** Edges of the impact, then what happened at that minute, if only one thing did. */
function clocks(stated: Stated, { postmortem, facts }: ChipContext): Candidate[] {
  const zone = stated.zone === undefined ? postmortem.zone : /^(?:UTC|GMT|Z)$/i.test(stated.zone) ? 'UTC' : null
  if (zone === null) return []
  const isThen = (at: Instant) => minuteOf(at, zone) === Math.floor(stated.value / 60)
  const edges = (['impact.start', 'impact.end', 'worst.at'] as const).flatMap((name) => {
    const fact = facts.get(name)
    return fact && known(fact) && isThen(String(fact.value)) ? [{ target: `fact:${name}`, label: fact.label }] : []
  })
  const events = sortEvents(postmortem.events).filter(({ at }) => isThen(at))
  const [only] = events.length === 1 ? events : []
  const mark = only && postmortem.marks.find(({ from }) => from.ref === only.id)
  const label = mark ? markLabels[mark.name].label : (only?.text.split('\n')[0] ?? '')
  return [...edges, ...(only ? [{ target: `event:${only.id}`, label }] : [])]
}

const forms = {
  duration: ['short', 'long', 'about'],
  clock: ['clock', 'clock-zone'],
  percent: ['short', 'about'],
} as const

/** The form that reads like the words; where none does, the one that is nearest in kind. */
function inForm({ target, label }: Candidate, stated: Stated, context: ChipContext): Binding {
  const { start, end, text, kind } = stated
  const said = text.toLowerCase().replace(/\s+/g, ' ')
  const reads = (form: string) => resolveChip(`${target}?as=${form}`, context).text.toLowerCase()
  const same = forms[kind].find((form) => reads(form) === said)
  const near = kind === 'clock' ? (stated.zone ? 'clock-zone' : 'clock') : /[a-z]{4}/i.test(text) ? 'long' : 'short'
  const form = same ?? (kind === 'percent' ? 'short' : near)
  return { start, end, text, label, target: form === 'short' ? target : `${target}?as=${form}` }
}

/** Typed numbers that stand for what is counted, with thousands as they are written. */
function counts(text: string, { facts }: ChipContext): Binding[] {
  return (['accounts.count', 'area.lost'] as const).flatMap((name) => {
    const fact = facts.get(name)
    if (!fact || !known(fact) || fact.text.length < 2) return []
    const at = text.search(new RegExp(`(?<![\\w.,])${fact.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w%])`, 'i'))
    if (
      at < 0 ||
      (name === 'accounts.count' && !/^\s+(?:affected\s+)?accounts?\b/i.test(text.slice(at + fact.text.length)))
    )
      return []
    const end = at + fact.text.length
    return [{ start: at, end, text: text.slice(at, end), label: fact.label, target: `fact:${name}` }]
  })
}

/**
 * Every duration, time of day, share and count of a plain text that equals a fact, or the time of the only event of its
 * minute; in order of place. A text that says "about" keeps its own words: it was not meant exactly.
 */
export function bindingsIn(text: string, context: ChipContext): Binding[] {
  const stated = readStated(text).flatMap((one): Binding[] => {
    const find = one.kind === 'duration' ? durations : one.kind === 'clock' ? clocks : shares
    const [best] = one.about ? [] : find(one, context)
    return best ? [inForm(best, one, context)] : []
  })
  const taken = counts(text, context).filter(({ start, end }) =>
    stated.every((one) => one.end <= start || one.start >= end),
  )
  return [...stated, ...taken].sort((a, b) => a.start - b.start)
}
