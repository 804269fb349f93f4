import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const factor = (waived?: string) => ({
  id: 'f',
  kind: 'trigger' as const,
  text: 'It ran out.',
  evidence: [],
  audience: 'internal' as const,
  ...(waived === undefined ? {} : { waived }),
})

export const factorUncovered: RuleExamples = {
  rule: 'factor-uncovered',
  examples: [
    incident('answered', { factors: [factor()], actions: [action('a', 'Mend', { factors: ['f'] })] }),
    incident('waived', { factors: [factor('Replaced in May')] }),
    incident('open', { factors: [factor()] }, ['It ran out.']),
    incident(
      'answered by one that was dropped',
      { factors: [factor()], actions: [action('a', 'Mend', { factors: ['f'], status: 'wont-do' })] },
      ['It ran out.'],
    ),
  ],
}
