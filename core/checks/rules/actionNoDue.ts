import { isOpen } from '../../postmortem/action.ts'
import { instantOf, msOf } from '../../time/instant.ts'
import type { CheckContext, Fix, Rule } from '../finding.ts'

const id = 'action-no-due'

/** The house's own term for incidents of this severity, counted from when the action was made. */
function proposeDue(actionId: string, created: string, { postmortem, library }: CheckContext): Fix[] {
  const days = library.severities.find(({ key }) => key === postmortem.severity)?.dueDays
  if (days === undefined) return []
  const date = instantOf(msOf(created) + days * 86_400_000).slice(0, 10)
  return [
    {
      title: `Set ${date} (${days} days)`,
      apply: (before) => ({
        ...before,
        actions: before.actions.map((action) =>
          action.id === actionId ? { ...action, due: { date, text: date } } : action,
        ),
      }),
    },
  ]
}

/** One finding for each action that is still to be done and has no date. */
export const actionNoDue: Rule = {
  id,
  title: 'Action items without a due date',
  check: (context) =>
    context.postmortem.actions
      .filter((action) => isOpen(action) && action.due === null)
      .map((action) => ({
        rule: id,
        key: `${id}:${action.id}`,
        group: 'finish',
        severity: 'note',
        blocks: false,
        title: 'Action item has no due date',
        message: `“${action.title}” has no due date.`,
        why: 'Without one it is never late, and nobody asks.',
        where: { action: action.id, field: 'due', text: action.title },
        fixes: proposeDue(action.id, action.created, context),
      })),
}
