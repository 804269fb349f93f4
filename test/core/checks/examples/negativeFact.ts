import { mark, post } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const negativeFact: RuleExamples = {
  rule: 'negative-fact',
  examples: [
    incident('all above zero', {}),
    incident('told as a wrong order', { marks: [mark('impactStart', '07:55'), mark('impactEnd', '06:40')] }),
    incident(
      'posted before it was detected',
      {
        events: [post('p', '06:30', 'investigating', 'Labels fail.'), post('q', '08:14', 'resolved', 'Over.')],
      },
      ['post.first'],
    ),
  ],
}
