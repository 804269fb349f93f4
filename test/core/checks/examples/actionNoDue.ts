import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const actionNoDue: RuleExamples = {
  rule: 'action-no-due',
  examples: [
    incident('with one', {}),
    incident('dropped', { actions: [action('a', 'Mend', { due: null, status: 'wont-do' })] }),
    incident('none', { actions: [action('a', 'Mend', { due: null })] }, ['Mend']),
    incident('in progress without', { actions: [action('a', 'Mend', { due: null, status: 'in-progress' })] }, ['Mend']),
  ],
}
