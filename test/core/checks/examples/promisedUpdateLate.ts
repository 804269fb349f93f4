import { post } from '../../../kit/labelIncident.ts'
import { incident, miss, type RuleExamples } from './example.ts'

const promised = (words: string, next: string) => [
  post('p', '07:00', 'investigating', words),
  post('q', next, 'resolved', 'Over.'),
]

export const promisedUpdateLate: RuleExamples = {
  rule: 'promised-update-late',
  examples: [
    incident('in time', { events: promised('Next update in 30 minutes.', '07:28') }),
    incident('a minute late', { events: promised('Next update in 30 minutes.', '07:31') }),
    incident('no promise', { events: promised('We will keep you posted.', '09:00') }),
    incident('a time that speaks of something else', { events: promised('The update ran in 30 minutes.', '09:00') }),
    incident('in 30 minutes, after 55', { events: promised('Next update in 30 minutes.', '07:55') }, [
      'Next update in 30 minutes',
    ]),
    incident('by 07:30, at 08:10', { events: promised('We will provide another update by 07:30 UTC.', '08:10') }, [
      'provide another update by 07:30 UTC',
    ]),
    incident('within the hour', { events: promised('We will post again within 1 hour.', '09:30') }, [
      'post again within 1 hour',
    ]),
    miss(
      incident('in words', { events: promised('Back with news at half past seven.', '09:00') }, ['at half past seven']),
    ),
  ],
}
