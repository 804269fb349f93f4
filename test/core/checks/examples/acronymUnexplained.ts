import { miss, type RuleExamples, text } from './example.ts'

export const acronymUnexplained: RuleExamples = {
  rule: 'acronym-unexplained',
  examples: [
    text('Labels in the EU and the USA, in PDF, by 10 AM UTC.'),
    text('Our recovery time objective (RTO) is an hour; the RTO was met.'),
    text('The RTO (recovery time objective) was met.'),
    text('NOTHING PRINTED AT ALL.'),
    text('`XQZ` is a setting.'),
    text('The LPS fell over.', [], { id: 'background', audience: 'internal' }),
    text('The LPS fell over.', ['LPS']),
    text('A load of 40 MW and 3 VMs; WAIT, said the TL;DR.'),
    text('Every MQTT broker lost its certificate.', ['MQTT']),
    text('The LPS fell over.', ['LPS'], { id: 'summary', audience: 'internal' }),
    text('TLAs (such as this) are no help.', ['TLA']),
    miss(text('Our Lps fell over.', ['Lps'])),
  ],
}
