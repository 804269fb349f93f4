import type { Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Section } from '../postmortem/section.ts'
import { actionCriteria } from './actionCriteria.ts'
import { evidenceCriteria } from './evidenceCriteria.ts'
import { textCriteria } from './textCriteria.ts'

export interface CriterionContext {
  readonly postmortem: Postmortem
  readonly facts: Facts
  /** Absent for a criterion of a step. */
  readonly section?: Section | undefined
  /** Heading of the section. */
  readonly heading: string
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** What is missing, as one sentence; null when nothing is. */
export type Criterion = (context: CriterionContext) => string | null

/** Every criterion that a guide may name. */
export const criteria = { ...textCriteria, ...evidenceCriteria, ...actionCriteria } satisfies Record<string, Criterion>

export type CriterionName = keyof typeof criteria

const isName = (name: string): name is CriterionName => Object.hasOwn(criteria, name)

export const criteriaNames: readonly [CriterionName, ...CriterionName[]] = [
  'notEmpty',
  ...Object.keys(criteria)
    .filter(isName)
    .filter((name) => name !== 'notEmpty'),
]
