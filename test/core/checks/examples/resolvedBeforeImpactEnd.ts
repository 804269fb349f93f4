import { mark, post, section } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const resolvedBeforeImpactEnd: RuleExamples = {
  rule: 'resolved-before-impact-end',
  examples: [
    incident('resolved after the end', {}),
    incident('resolved half a minute early', { events: [post('p', '07:54', 'resolved', 'All print.')] }),
    incident('never resolved', { events: [post('p', '06:59', 'investigating', 'Labels fail.')] }),
    incident('no end is known', {
      marks: [mark('impactStart', '06:40')],
      events: [post('p', '07:00', 'resolved', 'All print.')],
    }),
    incident('told in the text', {
      events: [post('p', '07:20', 'resolved', 'All print.')],
      sections: [section('what-happened', 'Our page said resolved at 07:20 UTC; it lasted until 07:55 UTC.')],
    }),
    incident('35 minutes early', { events: [post('p', '07:20', 'resolved', 'All print.')] }, ['All print.']),
    incident(
      'told to colleagues only',
      {
        events: [post('p', '07:20', 'resolved', 'All print.')],
        sections: [
          section('background', 'The page said resolved at 07:20 UTC; it lasted until 07:55 UTC.', 'internal'),
        ],
      },
      ['All print.'],
    ),
    incident(
      'taken back and resolved again, early',
      {
        events: [
          post('p', '07:00', 'resolved', 'All print.'),
          post('q', '07:10', 'investigating', 'Again.'),
          post('r', '07:40', 'resolved', 'Now.'),
        ],
      },
      ['Now.'],
    ),
  ],
}
