import type { CheckContext } from '../../../../core/checks/finding.ts'
import type { Postmortem } from '../../../../core/postmortem/postmortem.ts'
import type { Section } from '../../../../core/postmortem/section.ts'
import { labelIncident, section } from '../../../kit/labelIncident.ts'

/** One labelled case: what a reviewer wants told of it, by the words that the finding is about (its key's end where it has none). */
export interface Example {
  readonly says: string
  readonly postmortem: Postmortem
  readonly options?: Partial<Omit<CheckContext, 'postmortem' | 'facts'>>
  /** What is to be found; empty for a good one. */
  readonly finds: readonly string[]
  /** Known not to be found: a miss that the table counts. */
  readonly missed?: true
}

export interface RuleExamples {
  readonly rule: string
  readonly examples: readonly Example[]
}

type More = Partial<Postmortem>

/** A sentence in a section, and what of it is to be told. */
export function text(
  words: string,
  finds: readonly string[] = [],
  {
    more = {},
    id = 'what-happened',
    audience = 'customer',
  }: { more?: More; id?: string; audience?: Section['audience'] } = {},
): Example {
  return { says: words, postmortem: labelIncident({ sections: [section(id, words, audience)], ...more }), finds }
}

/** The incident with something changed. */
export function incident(
  says: string,
  more: More,
  finds: readonly string[] = [],
  options: Example['options'] = {},
): Example {
  return { says, postmortem: labelIncident(more), finds, options }
}

/** Is known to be missed. */
export const miss = (example: Example): Example => ({ ...example, missed: true })
