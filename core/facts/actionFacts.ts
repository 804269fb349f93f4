import { type Action, isOpen, overdueDays } from '../postmortem/action.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Day } from '../time/instant.ts'
import { missing, type Reading } from './reading.ts'

/** No actions yet is not the same as none needed: only a reason makes it a zero. */
const none = ({ actions, noActionsBecause }: Postmortem) => actions.length === 0 && noActionsBecause === undefined

const known = (value: number): Reading => ({ value, from: [], status: 'ok' })
const noneYet = () => missing('no action items yet')
const isLate = (today: Day) => (action: Action) => overdueDays(action, today) > 0

export function actionsOpen(postmortem: Postmortem): Reading {
  return none(postmortem) ? noneYet() : known(postmortem.actions.filter(isOpen).length)
}

export function actionsOverdue(postmortem: Postmortem, today: Day): Reading {
  return none(postmortem) ? noneYet() : known(postmortem.actions.filter(isLate(today)).length)
}

export function actionsOverdueShare(postmortem: Postmortem, today: Day): Reading {
  const open = postmortem.actions.filter(isOpen).length
  if (open === 0) return none(postmortem) ? noneYet() : missing('no open action item')
  return known(postmortem.actions.filter(isLate(today)).length / open)
}

/** What was dropped with a reason was not left undone, so it counts on neither side. */
export function actionsCompletion({ actions }: Postmortem): Reading {
  const counted = actions.filter(({ status }) => status !== 'wont-do')
  if (counted.length === 0) return actions.length === 0 ? noneYet() : missing('every action item was dropped')
  return known(counted.filter(({ status }) => status === 'done').length / counted.length)
}

/** In whole days, in seconds: an action is written down on a day. */
export function actionsAge(postmortem: Postmortem, today: Day): Reading {
  const ages = postmortem.actions
    .filter(isOpen)
    .map(({ created }) => Math.max(0, Math.floor((Date.parse(today) - Date.parse(created.slice(0, 10))) / 86_400_000)))
    .sort((a, b) => a - b)
  const middle = (ages[Math.floor((ages.length - 1) / 2)] ?? 0) + (ages[Math.ceil((ages.length - 1) / 2)] ?? 0)
  if (ages.length === 0) return none(postmortem) ? noneYet() : missing('no open action item')
  return known((middle / 2) * 86_400)
}
