import { at, labelIncident } from '../../../kit/labelIncident.ts'
import { type RuleExamples, text } from './example.ts'

const level = (ratio: number) => ({
  impact: {
    ...labelIncident().impact,
    metric: {
      series: 's',
      source: 's',
      method: 'm',
      direction: 'drop' as const,
      baseline: 100,
      worst: 100 * ratio,
      worstAt: at('07:10'),
      extreme: 100 * ratio,
      extremeAt: at('07:12'),
      ratio,
      extremeRatio: ratio,
      areaLost: 10,
      confidence: 1,
      reason: 'r',
    },
  },
})

export const outageNotTotal: RuleExamples = {
  rule: 'outage-not-total',
  examples: [
    text('A partial outage of label printing.', [], { more: level(0.5) }),
    text('The outage of label printing.', [], { more: level(0.01) }),
    text('The outage of label printing.'),
    text('The outage page of our provider.', [], { more: level(0.5) }),
    text('The outage hit us hard.', [], { more: level(0.5), id: 'background', audience: 'internal' }),
    text('The outage of label printing.', ['outage'], { more: level(0.5) }),
    text('A complete outage of label printing.', ['complete outage'], { more: level(0.3) }),
  ],
}
