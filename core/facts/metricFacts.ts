import { areaOf } from '../metrics/unit.ts'
import type { MetricWindow } from '../postmortem/impact.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { FactOrigin } from './fact.ts'
import { missing, type Reading } from './reading.ts'

function reading(postmortem: Postmortem, at: (metric: MetricWindow) => Pick<Reading, 'value' | 'unitName'>): Reading {
  const { metric } = postmortem.impact
  if (metric === null) return missing('no impact window taken from a metric')
  const origin: FactOrigin = { kind: 'series', ref: metric.series, at: metric.worstAt }
  return { ...at(metric), from: [origin], status: 'ok' }
}

export function worstLevel(postmortem: Postmortem): Reading {
  return reading(postmortem, ({ ratio }) => ({ value: ratio }))
}

export function worstLowest(postmortem: Postmortem): Reading {
  return reading(postmortem, ({ extremeRatio }) => ({ value: extremeRatio }))
}

export function worstAt(postmortem: Postmortem): Reading {
  return reading(postmortem, ({ worstAt: at }) => ({ value: at }))
}

/** In what the series counts ("messages"), where its unit is a rate of something. */
export function areaLost(postmortem: Postmortem): Reading {
  return reading(postmortem, ({ areaLost: area, series }) => {
    const found = postmortem.series.find(({ id }) => id === series)
    const { factor, name } = areaOf(found?.unit ?? '', found?.name ?? '')
    return { value: area * factor, unitName: name }
  })
}
