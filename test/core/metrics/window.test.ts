import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../../core/metrics/columns.ts'
import { measureWindow } from '../../../core/metrics/measure.ts'
import { proposeWindows } from '../../../core/metrics/window.ts'
import { msOf } from '../../../core/time/instant.ts'
import { makeSeries, minute } from './makeSeries.ts'

const startOf = (at: number) => msOf('2025-11-24T00:00:00Z') + at * minute

describe('proposed windows', () => {
  it('[W1] finds a drop with its edges, its level and the reason in words', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
    const [window] = proposeWindows(columns)
    expect(window).toMatchObject({ direction: 'drop' })
    expect(Math.abs((window?.start ?? 0) - startOf(300))).toBeLessThanOrEqual(2 * minute)
    expect(Math.abs((window?.end ?? 0) - startOf(399))).toBeLessThanOrEqual(2 * minute)
    expect(window?.ratio).toBeCloseTo(0.5, 1)
    expect(window?.areaLost).toBeGreaterThan(4500)
    expect(window?.areaLost).toBeLessThan(5500)
    expect(window?.reason).toMatch(/^The level fell to \d+(\.\d)? % of what was expected/)
    expect(window?.confidence).toBeGreaterThan(0.9)
  })

  it('[W1] finds a rise', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 200 && i < 260 ? 8 : 1) * (1 + 0.1 * noise))
    expect(proposeWindows(columns)[0]).toMatchObject({ direction: 'rise' })
  })

  it('[W1] finds a silence as a gap', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 200 && i < 260 ? Number.NaN : 100 + 3 * noise))
    const [window] = proposeWindows(columns)
    expect(window?.direction).toBe('gap')
    expect(window?.ratio).toBe(0)
  })

  it('[W2] proposes nothing where nothing stands out', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const calm = makeSeries(700, (i, noise) => 100 + 20 * Math.sin(i / 110) + 3 * noise, seed)
      expect(proposeWindows(calm)).toEqual([])
    }
    expect(proposeWindows({ t: new Float64Array(0), v: new Float64Array(0) })).toEqual([])
    expect(proposeWindows(makeSeries(400, () => 7))).toEqual([])
  })

  it('[W3] makes two dips one window with two intervals', () => {
    const dip = (i: number) => (i >= 300 && i < 340) || (i >= 370 && i < 420)
    const columns = makeSeries(800, (i, noise) => (dip(i) ? 40 : 100) + 2 * noise)
    const [window] = proposeWindows(columns)
    expect(window?.intervals).toHaveLength(2)
    expect(window?.intervals[0]?.start).toBe(window?.start)
    expect(window?.intervals[1]?.end).toBe(window?.end)
  })

  it('[W4] gives the same answer every time and leaves its input alone', () => {
    const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
    const before = columns.v.slice()
    expect(proposeWindows(columns)).toEqual(proposeWindows(columns))
    expect(columns.v).toEqual(before)
  })

  it('reads a counter by its rate, resets and all', () => {
    let total = 900
    const columns = makeSeries(600, (i, noise) => {
      total = i === 350 ? 0 : total + (i >= 300 && i < 400 ? 20 : 60) * (1 + 0.05 * noise)
      return total
    })
    const [window] = proposeWindows(columns)
    expect(window?.direction).toBe('drop')
    expect(window?.ratio).toBeCloseTo(1 / 3, 1)
    expect(window?.baseline).toBeCloseTo(1, 1)
  })
})

it('[W5] measures a window that the author chose', () => {
  const columns = makeSeries(600, (i, noise) => (i >= 300 && i < 400 ? 50 : 100) + 2 * noise)
  const hull = { start: startOf(290), end: startOf(420) }
  const figures = measureWindow(columns, [hull], { direction: 'drop' })
  expect(figures?.baseline).toBeCloseTo(100, -1)
  expect(figures?.ratio).toBeCloseTo(0.5, 1)
  expect(figures?.extremeRatio).toBeLessThan(figures?.ratio ?? 0)
  expect(measureWindow({ t: new Float64Array(0), v: new Float64Array(0) }, [hull], { direction: 'drop' })).toBeNull()
})

const shared = path.resolve(process.env.FAULTLINE_SHARED ?? '../shared')
const mainJob = path.join(shared, 'samples/main-job/render-rate.csv')
const there = existsSync(mainJob)
if (!there) console.warn(`Not run: ${mainJob} is not there. Set FAULTLINE_SHARED to the folder that holds the samples.`)

it.skipIf(!there)('[W6] the render rate of the main job fell from 08:08 to 10:22 to about half', () => {
  const rows = readFileSync(mainJob, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const columns: Columns = {
    t: Float64Array.from(rows, ([t]) => Number(t)),
    v: Float64Array.from(rows, ([, v]) => (v === '' ? Number.NaN : Number(v))),
  }
  const [window] = proposeWindows(columns)
  expect(Math.abs((window?.start ?? 0) - msOf('2025-11-24T08:08:00Z'))).toBeLessThanOrEqual(3 * minute)
  expect(Math.abs((window?.end ?? 0) - msOf('2025-11-24T10:22:00Z'))).toBeLessThanOrEqual(3 * minute)
  expect(window?.intervals).toHaveLength(1)
  expect(window?.ratio).toBeGreaterThanOrEqual(0.46)
  expect(window?.ratio).toBeLessThanOrEqual(0.56)
})
