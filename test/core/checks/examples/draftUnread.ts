import { section } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

export const draftUnread: RuleExamples = {
  rule: 'draft-unread',
  examples: [
    incident('written by hand', {}),
    incident('an internal draft', { sections: [{ ...section('background', 'It was so.', 'internal'), draft: true }] }),
    incident('an empty one', { sections: [{ ...section('summary', ''), draft: true }] }),
    incident('for customers', { sections: [{ ...section('summary', 'It was so.'), draft: true }] }, ['summary']),
  ],
}
