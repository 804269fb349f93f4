import type { Where } from '../../../core/checks/finding.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'

const isKnown = (id: string): id is keyof typeof sectionSteps => Object.hasOwn(sectionSteps, id)

/** The place that a finding leads to from the export step. */
export function findingStep(where: Where): { step: Step; id?: string; section?: string; text?: string } {
  const text = where.text === undefined ? {} : { text: where.text }
  if (where.section !== undefined) {
    return { step: isKnown(where.section) ? sectionSteps[where.section] : 'overview', section: where.section, ...text }
  }
  const byId: readonly (readonly [string | undefined, Step])[] = [
    [where.event, 'timeline'],
    [where.action, 'actions'],
    [where.factor, 'root-cause'],
    [where.lesson, 'lessons'],
    [where.series, 'metrics'],
    [where.mark && `mark:${where.mark}`, 'timeline'],
    [where.field, 'impact'],
  ]
  const found = byId.find(([id]) => id !== undefined)
  return found?.[0] === undefined ? { step: 'overview' } : { step: found[1], id: found[0], ...text }
}
