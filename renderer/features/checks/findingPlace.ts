import type { Where } from '../../../core/checks/finding.ts'
import type { Guide } from '../../../core/guide/guide.ts'
import { type Step, sectionSteps } from '../../../core/postmortem/section.ts'

/** Where to go for a finding, and what that place is called on screen. */
export interface FindingPlace {
  readonly step: Step
  readonly id?: string
  readonly section?: string
  readonly text?: string
  readonly name: string
}

const impactFields = ['services', 'headline', 'where', 'share', 'dataLoss', 'contacts', 'slo', 'accounts']

const isKnownSection = (id: string): id is keyof typeof sectionSteps => Object.hasOwn(sectionSteps, id)

/** The nearest place on the page that holds what the finding is about. A source file alone leads to the timeline. */
export function findingPlace(where: Where, guide: Guide | null): FindingPlace {
  const text = where.text === undefined ? {} : { text: where.text }
  if (where.event !== undefined) return { step: 'timeline', id: where.event, name: 'Timeline', ...text }
  if (where.action !== undefined) return { step: 'actions', id: where.action, name: 'Action items', ...text }
  if (where.factor !== undefined) return { step: 'root-cause', id: where.factor, name: 'Root cause', ...text }
  if (where.lesson !== undefined) return { step: 'lessons', id: where.lesson, name: 'Lessons', ...text }
  if (where.section !== undefined) return { ...sectionPlace(where.section, guide), ...text }
  if (where.series !== undefined) return { step: 'metrics', id: where.series, name: 'Metrics' }
  if (where.mark !== undefined) return { step: 'timeline', id: `mark:${where.mark}`, name: 'Timeline' }
  if (where.field !== undefined) return { ...fieldPlace(where.field), ...text }
  return where.source ? { step: 'timeline', name: sourceName(where.source) } : { step: 'overview', name: 'Overview' }
}

function fieldPlace(field: string): FindingPlace {
  const answer = field.replace(/^impact\./, '')
  if (impactFields.includes(answer)) return { step: 'impact', id: answer, name: 'Impact' }
  if (field === 'actions') return { step: 'actions', name: 'Action items' }
  if (field === 'marks') return { step: 'timeline', name: 'Timeline' }
  if (field.startsWith('whys.')) return { step: 'root-cause', id: field.slice('whys.'.length), name: 'Root cause' }
  return { step: 'overview', id: field, name: 'Overview' }
}

function sectionPlace(section: string, guide: Guide | null): FindingPlace {
  const known = guide?.sections.find(({ id }) => id === section)
  const step = known?.step ?? (isKnownSection(section) ? sectionSteps[section] : 'overview')
  return { step, section, name: known?.heading ?? section }
}

const sourceName = ({ file, line }: { file: string; line: number | null }) =>
  line === null ? file : `${file}, line ${line}`
