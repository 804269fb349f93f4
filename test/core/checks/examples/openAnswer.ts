import { type RuleExamples, text } from './example.ts'

export const openAnswer: RuleExamples = {
  rule: 'open-answer',
  examples: [
    text('Really?? Yes. `??`'),
    text('What?! Was it so?'),
    text('Was data lost? ?? Ida, 09:00. We look.', ['?? Ida, 09:00']),
    text('?? ask the night desk', ['?? ask the night desk'], { id: 'background', audience: 'internal' }),
  ],
}
