import { mark } from '../../../kit/labelIncident.ts'
import { type RuleExamples, text } from './example.ts'

export const proposedFacts: RuleExamples = {
  rule: 'proposed-facts',
  examples: [
    text('For [1 h 15 min](fact:impact.duration?as=long).'),
    text('No chip here.'),
    text('After [x](fact:ttm).', ['x']),
    text('For [1 h 15 min](fact:impact.duration).', ['impactEnd', '1 h 15 min'], {
      more: { marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55', false)] },
    }),
  ],
}
