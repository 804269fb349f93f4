import { greatestRun } from './excursion.ts'
import { quantileOf } from './median.ts'
import type { Scene, Steps } from './scene.ts'

/** Less than so many spreads off is noise, not the incident. */
const noiseFloor = 0.6

/** Where the excursion leaves the noise: the run in which deviation beyond a tenth of its peak, or the noise, adds up to the most. */
export function edgesOf(
  { grid, scale }: Scene,
  level: Float64Array,
  noise: number,
  { start, end }: Steps,
  sign: 1 | -1,
): Steps | null {
  const n = level.length
  const length = end - start + 1
  const from = Math.max(0, start - 2 * length - 5)
  const to = Math.min(n - 1, end + 2 * length + 5)
  // In the unit, not on the scale: a tenth of the peak is meant as people read it off the chart.
  const off = new Float64Array(n)
  for (let i = from; i <= to; i += 1) {
    const seen = grid.silent[i] === 1 ? 0 : (grid.y[i] ?? Number.NaN)
    off[i] = Number.isNaN(seen) ? 0 : sign * (seen - scale.back(level[i] ?? 0))
  }
  const middle = level[(start + end) >> 1] ?? 0
  const spread = Math.abs(scale.back(middle + noise) - scale.back(middle))
  const peak = Math.max(quantileOf(off.subarray(start, end + 1), 0.9), 1e-12)
  const floor = Math.max(0.1 * peak, Math.min(noiseFloor * spread, 0.5 * peak))
  const run = greatestRun(
    off.map((value) => Math.max(-peak, Math.min(value, peak)) - floor),
    from,
    to,
  )
  return run === null ? null : { start: run.start, end: run.end }
}
