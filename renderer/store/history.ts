import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { HistoryEntry } from './types.ts'

const coalesceMs = 2000
/** Snapshots share their structure, so an entry costs what changed; the end is for days that never end. */
const longest = 1000

/** Adds an edit. Edits with the same key within 2 s of the last one grow the newest entry instead of adding one. */
export function pushEntry(past: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const last = past.at(-1)
  const grows =
    last !== undefined &&
    last.key !== null &&
    last.key === entry.key &&
    last.after === entry.before &&
    entry.at - last.at <= coalesceMs
  if (grows) return [...past.slice(0, -1), { ...entry, before: last.before }]
  return [...past, entry].slice(-longest)
}

/** Which parts of a postmortem facts, and so chips, are made of. */
const factParts = [
  'marks',
  'events',
  'impact',
  'series',
  'accounts',
  'actions',
  'sources',
  'zone',
  'severity',
  'definitions',
  'overrides',
] as const satisfies readonly (keyof Postmortem)[]

export function factsMayDiffer(before: Postmortem, after: Postmortem): boolean {
  return factParts.some((part) => before[part] !== after[part])
}
