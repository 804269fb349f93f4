import { type RuleExamples, text } from './example.ts'

export const strayFence: RuleExamples = {
  rule: 'stray-fence',
  examples: [
    text('Fine.\n\n:::internal\nx\n:::'),
    text('Fine.\n\n::: internal\nx\n:::'),
    text('`:::internal`'),
    text('The ratio 3:1 is fine: as ever.'),
    text('Note: internal teams were told.'),
    text('    :::internal\n    in code', [':::internal']),
    text('Fine.\n\n:::intern\nx', [':::intern']),
    text('Fine.\n\n- a\n  :::internal\n  b', [':::internal']),
    text('One :internal[that never ends', ['One :internal[that never ends']),
  ],
}
