import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'lesson-no-action'

/** What went poorly, and what was luck, without anything that follows from it. */
export const lessonNoAction: Rule = {
  id,
  title: 'Lessons that change nothing',
  reads: ({ postmortem: { lessons, actions } }) => [lessons, actions],
  check: ({ postmortem: { lessons, actions }, today }) =>
    lessons
      .filter(
        ({ kind, action }) => (kind === 'poorly' || kind === 'lucky') && !actions.some(({ id: one }) => one === action),
      )
      .map(({ id: lesson, kind, text }) => {
        const key = `${id}:${lesson}`
        const lucky = kind === 'lucky'
        return note({
          rule: id,
          key,
          title: lucky ? 'Luck that nothing replaces' : 'A lesson that changes nothing',
          message: `“${text}” leads to no action.`,
          why: lucky ? 'Next time the luck may be missing.' : 'What is only written down goes the same way again.',
          where: { lesson, text },
          fixes: [keepBecause(key, today, 'Why is no action needed?')],
        })
      }),
}
