import { isOpen } from '../../postmortem/action.ts'
import type { Postmortem } from '../../postmortem/postmortem.ts'
import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'action-no-factor'

/** Actions that answer no factor, where there are factors to answer. */
export const actionNoFactor: Rule = {
  id,
  title: 'Actions without a factor',
  reads: ({ postmortem: { actions, factors } }) => [actions, factors],
  check: ({ postmortem: { actions, factors }, today }) =>
    factors.length === 0
      ? []
      : actions
          .filter(
            (action) => isOpen(action) && !action.factors.some((one) => factors.some((factor) => factor.id === one)),
          )
          .map((action) => {
            const key = `${id}:${action.id}`
            const [only] = factors.length === 1 ? factors : []
            const link = (factor: string) => ({
              title: 'Link it to the only factor',
              apply: (before: Postmortem) => ({
                ...before,
                actions: before.actions.map((one) => (one.id === action.id ? { ...one, factors: [factor] } : one)),
              }),
            })
            return note({
              rule: id,
              key,
              title: 'Action answers no factor',
              message: `“${action.title}” is linked to none of the ${factors.length} factors. Is a factor missing, or the link?`,
              why: 'Either the list of causes is short of one, or the work is for something else.',
              where: { action: action.id, field: 'factors', text: action.title },
              fixes: [...(only === undefined ? [] : [link(only.id)]), keepBecause(key, today, 'What is it for?')],
            })
          }),
}
