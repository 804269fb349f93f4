import { isOpen } from '../../postmortem/action.ts'
import type { Rule } from '../finding.ts'

const id = 'action-no-owner'

/** One finding for each action that is still to be done and that nobody has. */
export const actionNoOwner: Rule = {
  id,
  title: 'Action items without an owner',
  check: ({ postmortem: { actions } }) =>
    actions
      .filter((action) => isOpen(action) && (action.owner ?? '').trim() === '')
      .map((action) => ({
        rule: id,
        key: `${id}:${action.id}`,
        group: 'finish',
        severity: 'warning',
        blocks: false,
        title: 'Action item has no owner',
        message: `“${action.title}” has no owner.`,
        why: 'What nobody has to do stays open.',
        where: { action: action.id, field: 'owner', text: action.title },
        fixes: [],
      })),
}
