import type { Where } from '../../../core/checks/finding.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'
import type { Place } from '../../store/types.ts'

const isKnown = (id: string): id is keyof typeof sectionSteps => Object.hasOwn(sectionSteps, id)

/** Where on the page a word stands. */
export function wordPlace(where: Where): Place {
  const text = where.text === undefined ? {} : { text: where.text }
  const at = (step: Step, id: string | undefined) => ({ step, ...(id === undefined ? {} : { id }), ...text })
  if (where.section !== undefined) {
    const step = isKnown(where.section) ? sectionSteps[where.section] : 'overview'
    return { step, section: where.section, ...text }
  }
  if (where.event !== undefined) return at('timeline', where.event)
  if (where.action !== undefined) return at('actions', where.action)
  if (where.factor !== undefined) return at('root-cause', where.factor)
  if (where.lesson !== undefined) return at('lessons', where.lesson)
  if (where.series !== undefined) return at('metrics', where.series)
  return where.field?.startsWith('impact.')
    ? at('impact', where.field.slice('impact.'.length))
    : at('overview', where.field)
}
