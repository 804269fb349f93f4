import { type Event, sortEvents } from '../postmortem/event.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { msOf } from '../time/instant.ts'
import { type Deed, deedOf, keysOf, normalText, saidText } from './eventKeys.ts'

/** Two events of two sources that may be one. `a` is the earlier one. */
export interface SamePair {
  /** The same for the same two events, whichever came first. */
  readonly key: string
  readonly a: Event
  readonly b: Event
  /** Both name the same number, key or link; else they are only alike. */
  readonly exact: boolean
  /** "both name #4312, 3 s apart". */
  readonly why: string
}

/** How far apart two tellings of one event may lie, in milliseconds. */
const exactApart = 5 * 60_000
const alikeApart = 2 * 60_000
/** How many of the next events one is compared with: a burst of a thousand lines is no list of pairs. */
const most = 40
const enough = 0.6

const before = 'same-event:'
export const pairKey = (a: string, b: string): string => `${before}${[a, b].sort().join('~')}`

/** Pairs that the author said are two events. */
export function decidedPairs({ decisions }: Pick<Postmortem, 'decisions'>): ReadonlySet<string> {
  return new Set(decisions.map(({ key }) => key).filter((key) => key.startsWith(before)))
}

/** Remembers that the pairs with these keys are two events each; they are not proposed again. */
export function differ(postmortem: Postmortem, keys: readonly string[], at: string): Postmortem {
  const known = decidedPairs(postmortem)
  const fresh = keys.filter((key) => !known.has(key))
  if (fresh.length === 0) return postmortem
  const decisions = fresh.map((key) => ({ key, choice: 'keep' as const, at }))
  return { ...postmortem, decisions: [...postmortem.decisions, ...decisions] }
}

/** An event with what it is compared by; words are only looked at where another event lies near. */
class Known {
  readonly event: Event
  readonly at: number
  readonly source: string
  #deed: Deed | null | undefined
  #keys: readonly string[] | undefined
  #words: ReadonlySet<string> | undefined
  #plain: string | undefined

  constructor(event: Event) {
    this.event = event
    this.at = msOf(event.at)
    this.source = event.origins[0]?.source ?? ''
  }

  get deed(): Deed | null {
    if (this.#deed === undefined) this.#deed = deedOf(this.event)
    return this.#deed
  }

  get keys(): readonly string[] {
    this.#keys ??= keysOf(this.event)
    return this.#keys
  }

  get plain(): string {
    this.#plain ??= normalText(saidText(this.event))
    return this.#plain
  }

  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.plain.split(' ').filter((word) => word.length > 2 || /\d/.test(word)))
    return this.#words
  }
}

/** The same event is asked about again for every choice on the page. */
const seen = new WeakMap<Event, Known>()

function knownOf(event: Event): Known {
  const known = seen.get(event) ?? new Known(event)
  seen.set(event, known)
  return known
}

interface Candidate {
  readonly a: Known
  readonly b: Known
  readonly exact: boolean
  readonly words: string
  /** Lower fits better. */
  readonly rank: number
}

/**
 * Events that two sources tell of, to be confirmed; nothing is merged by asking. Each event is in one pair at most, with
 * what fits it best. Events of one source are never a pair, nor are those in `decided`.
 */
export function samePairs(events: readonly Event[], decided: ReadonlySet<string> = new Set()): SamePair[] {
  const known = sortEvents(events).map(knownOf)
  if (new Set(known.map(({ source }) => source)).size < 2) return []
  const used = new Set<Known>()
  const exact = best(exactPairs(known), used, decided)
  const left = known.filter((one) => !used.has(one))
  return [...exact, ...best(alikePairs(left), used, decided)].map(pairOf).sort(bySureness)
}

const bySureness = (x: SamePair, y: SamePair) => Number(y.exact) - Number(x.exact) || msOf(x.a.at) - msOf(y.a.at)

function best(candidates: readonly Candidate[], used: Set<Known>, decided: ReadonlySet<string>): Candidate[] {
  return [...candidates]
    .sort((x, y) => x.rank - y.rank)
    .filter(({ a, b }) => {
      if (used.has(a) || used.has(b) || decided.has(pairKey(a.event.id, b.event.id))) return false
      used.add(a).add(b)
      return true
    })
}

/** Of two sources, and nothing that they say of what happened speaks against it. */
function mayBeOne(a: Known, b: Known): boolean {
  if (a.source === b.source) return false
  const sources = new Set(a.event.origins.map(({ source }) => source))
  if (b.event.origins.some(({ source }) => sources.has(source))) return false
  return a.deed === null || b.deed === null || a.deed === b.deed
}

function exactPairs(known: readonly Known[]): Candidate[] {
  const byKey = new Map<string, Known[]>()
  for (const one of known)
    for (const key of one.keys) {
      const group = byKey.get(key)
      if (group === undefined) byKey.set(key, [one])
      else group.push(one)
    }
  return [...byKey].flatMap(([key, group]) =>
    neighbours(group, exactApart).flatMap(({ a, b }) => [
      { a, b, exact: true, words: `both name ${key}`, rank: b.at - a.at },
    ]),
  )
}

function alikePairs(known: readonly Known[]): Candidate[] {
  return neighbours(known, alikeApart).flatMap(({ a, b }) => {
    const share = likeness(a, b)
    // The more alike the better; of those, the nearer.
    const rank = (1 - share) * alikeApart + (b.at - a.at)
    return share < enough ? [] : [{ a, b, exact: false, words: 'much the same words', rank }]
  })
}

function neighbours(known: readonly Known[], apart: number): { readonly a: Known; readonly b: Known }[] {
  return known.flatMap((a, i) => {
    const found = []
    for (let j = i + 1; j <= i + most; j += 1) {
      const b = known[j]
      if (b === undefined || b.at - a.at > apart) break
      if (mayBeOne(a, b)) found.push({ a, b })
    }
    return found
  })
}

function pairOf({ a, b, exact, words }: Candidate): SamePair {
  const seconds = Math.round((b.at - a.at) / 1000)
  const apart = seconds < 120 ? `${seconds} s apart` : `${Math.round(seconds / 60)} min apart`
  return {
    key: pairKey(a.event.id, b.event.id),
    a: a.event,
    b: b.event,
    exact,
    why: `${words}, ${seconds === 0 ? 'at the same second' : apart}`,
  }
}

/** Shared words among those of the shorter text, 0 to 1; two words alone say nothing. */
function likeness(a: Known, b: Known): number {
  if (a.plain.length >= 12 && (b.plain.includes(a.plain) || a.plain === b.plain)) return 1
  if (b.plain.length >= 12 && a.plain.includes(b.plain)) return 1
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  let shared = 0
  for (const word of short) if (long.has(word)) shared += 1
  return shared < 3 ? 0 : shared / short.size
}
