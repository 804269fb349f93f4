import { event } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const guess = event('h', '07:00', 'The disk may be full.', { kind: 'hypothesis' })

export const hypothesisOpen: RuleExamples = {
  rule: 'hypothesis-open',
  examples: [
    incident('none', {}),
    incident('told later', { events: [guess, event('n', '07:10', 'The disk was not it.')] }),
    incident('told at once', { events: [event('h', '07:00', 'Disk full? Ruled out.', { kind: 'hypothesis' })] }),
    incident('never told', { events: [guess, event('n', '07:10', 'Called the night desk.')] }, [
      'The disk may be full.',
    ]),
    incident(
      'another guess is no answer',
      { events: [guess, event('i', '07:10', 'Or the network?', { kind: 'hypothesis' })] },
      ['The disk may be full.', 'Or the network?'],
    ),
  ],
}
