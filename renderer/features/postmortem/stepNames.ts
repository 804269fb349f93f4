import type { Step } from '../../../core/postmortem/section.ts'

/** How the steps are called in the rail and on the sheet. */
export const stepNames: Record<Step, string> = {
  overview: 'Overview',
  timeline: 'Timeline',
  metrics: 'Metrics',
  impact: 'Impact',
  'root-cause': 'Root cause',
  actions: 'Action items',
  lessons: 'Lessons',
  export: 'Review & export',
}
