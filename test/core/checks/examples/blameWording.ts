import { miss, type RuleExamples, text } from './example.ts'

export const blameWording: RuleExamples = {
  rule: 'blame-wording',
  examples: [
    text('The probe failed to connect.'),
    text('The alert was easy to miss at 06:52.'),
    text('> They forgot to renew it.'),
    text('The team restarted the gateway.'),
    text('We should have a second key.'),
    text('Two gateways ignored the new key.'),
    text('The team forgot to renew the certificate.', ['The team forgot to']),
    text('It was human error.', ['human error']),
    text('The on-call should have noticed the alert.', ['should have noticed']),
    text('Ida Voss failed to renew it.', ['Ida Voss failed to']),
    text('They simply forgot about it.', ['simply forgot']),
    text('A careless change broke it.', ['careless']),
    miss(text('Had Ida been awake, labels would have printed.', ['Had Ida been awake'])),
  ],
}
