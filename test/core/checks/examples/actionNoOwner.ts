import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const actionNoOwner: RuleExamples = {
  rule: 'action-no-owner',
  examples: [
    incident('with one', {}),
    incident('done', { actions: [action('a', 'Mend', { owner: null, status: 'done' })] }),
    incident('nobody', { actions: [action('a', 'Mend', { owner: null })] }, ['Mend']),
    incident('spaces', { actions: [action('a', 'Mend', { owner: '  ' })] }, ['Mend']),
  ],
}
