import { miss, type RuleExamples, text } from './example.ts'

export const vagueTime: RuleExamples = {
  rule: 'vague-time',
  examples: [
    text('The fix will be live by 30 June 2026.'),
    text('There is no date for it yet.'),
    text('Soon after 06:40 the first bench stood still.'),
    text('We restarted it as soon as we saw the alert.'),
    text('In the coming weeks, by 30 April at the latest, we replace it.'),
    text('We will replace it in the coming weeks.', ['in the coming weeks']),
    text('A second certificate is added as soon as possible.', ['as soon as possible']),
    text('We will share more shortly.', ['will share more shortly']),
    text('Within the next few months all gateways move.', ['Within the next few months']),
    miss(text('A fix is around the corner.', ['around the corner'])),
  ],
}
