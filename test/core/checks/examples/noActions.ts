import { incident, type RuleExamples } from './example.ts'

export const noActions: RuleExamples = {
  rule: 'no-actions',
  examples: [
    incident('one', {}),
    incident('none, because', { actions: [], noActionsBecause: 'It is replaced in May.' }),
    incident('none', { actions: [] }, ['no-actions']),
    incident('none, because of nothing', { actions: [], noActionsBecause: ' ' }, ['no-actions']),
  ],
}
