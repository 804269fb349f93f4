import type { CheckContext, Where } from './finding.ts'
import { type InsideWord, insideWordDetector, type WordKind } from './insideWords.ts'
import { gap, type Passage, piecesFor, reads } from './passages.ts'
import { redactForCustomers } from './redact.ts'
import { sentenceAround } from './sentences.ts'
import { postmortemUnits } from './units.ts'
import { isReplaced, type WordChoice, wordChoices } from './wordChoices.ts'
import { proposedReplacement } from './wordFixes.ts'
import { checkedWordHits, type WordHit, type WordHits, wordHits } from './wordHits.ts'
import { wordKindInfo } from './wordKinds.ts'

/** Where customers meet a word. */
export type PlaceKind =
  | 'text'
  | 'event'
  | 'action'
  | 'cause'
  | 'lesson'
  | 'chart'
  | 'picture'
  | 'link'
  | 'title'
  | 'property'

export interface WordPlace {
  readonly kind: PlaceKind
  readonly where: Where
  /** The sentence around it. */
  readonly said: string
}

/** One word, or one pattern such as `render-*`, with all that there is to decide about it. */
export interface WordRow {
  readonly word: string
  readonly kind: WordKind
  /** How it stands in the texts, each once. */
  readonly spelled: readonly string[]
  /** Where customers would read it. */
  readonly places: readonly WordPlace[]
  /** How often it stands where only colleagues read. */
  readonly inside: number
  readonly hits: readonly WordHit[]
  readonly choice: WordChoice | null
  /** Where a replacement was decided and can't reach: across bold and plain, say. */
  readonly unreached: readonly WordPlace[]
  /** No decision settles it: it stands in the way of a customer export, or is looked at before one. */
  readonly open: 'blocks' | 'warns' | null
  /** What customers could read instead; empty where only the author can say. */
  readonly proposal: string
}

function placeKind({ where, pieces }: Passage, text: string): PlaceKind {
  const piece = pieces.find((one) => one.text.includes(text))
  if (piece?.kind === 'alt') return 'picture'
  if (piece?.kind === 'address') return 'link'
  if (where.section !== undefined) return 'text'
  if (where.event !== undefined) return 'event'
  if (where.action !== undefined) return 'action'
  if (where.factor !== undefined) return 'cause'
  if (where.lesson !== undefined) return 'lesson'
  if (where.series !== undefined) return 'chart'
  if (where.field === 'title' || where.field === 'customerTitle') return 'title'
  return where.field === 'company' || where.field === 'impact.services' ? 'property' : 'text'
}

const written = (passage: Passage, reader: 'internal' | 'customer') =>
  piecesFor(passage, reader)
    .map(({ kind, text }) => (kind === 'chip' ? gap : kind === 'address' ? ` ${text} ` : text))
    .join('')

function placeOf({ found, passage }: WordHit): WordPlace {
  const said = sentenceAround(written(passage, 'customer'), found.start, found.end).replaceAll(gap, '…')
  return { kind: placeKind(passage, found.text), where: { ...passage.where, text: found.text }, said }
}

/** What stands where only colleagues read: whole passages, and internal runs inside others. */
function insideWords(context: CheckContext): ReadonlyMap<string, readonly InsideWord[]> {
  const detect = insideWordDetector(context)
  const words = new Map<string, InsideWord[]>()
  for (const { passages } of postmortemUnits(context.postmortem))
    for (const passage of passages.filter((one) => reads(one, 'internal'))) {
      const shown = reads(passage, 'customer')
        ? new Set(detect(written(passage, 'customer')).map(({ word }) => word))
        : null
      for (const found of detect(written(passage, 'internal')))
        if (shown?.has(found.word) !== true) words.set(found.word, [...(words.get(found.word) ?? []), found])
    }
  return words
}

/** Replacements are made when a document is; here it is seen what they leave. */
function leftOver(context: CheckContext, choices: ReadonlyMap<string, WordChoice>): WordHits {
  if (![...choices.values()].some(isReplaced)) return new Map()
  const left = wordHits(redactForCustomers(context.postmortem, context.library), insideWordDetector(context))
  return new Map([...left].filter(([word]) => isReplaced(choices.get(word)) && !sayTheSame(choices.get(word), word)))
}

const sayTheSame = (choice: WordChoice | undefined, word: string) =>
  choice?.replacement?.toLowerCase().includes(word) === true

function openness(kind: WordKind, places: number, choice: WordChoice | null, left: number): WordRow['open'] {
  if (left > 0) return 'blocks'
  if (places === 0 || isReplaced(choice ?? undefined)) return null
  const { blocks } = wordKindInfo[kind]
  if (choice?.choice === 'allow' && kind !== 'secret' && (!blocks || (choice.because ?? '').trim() !== '')) return null
  return blocks || (choice !== null && choice.choice !== 'allow') ? 'blocks' : 'warns'
}

const rank = { blocks: 0, warns: 1, done: 2 } as const

/** Every word that customers would read and that should perhaps stay inside, and every one decided in this postmortem; what blocks comes first. */
export function wordRows(context: CheckContext): WordRow[] {
  const choices = wordChoices(context.postmortem, context.library)
  const outside = checkedWordHits(context)
  const inside = insideWords(context)
  const left = leftOver(context, choices)
  const decided = [...choices.values()].filter(({ from }) => from === 'postmortem').map(({ word }) => word)
  const rows = [...new Set([...outside.keys(), ...decided])].flatMap((word): WordRow[] => {
    const hits = outside.get(word) ?? []
    const first = hits[0]?.found ?? inside.get(word)?.[0]
    const choice = choices.get(word) ?? null
    const kind = first?.kind ?? 'forbidden'
    const spelled = [...new Set(hits.map(({ found }) => found.text))]
    return [
      {
        word,
        kind,
        spelled: spelled.length > 0 ? spelled : [first?.text ?? choice?.spelled[0] ?? word],
        places: hits.map(placeOf),
        inside: inside.get(word)?.length ?? 0,
        hits,
        choice,
        unreached: (left.get(word) ?? []).map(placeOf),
        open: openness(kind, hits.length, choice, left.get(word)?.length ?? 0),
        proposal: choice?.replacement ?? (first === undefined ? '' : proposedReplacement(first, context)),
      },
    ]
  })
  return rows.sort((a, b) => rank[a.open ?? 'done'] - rank[b.open ?? 'done'] || b.places.length - a.places.length)
}
