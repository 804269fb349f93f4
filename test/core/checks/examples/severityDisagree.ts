import { incident, type RuleExamples } from './example.ts'

export const severityDisagree: RuleExamples = {
  rule: 'severity-disagree',
  examples: [
    incident('the same', { stated: { pageSeverity: 'major' } }),
    incident('the page said nothing', {}),
    incident('a word of another scale', { stated: { pageSeverity: 'P2' } }),
    incident('no severity yet', { severity: null, stated: { pageSeverity: 'minor' } }),
    incident('minor on the page', { stated: { pageSeverity: 'minor' } }, ['severity-disagree']),
    incident('critical on the page', { stated: { pageSeverity: 'Critical' } }, ['severity-disagree']),
  ],
}
