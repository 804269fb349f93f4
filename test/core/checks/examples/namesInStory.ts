import { type RuleExamples, text } from './example.ts'

export const namesInStory: RuleExamples = {
  rule: 'names-in-story',
  examples: [
    text('The night desk was called.', [], { id: 'summary', audience: 'internal' }),
    text('Ida Voss was called.', [], { id: 'background', audience: 'internal' }),
    text('> Ida Voss was called.', [], { id: 'summary', audience: 'internal' }),
    text('Ida Voss was called.', ['Ida Voss'], { id: 'summary', audience: 'internal' }),
    text('At 06:58 Ida joined.', ['Ida'], { id: 'response', audience: 'internal' }),
  ],
}
