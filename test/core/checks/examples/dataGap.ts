import { at, labelIncident } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

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

/** A value for each minute of the day, less what lies between two minutes. */
function points(from = 0, to = 0, empty = false) {
  const minutes = [...Array(1440).keys()].filter((minute) => empty || minute < from || minute >= to)
  const t = Float64Array.from(minutes, (minute) => Date.parse(at('00:00')) + minute * 60_000)
  const v = Float64Array.from(minutes, (minute) => (minute >= from && minute < to ? Number.NaN : 100))
  return new Map([['s', { t, v }]])
}

export const dataGap: RuleExamples = {
  rule: 'data-gap',
  examples: [
    incident('every minute is there', more, [], { data: points() }),
    incident('two minutes are missing', more, [], { data: points(430, 431) }),
    incident('a gap after the end', more, [], { data: points(500, 530) }),
    incident('points are not loaded', more),
    incident('20 minutes without data', more, ['s'], { data: points(420, 440) }),
    incident('values that are no numbers', more, ['s'], { data: points(420, 440, true) }),
  ],
}
