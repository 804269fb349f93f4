import { pageSays } from '../../library/pageSays.ts'
import type { Action } from '../../postmortem/action.ts'
import { keepBecause } from '../decisions.ts'
import type { Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'promise-out-of-date'
const words = { done: 'done', 'in-progress': 'in progress', open: 'planned' } as const

/** Why what customers were told of an action no longer fits; null while it does. */
function outOfDate(action: Action, today: string): string | null {
  if (action.public === null) return null
  const says = pageSays(action.public.note)
  const { status, completed, public: shown } = action
  if (status === 'done' && says !== null && says !== 'done')
    return `Customers read “${words[says]}”; it was done${completed === null ? '' : ` on ${completed.slice(0, 10)}`}.`
  if (status === 'wont-do' && says !== null) return `Customers read “${words[says]}”; it was dropped.`
  if (status !== 'done' && status !== 'wont-do' && says === 'done')
    return `Customers read “done”; it is ${status === 'open' ? 'open' : 'in progress'}.`
  if (status !== 'done' && shown.promised !== undefined && shown.promised.date < today)
    return `It was promised for ${shown.promised.text}, which has passed; it is not done.`
  return null
}

/** Actions whose public words and status have come apart. */
export const promiseOutOfDate: Rule = {
  id,
  title: 'Promises that are out of date',
  reads: ({ postmortem: { actions } }) => [actions],
  check: ({ postmortem: { actions }, today }) =>
    actions.flatMap((action): Finding[] => {
      const reason = outOfDate(action, today)
      if (reason === null) return []
      const key = `${id}:${action.id}:${action.status}`
      return [
        note({
          rule: id,
          key,
          group: 'wrong',
          severity: 'warning',
          title: 'Promised publicly, out of date',
          message: `“${action.title}”: ${reason}`,
          why: 'Customers keep count of what they were promised.',
          where: { action: action.id, field: 'public.note', text: action.public?.note ?? '' },
          fixes: [keepBecause(key, today)],
        }),
      ]
    }),
}
