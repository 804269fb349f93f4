import { action } from '../../../kit/labelIncident.ts'
import { incident, miss, type RuleExamples } from './example.ts'

const tooLong =
  'Write a page that tells everyone who has ever asked how the certificates of the gateways are renewed, by whom, when, and why, with a picture of each'

export const actionWording: RuleExamples = {
  rule: 'action-wording',
  examples: [
    incident('a verb and an end', { actions: [action('a', 'Compare the stored certificate with the one in use')] }),
    incident('vague, with an end', {
      actions: [action('a', 'Improve the alert', { doneWhen: 'It fires 14 days before' })],
    }),
    incident('vague, with a figure', { actions: [action('a', 'Improve the timeout to 5 s')] }),
    incident('to find out is the work', {
      actions: [action('a', 'Look into the third gateway', { type: 'investigate' })],
    }),
    incident('done already', { actions: [action('a', 'Improve things', { status: 'done' })] }),
    incident('a word that only begins alike', { actions: [action('a', 'Moreover-field is dropped from the label')] }),
    incident('improve', { actions: [action('a', 'Improve monitoring')] }, ['Improve monitoring']),
    incident('look into', { actions: [action('a', 'Look into the third gateway')] }, ['Look into the third gateway']),
    incident('be careful', { actions: [action('a', 'Be more careful with certificates')] }, [
      'Be more careful with certificates',
    ]),
    incident('a heading', { actions: [action('a', 'Better early warning')] }, ['Better early warning']),
    incident('too long', { actions: [action('a', tooLong)] }, [tooLong]),
    miss(incident('a noun', { actions: [action('a', 'Certificate monitoring')] }, ['Certificate monitoring'])),
  ],
}
