import { post } from '../../../kit/labelIncident.ts'
import { incident, miss, type RuleExamples, text } from './example.ts'

export const durationDisagree: RuleExamples = {
  rule: 'duration-disagree',
  examples: [
    text('Printing was down for 1 hour 15 minutes.'),
    text('The outage lasted about 70 minutes.'),
    text('It was detected after 12 minutes.'),
    text('A probe connects every 40 minutes during an outage.'),
    text('The certificate lasted 90 days longer than it should.'),
    text('`outage lasted 40 minutes`'),
    text('> The outage lasted 40 minutes.'),
    text('The outage lasted [40 min](fact:impact.duration).'),
    text('Lunch took 40 minutes.'),
    text('A job runs for 3 hours every night; it had nothing to do with the incident.'),
    text('The outage lasted 40 minutes.', ['40 minutes']),
    text('In total, labels were unavailable for two hours.', ['two hours']),
    text('It was detected after half an hour.', ['half an hour']),
    text('The incident caused 3 h of degraded printing.', ['3 h']),
    text('Duration: 45 minutes.', ['45 minutes']),
    text('Time to detect: 12 minutes.'),
    text('Time to detect: 40 minutes.', ['40 minutes']),
    text('We noticed it within 2 minutes.', ['2 minutes']),
    text('For two and a half hours nothing printed, and the incident went on.', []),
    miss(text('Benches stood still for 50 minutes.', ['50 minutes'])),
    incident(
      'a page that says 21 min',
      { events: [post('p1', '06:59', 'investigating', 'Labels fail.'), post('p2', '07:20', 'resolved', 'All print.')] },
      ['statusPage'],
    ),
  ],
}
