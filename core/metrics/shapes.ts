import type { BaselineFitter, BaselineShape } from './baseline.ts'
import { medianOf } from './median.ts'

const folds = 3

/**
 * How far off a shape is when it has to bridge gaps of that many steps: hides stretches and looks how well they are foretold. For pure noise it is
 * the noise; for a series that wanders it is more, and only what exceeds it stands out.
 */
export function gapError(fitter: BaselineFitter, y: Float64Array, gap: number, shape: BaselineShape): number {
  const n = y.length
  const mask = new Uint8Array(n)
  const errors = new Float64Array(n).fill(Number.NaN)
  for (let fold = 0; fold < folds; fold += 1) {
    for (let i = 0; i < n; i += 1) mask[i] = (i + fold * gap) % (folds * gap) < gap ? 1 : 0
    const { level } = fitter.fit(shape, mask)
    for (let i = 0; i < n; i += 1) if (mask[i] === 1) errors[i] = Math.abs((y[i] ?? Number.NaN) - (level[i] ?? 0))
  }
  return 1.4826 * medianOf(errors)
}
