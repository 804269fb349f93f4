import { incident, type RuleExamples } from './example.ts'

export const unresolvedMerge: RuleExamples = {
  rule: 'unresolved-merge',
  examples: [
    incident('nothing torn', {}),
    incident('two versions', { conflicts: [{ path: 'sections.summary', value: 'x', side: 'theirs', author: 'Bo' }] }, [
      'sections.summary',
    ]),
  ],
}
