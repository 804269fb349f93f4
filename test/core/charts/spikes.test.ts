import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartGeometry } from '../../../core/charts/geometry.ts'
import type { Columns } from '../../../core/metrics/columns.ts'

/** Series of any rhythm, with gaps, and now and then a value far from the others. */
const series = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 90_000 }),
      fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(-9000, 8000) },
        { weight: 1, arbitrary: fc.constant(Number.NaN) },
      ),
    ),
    { minLength: 1, maxLength: 3000 },
  )
  .map((points): Columns => {
    let at = Date.parse('2026-03-02T08:00:00Z')
    const t = Float64Array.from(points, ([step]) => {
      at += step
      return at
    })
    return { t, v: Float64Array.from(points, ([, value]) => value) }
  })

const share = fc.double({ min: 0, max: 1, noNaN: true })

it('[K1] the least and the greatest of what is visible are drawn, at their place, whatever the points, the zoom and the width', () => {
  fc.assert(
    fc.property(series, share, share, fc.integer({ min: 20, max: 900 }), (columns, a, b, width) => {
      const { t, v } = columns
      const [first, last] = [t[0] ?? 0, t.at(-1) ?? 0]
      const from = first + Math.floor((last - first) * Math.min(a, b))
      const to = Math.max(from + 60_000, first + Math.ceil((last - first) * Math.max(a, b)))
      const chart = chartGeometry(
        { title: '', unit: '', columns, from, to, baseline: null, intervals: [], marks: [], ticks: [], zone: 'UTC' },
        { width, height: 4000 },
      )
      const visible = Array.from(t.keys()).filter(
        (i) => (t[i] ?? 0) >= from && (t[i] ?? 0) <= to && !Number.isNaN(v[i]),
      )
      const drawn = chart.pieces.flatMap((piece) =>
        Array.from({ length: piece.length / 2 }, (_, i) => ({ x: piece[2 * i] ?? 0, y: piece[2 * i + 1] ?? 0 })),
      )
      for (const i of visible.filter((index) => isExtreme(v, visible, index))) {
        const [x, y] = [chart.x(t[i] ?? 0), chart.y(v[i] ?? 0)]
        // Within its own pixel across, to a tenth of one upright.
        expect(drawn.some((point) => Math.abs(point.x - x) <= 1.05 && Math.abs(point.y - y) <= 0.11)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

function isExtreme(v: Float64Array, visible: readonly number[], index: number): boolean {
  const values = visible.map((i) => v[i] ?? 0)
  return v[index] === Math.min(...values) || v[index] === Math.max(...values)
}

it('[K1] a million points leave at most two points for each pixel, and each of a hundred spikes of one sample', () => {
  const count = 1_000_000
  const start = Date.parse('2026-03-02T00:00:00Z')
  const spikes = Array.from({ length: 100 }, (_, k) => 4999 + k * 10_000)
  const t = Float64Array.from({ length: count }, (_, i) => start + i * 1000)
  const v = Float64Array.from({ length: count }, (_, i) => Math.sin(i / 999))
  for (const [k, at] of spikes.entries()) v[at] = k % 2 ? 90 : -90
  const chart = chartGeometry(
    {
      title: '',
      unit: '',
      columns: { t, v },
      from: start,
      to: start + count * 1000,
      baseline: null,
      intervals: [],
      marks: [],
      ticks: [],
      zone: 'UTC',
    },
    { width: 1000, height: 300 },
  )
  const [line = []] = chart.pieces
  expect(chart.dense).toBe(true)
  expect(line.length / 2).toBeLessThanOrEqual(2000)
  const ys = line.filter((_, i) => i % 2 === 1)
  expect(ys.filter((y) => Math.abs(y - chart.y(90)) < 0.1)).toHaveLength(50)
  expect(ys.filter((y) => Math.abs(y - chart.y(-90)) < 0.1)).toHaveLength(50)
})
