import { type RuleExamples, text } from './example.ts'

export const strayEscape: RuleExamples = {
  rule: 'stray-escape',
  examples: [
    text('A \\[real\\] one.'),
    text('A path: C:\\temp.'),
    text('`until ten\\]`'),
    text('Until ten\\\\] it failed.', ['\\]']),
    text('Until three \\\\) it failed.', ['\\)']),
  ],
}
