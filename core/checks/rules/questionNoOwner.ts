import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'question-no-owner'

/** Open questions that nobody is to answer. */
export const questionNoOwner: Rule = {
  id,
  title: 'Questions that nobody answers',
  reads: ({ postmortem: { lessons } }) => [lessons],
  check: ({ postmortem: { lessons } }) =>
    lessons
      .filter(({ kind, owner = '' }) => kind === 'question' && owner.trim() === '')
      .map(({ id: lesson, text }) =>
        note({
          rule: id,
          key: `${id}:${lesson}`,
          title: 'A question without an owner',
          message: `“${text}” waits for nobody.`,
          why: 'An open question without a name is closed by being forgotten.',
          where: { lesson, text },
          fixes: [
            {
              title: 'Give it to…',
              asks: 'Who finds out?',
              apply: (before, owner = '') =>
                owner.trim() === ''
                  ? before
                  : {
                      ...before,
                      lessons: before.lessons.map((one) => (one.id === lesson ? { ...one, owner: owner.trim() } : one)),
                    },
            },
          ],
        }),
      ),
}
