import { expect, it } from 'vitest'
import { joinWindows, leadWindow, proposeJointly } from '../../../core/metrics/joint.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { acceptWindow } from '../../../core/postmortem/marks.ts'
import { postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { makePostmortem, makeSeriesRecord } from '../postmortem/incident.ts'
import { makeSeries, minute } from './makeSeries.ts'

const rate = makeSeriesRecord({ id: 'rate', name: 'letters sorted', main: true })
const queue = makeSeriesRecord({ id: 'queue', name: 'letters waiting' })
const load = makeSeriesRecord({ id: 'load', name: 'lamp brightness' })

const dropAt = (from: number, to: number, seed: number) =>
  makeSeries(600, (i, noise) => (i >= from && i < to ? 50 : 100) + noise, seed)
const riseAt = (from: number, to: number, seed: number) =>
  makeSeries(600, (i, noise) => (i >= from && i < to ? 90 : 30) + noise, seed)
const calm = makeSeries(600, (_, noise) => 10 + noise, 3)

const list = [
  { series: load, columns: calm },
  { series: queue, columns: riseAt(304, 410, 2) },
  { series: rate, columns: dropAt(300, 400, 1) },
]

it('[W13] joins what two series show into the hull and names the difference', () => {
  const [joint, ...others] = proposeJointly(list)
  expect(others).toEqual([])
  const edges = joint?.support.map(({ proposal }) => proposal) ?? []
  expect(joint?.support.map(({ series }) => series.id)).toEqual(['rate', 'queue'])
  expect(joint?.start).toBe(Math.min(...edges.map(({ start }) => start)))
  expect(joint?.end).toBe(Math.max(...edges.map(({ end }) => end)))
  expect(joint?.intervals).toEqual([{ start: joint?.start, end: joint?.end }])
  expect(joint?.apart).toEqual({ start: 4, end: 10 })
  expect(joint?.reason).toBe(
    '2 of 3 series show it: letters sorted fell first, letters waiting rose 4 min later. Their starts differ by 4 min, their ends differ by 10 min.',
  )
  expect(edges.every(({ confidence }) => confidence <= (joint?.confidence ?? 0))).toBe(true)
})

it('[W13] is accepted through its surest series, over all of it', () => {
  const [joint] = proposeJointly(list)
  const lead = joint && leadWindow(joint)
  const columns = list.find(({ series }) => series === lead?.series)?.columns
  if (!lead || !columns) throw new Error('no joint window in the test series')
  const accepted = acceptWindow(makePostmortem({ series: [rate, queue] }), lead.series, columns, lead.proposal)
  expect(accepted.impact.metric?.reason).toContain('2 of 3 series show it')
  expect(accepted.impact.metric?.series).toBe('rate')
  expect(postmortemSchema.safeParse(accepted).success).toBe(true)
})

it('[W13] does not depend on the order in which the series are given', () => {
  expect(proposeJointly([...list].reverse())).toEqual(proposeJointly(list))
})

it('[W14] leaves windows of different times, and a moment inside a long one, apart', () => {
  const apart = [
    { series: rate, columns: dropAt(100, 180, 1) },
    { series: queue, columns: riseAt(400, 480, 2) },
  ]
  expect(apart.every(({ columns }) => proposeWindows(columns).length === 1)).toBe(true)
  expect(proposeJointly(apart)).toEqual([])
  const [long] = proposeWindows(dropAt(200, 400, 1))
  if (long === undefined) throw new Error('no window in the test series')
  const moment = { ...long, start: long.start + minute, end: long.start + 10 * minute }
  const both = [
    { series: rate, windows: [long] },
    { series: queue, windows: [moment] },
  ]
  expect(joinWindows(both)).toEqual([])
  expect(joinWindows([])).toEqual([])
})
