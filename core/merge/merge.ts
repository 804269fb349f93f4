import type { z } from 'zod'
import { type Postmortem, postmortemSchema } from '../postmortem/postmortem.ts'
import type { conflictSchema } from '../postmortem/review.ts'
import { keyOf, sameAs } from '../schema/canonical.ts'
import { describeChanges } from './describeChanges.ts'
import { type Loser, mergeValue } from './mergeValue.ts'

export type Conflict = z.infer<typeof conflictSchema>

export interface Merged {
  readonly postmortem: Postmortem
  /** One line for each thing that came in from the other side, and for each thing that both changed. */
  readonly changes: readonly string[]
  /** What this merge could not settle; also in `postmortem.conflicts`, until someone chooses. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Three-way merge of two edited copies; `base` null when what they came from is not known, then everything of both stays.
 * Swapping `ours` and `theirs` gives the same postmortem, byte for byte, and no changed text is missing from it.
 */
export function merge(base: Postmortem | null, ours: Postmortem, theirs: Postmortem): Merged {
  const losers: Loser[] = []
  const value = postmortemSchema.parse(mergeValue([], base ?? undefined, ours, theirs, losers))
  const conflicts = losers.map((loser) => ({ ...loser, side: 'other' }))
  const postmortem = conflicts.length > 0 ? { ...value, conflicts: joined(value.conflicts, conflicts) } : value
  return { postmortem, changes: sameAs(ours, postmortem) ? [] : describeChanges(ours, postmortem), conflicts }
}

/** Each conflict once, in an order that does not tell who merged. */
function joined(known: readonly Conflict[], fresh: readonly Conflict[]): Conflict[] {
  const all = new Map([...known, ...fresh].map((conflict) => [keyOf([conflict.path, conflict.value]), conflict]))
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, conflict]) => conflict)
}
