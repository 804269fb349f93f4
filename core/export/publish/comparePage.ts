import type { StatusProfile } from '../status/profiles.ts'
import { copiedUnits, joinUnits, postUnits, type Unit } from './pageUnits.ts'

/**
 * What became of one piece of the page. `extra` was put on the page by someone after it was posted; `dropped` was posted and
 * is in the proposal no more.
 */
export type RowKind = 'same' | 'changed' | 'added' | 'dropped' | 'extra'

export interface CompareRow {
  readonly id: number
  readonly kind: RowKind
  readonly page: Unit | null
  /** Null where nothing like it was posted. */
  readonly posted: Unit | null
  readonly proposed: Unit | null
  /** What is chosen at first: states of promises are taken over, what others wrote stays, all else waits for a tick. */
  readonly ticked: boolean
}

export interface Comparison {
  readonly rows: readonly CompareRow[]
  /** False when nothing of the page is like what we know: then it is one block, and nothing is ticked. */
  readonly recognised: boolean
  /** Pieces of the page that were not in the last post. */
  readonly extra: number
}

export interface CompareInput {
  /** As it was copied from the page. */
  readonly page: string
  /** The last text that was posted; null when nobody said. */
  readonly posted: string | null
  readonly proposed: string
  readonly profile: StatusProfile
  /** Titles of what was promised: lines that begin with one tell a state. */
  readonly promises: readonly string[]
}

/** The page, what was last posted and what would be posted now, side by side. */
export function comparePage(input: CompareInput): Comparison {
  const { profile, posted } = input
  const page = copiedUnits(input.page, profile)
  const proposed = postUnits(input.proposed, profile)
  const last = posted === null ? [] : postUnits(posted, profile)
  const pairs = pairUnits(page, proposed)
  const known = page.filter((unit) => [...last, ...proposed].some((other) => likeness(unit.key, other.key) > 0.6))
  if (page.length === 0 || known.length === 0) return { rows: oneBlock(page, proposed), recognised: false, extra: 0 }
  const promises = input.promises.map((title) => title.toLowerCase())
  const rows = pairs.map((pair, id) => rowOf(id, pair, last, promises))
  return { rows, recognised: true, extra: rows.filter(({ kind }) => kind === 'extra').length }
}

interface Pair {
  readonly page: Unit | null
  readonly proposed: Unit | null
}

function rowOf(id: number, { page, proposed }: Pair, last: readonly Unit[], promises: readonly string[]): CompareRow {
  const near = page ?? proposed
  const posted = near && closest(near, last)
  if (page === null) return { id, kind: 'added', page, posted, proposed, ticked: false }
  if (proposed === null) {
    const wasPosted = posted !== null && likeness(posted.key, page.key) > 0.9
    return { id, kind: wasPosted ? 'dropped' : 'extra', page, posted, proposed, ticked: !wasPosted }
  }
  if (page.key === proposed.key) return { id, kind: 'same', page, posted, proposed, ticked: true }
  const state = promises.some((title) => page.key.startsWith(title) && proposed.key.startsWith(title))
  return { id, kind: 'changed', page, posted, proposed, ticked: state }
}

function oneBlock(page: readonly Unit[], proposed: readonly Unit[]): CompareRow[] {
  const block = (units: readonly Unit[]): Unit | null =>
    units.length === 0 ? null : { text: joinUnits(units), key: '', glue: '\n\n' }
  const [now, then] = [block(page), block(proposed)]
  return [{ id: 0, kind: now === null ? 'added' : 'changed', page: now, posted: null, proposed: then, ticked: false }]
}

/** Equal units keep their order (longest common subsequence); between two of them, those that are alike are one that changed. */
function pairUnits(page: readonly Unit[], proposed: readonly Unit[]): Pair[] {
  const pairs: Pair[] = []
  let [p, n] = [0, 0]
  for (const [atPage, atProposed] of [...equals(page, proposed), [page.length, proposed.length] as const]) {
    pairs.push(...pairGap(page.slice(p, atPage), proposed.slice(n, atProposed)))
    const [same, other] = [page[atPage], proposed[atProposed]]
    if (same !== undefined && other !== undefined) pairs.push({ page: same, proposed: other })
    ;[p, n] = [atPage + 1, atProposed + 1]
  }
  return pairs
}

function pairGap(page: readonly Unit[], proposed: readonly Unit[]): Pair[] {
  const pairs: Pair[] = []
  let from = 0
  for (const unit of page) {
    const at = proposed.findIndex((other, index) => index >= from && likeness(unit.key, other.key) > 0.3)
    if (at === -1) {
      pairs.push({ page: unit, proposed: null })
      continue
    }
    pairs.push(...proposed.slice(from, at).map((added) => ({ page: null, proposed: added })))
    pairs.push({ page: unit, proposed: proposed[at] ?? null })
    from = at + 1
  }
  return [...pairs, ...proposed.slice(from).map((added) => ({ page: null, proposed: added }))]
}

function equals(a: readonly Unit[], b: readonly Unit[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i]?.key === b[j]?.key) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}

function closest(unit: Unit, others: readonly Unit[]): Unit | null {
  let best: Unit | null = null
  let most = 0.4
  for (const other of others) {
    const score = likeness(unit.key, other.key)
    if (score > most) [best, most] = [other, score]
  }
  return best
}

/** Shared words of all words, 0 to 1. A state in brackets at the end does not make a promise another one. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const label = labelOf(a)
  if (label !== null && label === labelOf(b)) return 0.7
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return shared / (left.size + right.size - shared)
}

/** `duration: 2 h` and `duration: 2 hours 14 minutes` tell of the same thing. */
const labelOf = (text: string): string | null => /^([^:.]{2,40}):\s/.exec(text)?.[1] ?? null

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])

/**
 * The whole text that replaces the page's: the page as it is, with the ticked changes and nothing else. `ticked` holds ids of
 * rows; a row of others' words that is not ticked is left out. `note` becomes the last line.
 */
export function replacementBody(rows: readonly CompareRow[], ticked: ReadonlySet<number>, note: string): string {
  const units = rows.flatMap((row) => unitOf(row, ticked.has(row.id)) ?? [])
  const body = joinUnits(units)
  return note.trim() === '' ? body : `${body}\n\n${note.trim()}`
}

function unitOf({ kind, page, posted, proposed }: CompareRow, ticked: boolean): Unit | null {
  switch (kind) {
    case 'same':
      // What is shown on a page has lost its markup; ours has the same words with it.
      return proposed
    case 'changed':
      return ticked ? proposed : page && withMarkup(page, posted)
    case 'added':
      return ticked ? proposed : null
    case 'dropped':
      return ticked ? null : page && withMarkup(page, posted)
    case 'extra':
      return ticked ? page : null
  }
}

const withMarkup = (page: Unit, posted: Unit | null): Unit =>
  posted !== null && posted.key === page.key ? { ...posted, glue: page.glue } : page
