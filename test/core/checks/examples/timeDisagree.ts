import { miss, type RuleExamples, text } from './example.ts'

export const timeDisagree: RuleExamples = {
  rule: 'time-disagree',
  examples: [
    text('Between 06:40 and 07:55 UTC labels failed.'),
    text('It ended at about 07:50.'),
    text('It ended at 08:55 CET.'),
    text('The night shift starts at 22:00, as always.'),
    text('Trucks leave at 09:30.'),
    text('At 07:18 we told you of the certificate.'),
    text('It ended at 07:45 UTC.', ['07:45 UTC']),
    text('Labels failed from 06:30 UTC on.', ['06:30 UTC']),
    text('Between 06:40 and 08:20 UTC labels failed.', ['08:20 UTC']),
    text('Printing was restored at 09:05.', ['09:05']),
    miss(text('At 05:58 UTC the first bench stood still.', ['05:58 UTC'])),
  ],
}
