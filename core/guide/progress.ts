import type { Facts } from '../facts/fact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import { type Step, steps } from '../postmortem/section.ts'
import { criteria } from './criteria.ts'
import type { CriterionUse, Guide, GuideSection } from './guide.ts'

export interface StepProgress {
  readonly state: 'none' | 'some' | 'done'
  /** Criteria met, of how many. A step without criteria is `done` with 0 of 0. */
  readonly done: number
  readonly total: number
}

/** One thing left: a section that is empty, or a criterion that is not met. */
export interface Left {
  readonly step: Step
  readonly section?: string
  readonly title: string
}

export interface GuideProgress {
  readonly steps: Readonly<Record<Step, StepProgress>>
  readonly left: readonly Left[]
}

interface Outcome extends Left {
  readonly met: boolean
  /** Empty sections are told once, not once for each criterion. */
  readonly empty: boolean
}

const implied: readonly CriterionUse[] = [{ check: 'notEmpty' }]

function sectionOutcomes(asked: GuideSection, postmortem: Postmortem, facts: Facts): Outcome[] {
  const section = postmortem.sections.find(({ id }) => id === asked.id)
  const empty = (section?.text.trim() ?? '') === ''
  if (asked.need === 'optional' && empty) return []
  const uses = asked.criteria.length > 0 || !asked.write || asked.need === 'optional' ? asked.criteria : implied
  const place = { step: asked.step, section: asked.id }
  const outcomes = uses.map(({ check, min, max }): Outcome => {
    const missing = criteria[check]({ postmortem, facts, section, heading: asked.heading, min, max })
    const unbegun = asked.write && empty
    return { ...place, title: missing ?? '', met: missing === null && !unbegun, empty: unbegun }
  })
  if (section?.draft !== true || empty) return outcomes
  const unread = `${asked.heading}: read the draft and make it yours`
  return [...outcomes, { ...place, title: unread, met: false, empty: false }]
}

function stepOutcomes(step: Step, guide: Guide, postmortem: Postmortem, facts: Facts): Outcome[] {
  const own = (guide.steps[step]?.criteria ?? []).map(({ check, min, max }): Outcome => {
    const missing = criteria[check]({ postmortem, facts, heading: guide.title, min, max })
    return { step, title: missing ?? '', met: missing === null, empty: false }
  })
  const sections = guide.sections.filter((section) => section.step === step)
  return [...own, ...sections.flatMap((section) => sectionOutcomes(section, postmortem, facts))]
}

function leftOf(outcomes: readonly Outcome[], guide: Guide): Left[] {
  const told = new Set<string>()
  return outcomes.flatMap(({ met, empty, step, section, title }): Left[] => {
    if (met) return []
    if (!empty || section === undefined) return [section === undefined ? { step, title } : { step, section, title }]
    if (told.has(section)) return []
    told.add(section)
    const heading = guide.sections.find(({ id }) => id === section)?.heading ?? section
    return [{ step, section, title: `${heading}: nothing is written yet` }]
  })
}

/** What a guide asks and what of it is there: the rings of the rail, and the list behind "4 things left". */
export function guideProgress(postmortem: Postmortem, guide: Guide, facts: Facts): GuideProgress {
  const progressOf = (outcomes: readonly Outcome[]): StepProgress => {
    const done = outcomes.filter(({ met }) => met).length
    const total = outcomes.length
    return { state: done === total ? 'done' : done === 0 ? 'none' : 'some', done, total }
  }
  const all = steps.map((step) => [step, stepOutcomes(step, guide, postmortem, facts)] as const)
  const of = (wanted: Step) => progressOf(all.find(([step]) => step === wanted)?.[1] ?? [])
  return {
    steps: {
      overview: of('overview'),
      timeline: of('timeline'),
      metrics: of('metrics'),
      impact: of('impact'),
      'root-cause': of('root-cause'),
      actions: of('actions'),
      lessons: of('lessons'),
      export: of('export'),
    },
    left: all.flatMap(([, outcomes]) => leftOf(outcomes, guide)),
  }
}
