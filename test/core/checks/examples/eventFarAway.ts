import { event } from '../../../kit/labelIncident.ts'
import { incident, miss, type RuleExamples } from './example.ts'

const morning = ['06:41', '06:52', '07:00', '07:20', '07:40'].map((clock) => event(clock, clock, 'Looked at it'))

export const eventFarAway: RuleExamples = {
  rule: 'event-far-away',
  examples: [
    incident('all of one morning', { events: morning }),
    incident('a change weeks before', {
      events: [event('d', '00:00', 'Renamed a setting', { at: '2026-02-10T10:00:00Z' }), ...morning],
    }),
    incident('fixed for good three days later', {
      events: [...morning, event('f', '00:00', 'Fixed for good', { at: '2026-03-06T10:00:00Z' })],
    }),
    incident(
      'resolved before it began',
      { events: [event('r', '00:00', 'Incident resolved', { at: '2026-02-03T07:55:00Z' }), ...morning] },
      ['Incident resolved'],
    ),
    incident(
      'resolved two months later',
      { events: [...morning, event('r', '00:00', 'Incident resolved', { at: '2026-05-03T07:55:00Z' })] },
      ['Incident resolved'],
    ),
    miss(
      incident(
        'any other slip',
        { events: [event('r', '00:00', 'Paged the desk', { at: '2026-02-03T07:55:00Z' }), ...morning] },
        ['Paged the desk'],
      ),
    ),
  ],
}
