import { mark, post } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const neverResolved: RuleExamples = {
  rule: 'never-resolved',
  examples: [
    incident('resolved', {}),
    incident('it says so in words', {
      events: [
        post('p', '06:59', 'investigating', 'Labels fail.'),
        post('q', '08:00', 'monitoring', 'This is resolved.'),
      ],
    }),
    incident('the next morning is soon enough', { events: [post('p', '06:59', 'investigating', 'Labels fail.')] }, [], {
      today: '2026-03-04',
    }),
    incident('no end is known', {
      events: [post('p', '06:59', 'investigating', 'x')],
      marks: [mark('impactStart', '06:40')],
    }),
    incident('still investigating, a week later', { events: [post('p', '06:59', 'investigating', 'Labels fail.')] }, [
      'Labels fail.',
    ]),
    incident(
      'monitoring for ever',
      {
        events: [post('p', '06:59', 'investigating', 'Labels fail.'), post('q', '08:00', 'monitoring', 'We watch it.')],
      },
      ['We watch it.'],
    ),
  ],
}
