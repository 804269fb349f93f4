import { keepBecause } from '../decisions.ts'
import type { Rule } from '../finding.ts'
import { note } from '../note.ts'

const id = 'hypothesis-public'

/** A factor that customers read and that nothing is linked to. */
export const hypothesisPublic: Rule = {
  id,
  title: 'Guesses that customers read as causes',
  reads: ({ postmortem: { factors } }) => [factors],
  check: ({ postmortem: { factors }, today }) =>
    factors
      .filter(({ audience, evidence }) => audience === 'customer' && evidence.length === 0)
      .map(({ id: factor, text }) => {
        const key = `${id}:${factor}`
        return note({
          rule: id,
          key,
          group: 'customers',
          severity: 'warning',
          title: 'A guess among the causes',
          message: `“${text}” has no evidence and is open to customers: they read it as what happened.`,
          why: 'A cause that is taken back later costs the trust in all the others.',
          where: { factor, text },
          fixes: [
            {
              title: 'Keep it inside',
              apply: (before) => ({
                ...before,
                factors: before.factors.map((one) => (one.id === factor ? { ...one, audience: 'internal' } : one)),
              }),
            },
            keepBecause(key, today, 'How is it known?'),
          ],
        })
      }),
}
