import { incident, type RuleExamples } from './example.ts'

const factor = (audience: 'internal' | 'customer', evidence: string[]) => ({
  id: 'f',
  kind: 'latent' as const,
  text: 'The reminder went to a closed mailbox.',
  evidence,
  audience,
})

export const hypothesisPublic: RuleExamples = {
  rule: 'hypothesis-public',
  examples: [
    incident('internal guesses are fine', { factors: [factor('internal', [])] }),
    incident('with evidence', { factors: [factor('customer', ['post-1'])] }),
    incident('open to customers without any', { factors: [factor('customer', [])] }, [
      'The reminder went to a closed mailbox.',
    ]),
  ],
}
