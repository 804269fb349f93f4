import type { BaselineFitter, BaselineShape } from './baseline.ts'
import { medianOf } from './median.ts'

/** A shape with how far off it is when it has to bridge a gap of that many steps. */
export interface JudgedShape {
  readonly shape: BaselineShape
  /** Typical error of a sample in the gap, and of the gap's mean. */
  readonly error: number
  readonly meanError: number
}

const shares = [4, 1.5, 0.7, 0.35, 0.17, 0.08]
const folds = 3

function shapesOf(n: number, seasons: readonly number[]): BaselineShape[] {
  const periods = shares.map((share) => share * n).filter((period) => period >= 24)
  return [null, ...seasons].flatMap((season) => periods.map((period) => ({ period, season })))
}

/** Hides stretches of the series and looks how well each shape foretells them: what bridges a healthy gap can bridge the incident. */
export function judgeShapes(
  fitter: BaselineFitter,
  y: Float64Array,
  gap: number,
  seasons: readonly number[],
): JudgedShape[] {
  return shapesOf(y.length, seasons)
    .map((shape) => judge(fitter, y, gap, shape))
    .sort((a, b) => a.error - b.error)
}

function judge(fitter: BaselineFitter, y: Float64Array, gap: number, shape: BaselineShape): JudgedShape {
  const n = y.length
  const mask = new Uint8Array(n)
  const errors = new Float64Array(n).fill(Number.NaN)
  const means: number[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    for (let i = 0; i < n; i += 1) mask[i] = (i + fold * gap) % (folds * gap) < gap ? 1 : 0
    const { level } = fitter.fit(shape, mask, shape.season === null ? 3 : 4)
    let inGap: number[] = []
    for (let i = 0; i <= n; i += 1) {
      if (i < n && mask[i] === 1) {
        const off = (y[i] ?? Number.NaN) - (level[i] ?? 0)
        errors[i] = Math.abs(off)
        if (!Number.isNaN(off)) inGap.push(off)
      } else if (inGap.length > 0) {
        means.push(Math.abs(inGap.reduce((sum, one) => sum + one, 0) / inGap.length))
        inGap = []
      }
    }
  }
  return { shape, error: 1.4826 * medianOf(errors), meanError: 1.4826 * medianOf(means) }
}
