import { uncoveredFactors } from '../../guide/actionCriteria.ts'
import type { Rule } from '../finding.ts'

const id = 'factor-uncovered'

/** A factor that no action answers and nobody waived. */
export const factorUncovered: Rule = {
  id,
  title: 'Factors without an action',
  check: ({ postmortem }) =>
    uncoveredFactors(postmortem).map(({ id: factor, text }) => ({
      rule: id,
      key: `${id}:${factor}`,
      group: 'finish',
      severity: 'note',
      blocks: false,
      title: 'Factor has no action',
      message: `Nothing is planned against “${text}”. Link an action, or say why none is needed.`,
      why: 'A condition that stays can meet the others again.',
      where: { factor, text },
      fixes: [],
    })),
}
