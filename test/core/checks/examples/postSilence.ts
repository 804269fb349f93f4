import { post } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const postSilence: RuleExamples = {
  rule: 'post-silence',
  examples: [
    incident('every 19 minutes', {}),
    incident('one post', { events: [post('p', '07:00', 'investigating', 'x')] }),
    incident('21 minutes', { events: [post('p', '07:00', 'investigating', 'x'), post('q', '07:21', 'resolved', 'y')] }),
    incident('silence after it was resolved', {
      events: [
        post('p', '07:00', 'investigating', 'x'),
        post('q', '07:10', 'resolved', 'y'),
        post('r', '12:00', 'postmortem', 'z'),
      ],
    }),
    incident(
      '40 minutes',
      { events: [post('p', '07:00', 'investigating', 'One.'), post('q', '07:40', 'resolved', 'y')] },
      ['One.'],
    ),
    incident(
      'an hour and a half, late',
      {
        events: [
          ...['07:00', '07:20', '07:40', '08:00', '08:20', '08:40', '09:00'].map((clock) =>
            post(clock, clock, 'identified', clock),
          ),
          post('q', '10:30', 'resolved', 'y'),
        ],
      },
      ['09:00'],
    ),
  ],
}
