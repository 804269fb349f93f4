import { miss, type RuleExamples, text } from './example.ts'

export const dateDisagree: RuleExamples = {
  rule: 'date-disagree',
  examples: [
    text('On 3 March 2026 labels failed during the incident.'),
    text('On March 3rd, our service could not print.'),
    text('On Tuesday, 3 March 2026, our service could not print.'),
    text('A release on 27 February was rolled back before the incident.'),
    text('The review of the incident is on 12 March 2026.'),
    text('Version 2026.03.05 was in use during the incident.'),
    text('May we help? March is when the incident happened.'),
    text('Similar to the incident of 4 August 2025.'),
    text('On 4 March 2026 we experienced a disruption.', ['4 March 2026']),
    text('On March 13th, our service could not print.', ['March 13th']),
    text('Date: 3 March 2025. Impact: no labels.', ['3 March 2025']),
    text('On Monday, 3 March 2026, our service could not print.', ['Monday, 3 March 2026']),
    text('The certificate ran out on February 30.', ['February 30']),
    text('Planned for Friday, March 5, 2026.', ['Friday, March 5, 2026']),
    text('The incident of 2 March cost us a morning.', ['2 March']),
    miss(text('On the second of March our service could not print.', ['the second of March'])),
  ],
}
