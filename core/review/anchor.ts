import { collapse } from './sectionWords.ts'

/** What a comment is about, in the words of its section. */
export interface Anchor {
  readonly quote: string
  readonly occurrence: number
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Offsets in a section's words. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Characters of context that are kept on either side. */
const contextLength = 32
/** A place whose words were changed must keep this share of them. */
const leastAlike = 0.5

/** The anchor of a place in a section's words. */
export function anchorAt(text: string, { start, end }: Range): Anchor {
  const quote = text.slice(start, end)
  return {
    quote,
    occurrence: placesOf(text, quote).filter((at) => at < start).length,
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
  }
}

/**
 * Where an anchor is in a section's words as they are now: where the quote stands, in its own surroundings if it stands in
 * several places; else between the words that surrounded it, if what stands there is still like it. Null when it is lost.
 * An empty quote is the whole section.
 */
export function findAnchor(text: string, anchor: Anchor): Range | null {
  const quote = collapse(anchor.quote)
  if (quote === '') return { start: 0, end: text.length }
  const places = placesOf(text, quote)
  if (places.length > 0) {
    const start = bestPlace(text, quote, places, anchor)
    return { start, end: start + quote.length }
  }
  return findChanged(text, quote, anchor)
}

/** Every place of the quote, overlapping ones too: an occurrence keeps its number however it is counted. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

function bestPlace(text: string, quote: string, places: readonly number[], anchor: Anchor): number {
  const wanted = Math.min(Math.max(anchor.occurrence, 0), places.length - 1)
  const score = (at: number, index: number) =>
    sameEnd(text.slice(Math.max(0, at - contextLength), at), anchor.before ?? '') +
    sameStart(text.slice(at + quote.length, at + quote.length + contextLength), anchor.after ?? '') -
    // Where the surroundings say nothing, the number decides.
    Math.min(0.9, Math.abs(index - wanted) / 1000)
  let best = 0
  for (const [index, at] of places.entries()) if (score(at, index) > score(places[best] ?? 0, best)) best = index
  return places[best] ?? 0
}

/** The quote itself was changed: what now stands between the words around it, or the stretch that is most like it. */
function findChanged(text: string, quote: string, { before = '', after = '' }: Anchor): Range | null {
  const found = [...starts(text, before)].flatMap((start) =>
    [...ends(text, after, start)]
      .filter((end) => end > start && end - start <= quote.length * 3 + 40)
      .map((end) => ({ start, end, alike: likeness(quote, text.slice(start, end)) })),
  )
  const best = found.reduce<(typeof found)[number] | null>(
    (winner, one) => (one.alike >= (winner?.alike ?? leastAlike) ? one : winner),
    null,
  )
  return best && trimmed(text, best)
}

/** Shorter pieces of context are tried when the longer ones were changed too; a word is the least. */
const contextSizes = [contextLength, 16, 8]
const mostPlaces = 20

function* starts(text: string, before: string): Generator<number> {
  if (before.trim() === '') yield 0
  for (const size of contextSizes) {
    const words = before.slice(-size)
    if (words.trim().length < 4 && words !== before) continue
    const places = placesOf(text, words).slice(0, mostPlaces)
    for (const at of places) yield at + words.length
    if (places.length > 0) return
  }
}

function* ends(text: string, after: string, from: number): Generator<number> {
  if (after.trim() === '') yield text.length
  for (const size of contextSizes) {
    const words = after.slice(0, size)
    if (words.trim().length < 4 && words !== after) continue
    const places = placesOf(text, words)
      .filter((at) => at >= from)
      .slice(0, mostPlaces)
    yield* places
    if (places.length > 0) return
  }
}

function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : null
}

/** 1 for the same words, 0 for none in common: the share of pairs of characters that both have. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  let common = 0
  let total = 0
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0)
    total += count
  }
  for (const count of other.values()) total += count
  return total === 0 ? 0 : (2 * common) / total
}

function pairsOf(text: string): Map<string, number> {
  const padded = ` ${text.toLowerCase()} `
  const pairs = new Map<string, number>()
  for (let at = 0; at < padded.length - 1; at += 1) {
    const pair = padded.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sameEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

function sameStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}
