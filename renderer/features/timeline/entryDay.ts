import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { dayIn } from '../../store/dayIn.ts'
import { inOrder } from './eventOrder.ts'

/** The day a typed time without a date means: the incident's, else the first event's, else the day the postmortem was made. */
export function entryDay(postmortem: Postmortem): string {
  const mark = postmortem.marks.find(({ name }) => name === 'impactStart') ?? postmortem.marks[0]
  const at = mark?.at ?? inOrder(postmortem.events)[0]?.at ?? postmortem.created
  return dayIn(postmortem.zone, at)
}
