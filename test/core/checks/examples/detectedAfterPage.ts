import { event, mark, post } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const page = (clock: string) => event('page', clock, 'Paged the night desk', { kind: 'page' })
const marks = (detected: string) => [
  mark('impactStart', '06:40'),
  mark('detected', detected),
  mark('impactEnd', '07:55'),
]

export const detectedAfterPage: RuleExamples = {
  rule: 'detected-after-page',
  examples: [
    incident('the page is the mark', { events: [page('06:52')], marks: marks('06:52') }),
    incident('paged before the impact, for something else', { events: [page('05:10')], marks: marks('06:52') }),
    incident('an alert that paged nobody', {
      events: [event('a', '06:45', 'Disk 80 %', { kind: 'alert' })],
      marks: marks('06:52'),
    }),
    incident('no mark', { events: [page('06:45')], marks: [mark('impactStart', '06:40')] }),
    incident('paged 7 minutes before', { events: [page('06:45')], marks: marks('06:52') }, ['detected-after-page']),
    incident(
      'detected is the first public post',
      {
        events: [page('06:45'), post('p', '06:59', 'investigating', 'Labels fail.')],
        marks: [
          mark('impactStart', '06:40'),
          { ...mark('detected', '06:59'), from: { kind: 'event', ref: 'p', quote: null } },
        ],
      },
      ['detected-after-page'],
    ),
  ],
}
