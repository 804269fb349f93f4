import type { MarkName } from '../postmortem/mark.ts'
import type { FactName } from './fact.ts'

/** From which mark to which one a time is measured. */
export type TimeSpan = readonly [from: MarkName, to: MarkName]

/** Times as one house measures them; a time that is not named is measured as recommended. */
export interface DefinitionSet {
  readonly id: string
  /** Whose it is, in a list; and behind a formula: "as Datadog counts it". */
  readonly label: string
  readonly words: string
  readonly times: Partial<Record<FactName, TimeSpan>>
}

const recommended: DefinitionSet = { id: 'recommended', label: 'Recommended', words: 'recommended', times: {} }

/**
 * Whose definitions are meant, domain.md 2: "time to resolve" alone names four things. Figures compare only where these
 * agree, so the formula is printed beside each of them.
 */
export const definitionSets: readonly DefinitionSet[] = [
  recommended,
  {
    id: 'detection',
    label: 'From detection',
    words: 'counted from detection',
    times: { ttm: ['detected', 'mitigated'], ttr: ['detected', 'resolved'] },
  },
  { id: 'datadog', label: 'Datadog', words: 'Datadog counts it', times: { ttr: ['declared', 'resolved'] } },
  {
    id: 'rootly',
    label: 'Rootly',
    words: 'Rootly counts it',
    times: { tta: ['impactStart', 'acknowledged'], 'response.duration': ['impactStart', 'mitigated'] },
  },
  {
    id: 'firehydrant',
    label: 'FireHydrant',
    words: 'FireHydrant counts it',
    times: { tta: ['impactStart', 'acknowledged'] },
  },
]

/** The set with this id; the recommended one for none, and for one that this program does not know. */
export function definitionsNamed(id: string | undefined): DefinitionSet {
  return definitionSets.find((set) => set.id === id) ?? recommended
}

/** Facts that some house measures otherwise: for these it can be chosen whose definition is meant. */
export const disputedFacts: ReadonlySet<string> = new Set(definitionSets.flatMap(({ times }) => Object.keys(times)))
