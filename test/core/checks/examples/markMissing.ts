import { shippedGuide } from '../../../kit/guides.ts'
import { mark } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const markMissing: RuleExamples = {
  rule: 'mark-missing',
  examples: [
    incident('all there', {}),
    incident('nothing to set them on', { marks: [], events: [] }),
    incident('the guide asks for no more', { marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')] }, [], {
      guide: shippedGuide('customer-report'),
    }),
    incident('no end', { marks: [mark('impactStart', '06:40')] }, ['impactEnd']),
    incident('no window', { marks: [] }, ['impactStart']),
    incident(
      'the guide asks for both',
      { marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')] },
      ['detected', 'mitigated'],
      { guide: shippedGuide('standard') },
    ),
  ],
}
