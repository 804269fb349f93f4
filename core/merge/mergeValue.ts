import { type ActionStatus, actionStatusSchema } from '../postmortem/action.ts'
import { keyOf, ordered, sameAs } from '../schema/canonical.ts'
import { isBefore } from '../schema/migrate.ts'
import { mergeOrder } from './mergeOrder.ts'
import { mergeText } from './mergeText.ts'

/** A value that another took the place of, and where. */
export interface Loser {
  readonly path: string
  readonly value: unknown
}

type Path = readonly string[]
type Json = Readonly<Record<string, unknown>>

/** Things that mean something only as a whole: half of one mark and half of another would be a third. */
const wholes = new Set(['metric', 'intervals', 'due', 'promised', 'column', 'read'])
/** Lists whose things are told apart by something else than `id`. */
const keyFields: Readonly<Record<string, string>> = {
  marks: 'name',
  decisions: 'key',
  exports: 'folder',
  points: 'text',
  links: 'url',
  overrides: 'fact',
}
const progress: readonly ActionStatus[] = ['open', 'in-progress', 'done']

/**
 * Three-way merge of any JSON value; `undefined` is "not there". What only one side changed is taken; an edit wins over a
 * deletion; of two edits of one thing the greater by its text wins and the other is added to `losers`.
 */
export function mergeValue(path: Path, base: unknown, ours: unknown, theirs: unknown, losers: Loser[]): unknown {
  if (sameAs(ours, theirs) || sameAs(base, theirs)) return ours
  if (sameAs(base, ours)) return theirs
  if (isNothing(ours) && isNothing(theirs)) return ours === '' || theirs === '' ? '' : null
  if (isNothing(ours) || isNothing(theirs)) return isNothing(ours) ? theirs : ours
  const special = bySpecialRule(path, base, ours, theirs, losers)
  if (special !== undefined) return special
  if (isList(ours) && isList(theirs)) return mergeList(path, isList(base) ? base : [], ours, theirs, losers)
  if (isRecord(ours) && isRecord(theirs) && !isWhole(path))
    return mergeRecord(path, isRecord(base) ? base : {}, ours, theirs, losers)
  return choose(path, ours, theirs, losers)
}

const isNothing = (value: unknown) => value === undefined || value === null || value === ''
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists of numbers and the like have no members to tell apart: they are merged as one value. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || isRecord(item))
}

function isWhole(path: Path): boolean {
  return wholes.has(path.at(-1) ?? '') || (path.length === 2 && path[0] === 'marks')
}

function bySpecialRule(path: Path, base: unknown, ours: unknown, theirs: unknown, losers: Loser[]): unknown {
  const [list, , field] = path
  if (typeof ours !== 'string' || typeof theirs !== 'string') {
    return isWhole(path) ? choose(path, ours, theirs, losers) : undefined
  }
  if (path.length === 1 && list === 'schemaVersion') return isBefore(ours, theirs) ? theirs : ours
  if (path.length !== 3) return undefined
  if (list === 'actions' && field === 'status') return furthest(ours, theirs)
  if (list !== 'sections' || field !== 'text') return undefined
  const { text, doubled } = mergeText(typeof base === 'string' ? base : '', ours, theirs)
  for (const value of doubled) losers.push({ path: path.join('/'), value })
  return text
}

/** Of open, in progress and done the one that is further; undefined when a status is something else. */
function furthest(ours: string, theirs: string): string | undefined {
  const [a, b] = [actionStatusSchema.safeParse(ours), actionStatusSchema.safeParse(theirs)]
  if (!a.success || !b.success) return undefined
  const [mine, other] = [progress.indexOf(a.data), progress.indexOf(b.data)]
  return mine === -1 || other === -1 ? undefined : progress[Math.max(mine, other)]
}

function choose(path: Path, ours: unknown, theirs: unknown, losers: Loser[]): unknown {
  const [winner, loser] = keyOf(ours) > keyOf(theirs) ? [ours, theirs] : [theirs, ours]
  losers.push({ path: path.join('/'), value: ordered(loser) })
  return winner
}

function mergeRecord(path: Path, base: Json, ours: Json, theirs: Json, losers: Loser[]): Json {
  const keys = new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)])
  const own = (record: Json, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)
  const entries = [...keys]
    .sort()
    .map((key) => [key, mergeValue([...path, key], own(base, key), own(ours, key), own(theirs, key), losers)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function mergeList(
  path: Path,
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  losers: Loser[],
): unknown[] {
  const [before, mine, other] = [byKey(path, base), byKey(path, ours), byKey(path, theirs)]
  const merged = new Map<string, unknown>()
  for (const key of [...new Set([...before.keys(), ...mine.keys(), ...other.keys()])].sort()) {
    const value = mergeValue([...path, key], before.get(key), mine.get(key), other.get(key), losers)
    if (value !== undefined) merged.set(key, value)
  }
  const order = mergeOrder([...before.keys()], [...mine.keys()], [...other.keys()], new Set(merged.keys()))
  return order.map((key) => merged.get(key))
}

/** Things by what tells them apart; the second with the same key gets a number, so that a doubled id loses nothing. */
function byKey(path: Path, list: readonly unknown[]): Map<string, unknown> {
  const things = new Map<string, unknown>()
  for (const item of list) {
    const key = nameOf(path, item)
    let free = key
    for (let number = 2; things.has(free); number += 1) free = `${key}#${number}`
    things.set(free, item)
  }
  return things
}

function nameOf(path: Path, item: unknown): string {
  const field = keyFields[path.at(-1) ?? ''] ?? 'id'
  const name = isRecord(item) && Object.hasOwn(item, field) ? item[field] : null
  return typeof name === 'string' ? name : keyOf(item)
}
