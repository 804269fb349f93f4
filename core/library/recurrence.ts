import { z } from 'zod'
import { isOpen } from '../postmortem/action.ts'
import type { Digest } from './digest.ts'
import { type LedgerOptions, ledgerOf, ledgerRowSchema } from './ledger.ts'
import { foldName } from './names.ts'
import { likeness, meaningOf } from './terms.ts'

const mentionSchema = z.looseObject({ folder: z.string(), title: z.string(), start: z.string(), text: z.string() })

/** A condition that was found in more than one postmortem. */
export const recurringSchema = z.looseObject({
  text: z.string(),
  /** Oldest incident first; one for each postmortem. */
  mentions: z.array(mentionSchema),
  /** Their actions that are still open and answer it, most late first. */
  open: z.array(ledgerRowSchema),
  oldestLateDays: z.number().int(),
})
export type Recurring = z.infer<typeof recurringSchema>

export const relatedSchema = z.looseObject({
  folder: z.string(),
  title: z.string(),
  start: z.string(),
  /** Why: "same factor: …", "same service: …", "similar words". */
  reasons: z.array(z.looseObject({ kind: z.enum(['factor', 'service', 'wording']), text: z.string() })),
  open: z.array(ledgerRowSchema),
})
type Related = z.infer<typeof relatedSchema>

const sameFactor = 0.6
const sameWording = 0.4
/** A word that so many factors share tells nothing. */
const tooCommon = 300

interface Mention {
  readonly digest: Digest
  readonly factor: Digest['factors'][number]
  readonly meaning: ReadonlySet<string>
}

/** Factors that come back, those with late open actions first. Wording may differ: most of their meaningful words are shared. */
export function recurring(digests: readonly Digest[], options: LedgerOptions): Recurring[] {
  const mentions = digests.flatMap((digest) =>
    digest.factors.map((factor) => ({ digest, factor, meaning: meaningOf(factor.text) })),
  )
  return clusters(mentions.filter(({ meaning }) => meaning.size > 0))
    .filter((cluster) => new Set(cluster.map(({ digest }) => digest.summary.folder)).size > 1)
    .map((cluster) => describe(cluster, options))
    .sort(
      (a, b) =>
        b.oldestLateDays - a.oldestLateDays || b.open.length - a.open.length || b.mentions.length - a.mentions.length,
    )
}

function describe(cluster: readonly Mention[], options: LedgerOptions): Recurring {
  const first = [...cluster].sort((a, b) => a.digest.summary.start.localeCompare(b.digest.summary.start, 'en'))
  const once = [...new Map(first.map((mention) => [mention.digest.summary.folder, mention])).values()]
  const ids = new Set(cluster.map(({ factor }) => factor.id))
  const digests = [...new Set(cluster.map(({ digest }) => digest))]
  const open = ledgerOf(digests, options)
    .filter(({ action }) => isOpen(action) && action.factors.some((id) => ids.has(id)))
    .sort((a, b) => b.lateDays - a.lateDays)
  return {
    text: once.at(-1)?.factor.text ?? '',
    mentions: once.map(({ digest: { summary }, factor }) => ({
      folder: summary.folder,
      title: summary.title,
      start: summary.start,
      text: factor.text,
    })),
    open,
    oldestLateDays: open[0]?.lateDays ?? 0,
  }
}

/** Exact meanings first, then those that are alike; only factors that share an uncommon word are compared. */
function clusters(mentions: readonly Mention[]): Mention[][] {
  const exact = new Map<string, { meaning: ReadonlySet<string>; mentions: Mention[] }>()
  for (const mention of mentions) {
    const key = [...mention.meaning].sort().join(' ')
    const group = exact.get(key)
    if (group === undefined) exact.set(key, { meaning: mention.meaning, mentions: [mention] })
    else group.mentions.push(mention)
  }
  const groups = [...exact.values()]
  const parent = groups.map((_, index) => index)
  const rootOf = (index: number): number => {
    const above = parent[index] ?? index
    return above === index ? index : rootOf(above)
  }
  for (const [a, b] of candidates(groups.map(({ meaning }) => meaning))) parent[rootOf(b)] = rootOf(a)
  const joined = new Map<number, Mention[]>()
  groups.forEach(({ mentions: own }, index) => {
    joined.set(rootOf(index), [...(joined.get(rootOf(index)) ?? []), ...own])
  })
  return [...joined.values()]
}

function candidates(meanings: readonly ReadonlySet<string>[]): [number, number][] {
  const holders = new Map<string, number[]>()
  meanings.forEach((meaning, index) => {
    for (const term of meaning) {
      const list = holders.get(term)
      if (list === undefined) holders.set(term, [index])
      else list.push(index)
    }
  })
  const pairs: [number, number][] = []
  meanings.forEach((meaning, index) => {
    const near = new Set<number>()
    for (const term of meaning) {
      const list = holders.get(term) ?? []
      if (list.length <= tooCommon) for (const other of list) if (other > index) near.add(other)
    }
    for (const other of near) {
      const theirs = meanings[other]
      if (theirs !== undefined && likeness(meaning, theirs) >= sameFactor) pairs.push([index, other])
    }
  })
  return pairs
}

/** Earlier postmortems that share a factor, a service or their wording with this one and still have actions open. */
export function relatedTo(own: Digest, digests: readonly Digest[], options: LedgerOptions): Related[] {
  const others = digests.filter(
    ({ summary, actions }) =>
      summary.id !== own.summary.id && summary.start <= own.summary.start && actions.some((action) => isOpen(action)),
  )
  return others
    .map((other) => ({ other, reasons: reasonsFor(own, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ other, reasons }) => ({
      folder: other.summary.folder,
      title: other.summary.title,
      start: other.summary.start,
      reasons,
      open: ledgerOf([other], options)
        .filter(({ action }) => isOpen(action))
        .sort((a, b) => b.lateDays - a.lateDays),
    }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => rank(b) - rank(a) || b.start.localeCompare(a.start, 'en'))
}

const worth = { factor: 4, wording: 2, service: 1 } as const
const rank = ({ reasons }: Related) => reasons.reduce((sum, { kind }) => sum + worth[kind], 0)

function reasonsFor(own: Digest, other: Digest): Related['reasons'] {
  const reasons: Related['reasons'] = []
  for (const { text } of own.factors) {
    const meaning = meaningOf(text)
    const same = other.factors.find((factor) => likeness(meaning, meaningOf(factor.text)) >= sameFactor)
    if (same !== undefined) reasons.push({ kind: 'factor', text: same.text })
  }
  const services = new Set(own.summary.services.map(foldName))
  const shared = other.summary.services.filter((service) => services.has(foldName(service)))
  if (shared.length > 0) reasons.push({ kind: 'service', text: shared.join(', ') })
  const wording = ({ summary, headline }: Digest) => meaningOf(`${summary.title} ${headline}`)
  if (likeness(wording(own), wording(other)) >= sameWording)
    reasons.push({ kind: 'wording', text: other.summary.title })
  return reasons
}
