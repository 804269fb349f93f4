import { mark } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const markOrder: RuleExamples = {
  rule: 'mark-order',
  examples: [
    incident('in order', {}),
    incident('two at once', { marks: [mark('impactStart', '06:40'), mark('detected', '06:40')] }),
    incident('resolved before the last effects ended', {
      marks: [mark('impactStart', '06:40'), mark('resolved', '07:00'), mark('impactEnd', '07:55')],
    }),
    incident('ends before it starts', { marks: [mark('impactStart', '07:55'), mark('impactEnd', '06:40')] }, [
      'impactEnd',
    ]),
    incident('detected before it began', { marks: [mark('impactStart', '06:40'), mark('detected', '06:20')] }, [
      'detected',
    ]),
  ],
}
