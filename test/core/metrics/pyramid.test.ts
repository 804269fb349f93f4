import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pyramidOf, rangeOf } from '../../../core/metrics/pyramid.ts'

it('a stretch read from the pyramid is what its samples say', () => {
  const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 900 }), fc.nat(900), fc.nat(900), (list, a, b) => {
      const v = Float64Array.from(list)
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const range = rangeOf(pyramidOf({ t: v.map((_, i) => i), v }), from, to)
      const inside = list.slice(from, to).filter((one) => !Number.isNaN(one))
      expect(range.count).toBe(inside.length)
      expect(Number.isNaN(range.min)).toBe(inside.length === 0)
      if (inside.length === 0) return
      expect(range.min).toBe(Math.min(...inside))
      expect(range.max).toBe(Math.max(...inside))
      expect(range.mean).toBeCloseTo(inside.reduce((sum, one) => sum + one, 0) / inside.length, 4)
    }),
  )
})
