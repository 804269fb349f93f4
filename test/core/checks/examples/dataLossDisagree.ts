import { labelIncident } from '../../../kit/labelIncident.ts'
import { miss, type RuleExamples, text } from './example.ts'

const lost = (answer: 'no' | 'yes' | 'unknown' | 'open') => ({
  impact: { ...labelIncident().impact, dataLoss: { answer, text: '', audience: 'customer' as const } },
})

export const dataLossDisagree: RuleExamples = {
  rule: 'data-loss-disagree',
  examples: [
    text('No data was lost.', [], { more: lost('no') }),
    text('No data was lost.', [], { more: lost('open') }),
    text('Whether messages were lost is looked into.', [], { more: lost('unknown') }),
    text('To make sure that no data is lost we keep two copies.', [], { more: lost('no') }),
    text('We lost sight of it.', [], { more: lost('no') }),
    text('No data was lost.', ['No data was lost'], { more: lost('yes') }),
    text('All went on without any data loss.', ['without any data loss'], { more: lost('unknown') }),
    text('Twelve orders were lost.', ['orders were lost'], { more: lost('no') }),
    text('We lost three hours of events.', [], { more: lost('yes') }),
    miss(text('We lost three hours of events.', ['lost three hours of events'], { more: lost('no') })),
  ],
}
