import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const noPreventingAction: RuleExamples = {
  rule: 'no-preventing-action',
  examples: [
    incident('one prevents', {}),
    incident('one makes it milder', { actions: [action('a', 'Mend', { type: 'mitigate' })] }),
    incident('none at all is another matter', { actions: [] }),
    incident('only one that tells sooner', { actions: [action('a', 'Mend', { type: 'detect' })] }, [
      'no-preventing-action',
    ]),
    incident(
      'the one that prevents was dropped',
      { actions: [action('a', 'Mend', { status: 'wont-do' }), action('b', 'Tell', { type: 'document' })] },
      ['no-preventing-action'],
    ),
  ],
}
