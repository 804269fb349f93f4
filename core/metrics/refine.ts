import type { Columns } from './columns.ts'
import { indexAt } from './columnsAt.ts'
import type { Expected } from './figures.ts'
import { medianOf, spreadOf } from './median.ts'

interface Window {
  readonly start: number
  readonly end: number
}

/**
 * The edges of a window that was found on a thinned grid, at the resolution of the samples. Looks `reach` milliseconds to both sides of each
 * edge for the place from which deviation beyond the noise adds up to the most.
 */
export function refineEdges(columns: Columns, window: Window, sign: 1 | -1, reach: number, expected: Expected): Window {
  const deviation = (i: number) => {
    const value = columns.v[i] ?? Number.NaN
    return Number.isNaN(value) ? 0 : sign * (value - expected(columns.t[i] ?? 0))
  }
  const between = (from: number, to: number) => {
    const first = indexAt(columns.t, from)
    return Float64Array.from({ length: Math.max(0, indexAt(columns.t, to + 1) - first) }, (_, i) =>
      deviation(first + i),
    )
  }
  const inside = Math.min(reach, (window.end - window.start) / 2)
  const move = (at: number, inwards: 1 | -1) => {
    const deep = at + inwards * inside
    const far = at - inwards * reach
    const peak = Math.max(medianOf(between(Math.min(at, deep), Math.max(at, deep))), 0)
    // Farther out than the edge can be: what the noise looks like.
    const calm = spreadOf(between(Math.min(far, far - inwards * reach), Math.max(far, far - inwards * reach)))
    const floor = Math.max(0.1 * peak, Math.min(0.6 * (Number.isNaN(calm) ? 0 : calm), 0.5 * peak))
    let i = inwards === 1 ? indexAt(columns.t, deep + 1) - 1 : indexAt(columns.t, deep)
    let sum = 0
    let most = 0
    let best = at
    for (; i >= 0 && i < columns.t.length; i -= inwards) {
      const time = columns.t[i] ?? 0
      if (inwards === 1 ? time < far : time > far) break
      sum += Math.max(-peak, Math.min(peak, deviation(i))) - floor
      if (sum <= most) continue
      most = sum
      best = time
    }
    return best
  }
  return { start: move(window.start, 1), end: move(window.end, -1) }
}
