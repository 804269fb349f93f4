import { incident, miss, type RuleExamples } from './example.ts'

const factor = (words: string) => ({
  id: 'f',
  kind: 'trigger' as const,
  text: words,
  evidence: [],
  audience: 'internal' as const,
})
const why = (id: string, parent: string | null, answer: string) => ({ id, parent, question: 'Why?', answer })

export const causeEndsOnPerson: RuleExamples = {
  rule: 'cause-ends-on-person',
  examples: [
    incident('a condition', { factors: [factor('The reminder went to a mailbox that nobody reads.')] }),
    incident('somebody who helped', { factors: [factor('The fault was hidden until Ida Voss was called.')] }),
    incident('a why that goes on', {
      whys: [
        why('w', null, 'Ida Voss deleted the key.'),
        why('x', 'w', 'Keys can be deleted without a second pair of eyes.'),
      ],
    }),
    incident('a person did it', { factors: [factor('Ida Voss deleted the wrong key.')] }, ['Ida Voss']),
    incident('by the first name', { factors: [factor('In the hurry Ida restarted the wrong gateway.')] }, ['Ida']),
    incident('the last why', { whys: [why('w', null, 'Ida Voss missed the reminder.')] }, ['Ida Voss']),
    miss(incident('by the role', { factors: [factor('The night desk deleted the wrong key.')] }, ['The night desk'])),
  ],
}
