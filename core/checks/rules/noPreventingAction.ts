import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'no-preventing-action'

/** Actions, but none that prevents the next one or makes it milder. */
export const noPreventingAction: Rule = {
  id,
  title: 'Nothing that prevents it',
  reads: ({ postmortem: { actions } }) => [actions],
  check: ({ postmortem: { actions }, today }) => {
    const kept = actions.filter(({ status }) => status !== 'wont-do')
    if (kept.length === 0 || kept.some(({ type }) => type === 'prevent' || type === 'mitigate')) return []
    return [
      note({
        rule: id,
        key: id,
        title: 'No action prevents it',
        message: `${kept.length === 1 ? 'The one action does not prevent the next incident, or make it milder' : `None of the ${kept.length} actions prevents the next incident or makes it milder`}.`,
        why: 'It can happen again tomorrow, as it did.',
        where: { field: 'actions' },
        fixes: [keepBecause(id, today, 'Why is that enough?')],
      }),
    ]
  },
}
