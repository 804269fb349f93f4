import { expect, it } from 'vitest'
import { computeFacts } from '../../../core/facts/facts.ts'
import { chipPlace } from '../../../renderer/features/postmortem/chipPlace.ts'
import { insertablesOf } from '../../../renderer/features/postmortem/insertables.ts'
import { makeSeriesRecord } from '../../core/postmortem/incident.ts'
import { incident, mark } from './incident.ts'

const at = (clock: string) => Date.parse(`2025-03-03T${clock}:00Z`)
const postmortem = incident({
  marks: [
    mark('impactStart', '06:40'),
    mark('detected', '06:47', { from: { kind: 'event', ref: 'page', quote: null } }),
    mark('impactEnd', '07:55'),
  ],
  series: [makeSeriesRecord({ name: 'labels', unit: '/min' }), makeSeriesRecord({ id: 'none', name: 'unread' })],
})
const data = new Map([
  ['rate', { t: Float64Array.from(['06:40', '07:00', '07:55'].map(at)), v: Float64Array.from([210, 40, 190]) }],
])
const facts = computeFacts(postmortem, { today: '2025-04-01' })
const offered = (words: string) =>
  insertablesOf({ postmortem, facts, data }, words).map(({ target, label, value }) => [target, label, value])

it('[F20] offers facts as they read now, and in words of their own, but none that is missing', () => {
  expect(offered('')).toContainEqual(['fact:impact.duration', 'Impact duration', '1 h 15 min'])
  expect(offered('')).toContainEqual([
    'fact:impact.duration?as=phrase',
    'Impact duration, in words',
    'lasted 1 hour 15 minutes, from 06:40 to 07:55 UTC',
  ])
  expect(offered('').some(([target]) => target?.startsWith('fact:ttm'))).toBe(false)
  expect(offered('').some(([target]) => target === 'fact:time.repair?as=phrase')).toBe(false)
})

it('[F20] offers what a series showed at the marks, and at a time that is typed', () => {
  const values = (words: string) => offered(words).filter(([target]) => target?.startsWith('series:'))
  expect(values('')).toEqual([
    ['series:rate?at=2025-03-03T06:40:00Z', 'labels at impact start', '210 /min'],
    ['series:rate?at=2025-03-03T07:55:00Z', 'labels at impact end', '190 /min'],
  ])
  expect(values('labels 07:00')).toContainEqual(['series:rate?at=2025-03-03T07:00:00Z', 'labels at 07:00', '40 /min'])
  expect(values('labels 23:00').some(([target]) => target?.includes('23:00'))).toBe(false)
})

it('[F20] leads from a chip to its event, its metric or the row of its mark', () => {
  const place = (target: string) => chipPlace(target, postmortem, facts)
  expect(place('event:page?as=clock')).toEqual({ step: 'timeline', id: 'page' })
  expect(place('series:rate?at=2025-03-03T07:00:00Z')).toEqual({ step: 'metrics', id: 'rate' })
  expect(place('fact:ttd')).toEqual({ step: 'timeline', id: 'page' })
  expect(place('fact:impact.duration?as=long')).toEqual({ step: 'timeline', id: 'mark:impactEnd' })
  expect(place('fact:actions.open')).toEqual({ step: 'actions' })
})
