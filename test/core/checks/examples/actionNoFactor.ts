import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const factor = { id: 'f', kind: 'trigger' as const, text: 'It ran out.', evidence: [], audience: 'internal' as const }

export const actionNoFactor: RuleExamples = {
  rule: 'action-no-factor',
  examples: [
    incident('no factors to answer', {}),
    incident('linked', { factors: [factor], actions: [action('a', 'Mend', { factors: ['f'] })] }),
    incident('done', { factors: [factor], actions: [action('a', 'Mend', { status: 'done' })] }),
    incident('linked to nothing', { factors: [factor], actions: [action('a', 'Mend')] }, ['Mend']),
    incident(
      'linked to one that is gone',
      { factors: [factor], actions: [action('a', 'Mend', { factors: ['gone'] })] },
      ['Mend'],
    ),
  ],
}
