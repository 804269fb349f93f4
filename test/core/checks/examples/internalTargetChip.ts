import { event } from '../../../kit/labelIncident.ts'
import { type RuleExamples, text } from './example.ts'

const events = [event('e', '06:50', 'fell')]

export const internalTargetChip: RuleExamples = {
  rule: 'internal-target-chip',
  examples: [
    text('At [06:59](event:post-1?as=clock) we said so.'),
    text('For [1 h 15 min](fact:impact.duration).'),
    text('At [06:50](event:e?as=clock) it fell.', [], { more: { events }, id: 'background', audience: 'internal' }),
    text('At [06:50](event:e?as=clock) it fell.', ['06:50'], { more: { events } }),
    text('Level [40 %](series:s?at=2026-03-03T07:00:00Z).', [], { more: { events } }),
  ],
}
