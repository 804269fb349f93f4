import { type RuleExamples, text } from './example.ts'

export const timeNoZone: RuleExamples = {
  rule: 'time-no-zone',
  examples: [
    text('From 06:40 to 07:55 UTC.'),
    text('From 06:40 to 07:55.\n\nAll times are UTC.'),
    text('From [06:40](fact:impact.start?as=clock-zone) to 07:55.'),
    text('No time at all.'),
    text('`06:40`'),
    text('From 06:40 to 07:55.', [], { id: 'background', audience: 'internal' }),
    text('From 06:40 to 07:55.', ['06:40']),
    text('At 6:40 AM it began.', ['6:40 AM']),
  ],
}
