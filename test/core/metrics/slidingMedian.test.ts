import fc from 'fast-check'
import { expect, it } from 'vitest'
import { medianOf } from '../../../core/metrics/median.ts'
import { slidingMedian } from '../../../core/metrics/slidingMedian.ts'

const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1, 1, Number.NaN))

it('the median of each run is the one that the run by itself has', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 450 }), (list, width) => {
      const values = Float64Array.from(list)
      const told: [number, number][] = []
      slidingMedian(values, width, (median, middle) => told.push([middle, median]))
      const wide = Math.min(width, values.length)
      const runs = Array.from({ length: values.length - wide + 1 }, (_, from): [number, number] => [
        from + ((wide - 1) >> 1),
        medianOf(values.subarray(from, from + wide)),
      ])
      expect(told).toEqual(runs.filter(([, median]) => !Number.isNaN(median)))
    }),
  )
})

it('long runs are thinned, and a thinned one is none that was skipped wrongly', () => {
  const values = Float64Array.from({ length: 20_000 }, (_, i) => Math.sin(i / 300) + (i % 7))
  let count = 0
  slidingMedian(values, 2000, (median, middle) => {
    count += 1
    const from = middle - 999
    expect(median).toBe(medianOf(values.subarray(from, from + 2000)))
  })
  expect(count).toBeGreaterThan(1900)
  expect(count).toBeLessThan(2500)
})
