import { mark, post } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const firstPostLate: RuleExamples = {
  rule: 'first-post-late',
  examples: [
    incident('7 minutes after', {}),
    incident('no post', { events: [] }),
    incident('before it was detected', { events: [post('p', '06:45', 'investigating', 'Labels fail.')] }),
    incident('18 minutes after it began, never marked as detected', {
      events: [post('p', '06:58', 'investigating', 'Labels fail.')],
      marks: [mark('impactStart', '06:40')],
    }),
    incident('28 minutes after', { events: [post('p', '07:20', 'investigating', 'Labels fail.')] }, ['Labels fail.']),
    incident(
      '25 minutes after it began',
      { events: [post('p', '07:05', 'investigating', 'Labels fail.')], marks: [mark('impactStart', '06:40')] },
      ['Labels fail.'],
    ),
  ],
}
