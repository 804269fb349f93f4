import { miss, type RuleExamples, text } from './example.ts'

export const hedgeWording: RuleExamples = {
  rule: 'hedge-wording',
  examples: [
    text('We are sorry that your benches stood still this morning.'),
    text('We believe in short reports.'),
    text('Labels may have a blank corner now and then.'),
    text('We apologise for the lost morning.'),
    text('We think this was the third gateway.', [], { id: 'background', audience: 'internal' }),
    text('We apologize for any inconvenience caused.', ['any inconvenience caused']),
    text('We are sorry if this affected you.', ['sorry if']),
    text('Customers may have seen blank labels.', ['Customers may have seen']),
    text('We believe that a certificate had run out.', ['We believe that ']),
    text('A certificate seems to have caused it.', ['seems to have caused']),
    miss(text('Presumably the certificate had run out.', ['Presumably'])),
  ],
}
