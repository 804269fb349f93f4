import { at, labelIncident } from '../../../kit/labelIncident.ts'
import { miss, type RuleExamples, text } from './example.ts'

const metric = {
  series: 's',
  source: 's',
  method: 'm',
  direction: 'drop' as const,
  baseline: 100,
  worst: 51,
  worstAt: at('07:10'),
  extreme: 48,
  extremeAt: at('07:12'),
  ratio: 0.51,
  extremeRatio: 0.53,
  areaLost: 10,
  confidence: 1,
  reason: 'r',
}
const more = { impact: { ...labelIncident().impact, metric } }

export const levelDisagree: RuleExamples = {
  rule: 'level-disagree',
  examples: [
    text('Printing ran at about half, 53 % of normal.', [], { more }),
    text('Printing ran at about 49 % of normal.', [], { more }),
    text('The rate fell by 49 %.', [], { more }),
    text('30 % of parcels go by night.', [], { more }),
    text('> It ran at 20 % of normal.', [], { more }),
    text('Printing ran at about 44 % of normal.', ['44 %'], { more }),
    text('The rate fell by 70 %.', ['70 %'], { more }),
    text('Throughput was down to 35 percent of its usual level.', ['35 percent'], { more }),
    text('Capacity was reduced to 60%.', ['60%'], { more }),
    miss(text('Only a third of the labels were printed.', ['a third'], { more })),
  ],
}
