import { incident, type RuleExamples } from './example.ts'

const question = (owner?: string) => ({
  id: 'l',
  kind: 'question' as const,
  text: 'Where is the second key?',
  audience: 'internal' as const,
  ...(owner === undefined ? {} : { owner }),
})

export const questionNoOwner: RuleExamples = {
  rule: 'question-no-owner',
  examples: [
    incident('with one', { lessons: [question('Ida')] }),
    incident('a surprise is no question', { lessons: [{ ...question(), kind: 'surprise' }] }),
    incident('nobody', { lessons: [question()] }, ['Where is the second key?']),
    incident('spaces', { lessons: [question(' ')] }, ['Where is the second key?']),
  ],
}
