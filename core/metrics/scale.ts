import { medianOf, quantileOf } from './median.ts'

/** A way to look at values in which their noise is about the same at every level, and back. */
export interface Scale {
  readonly to: (value: number) => number
  readonly back: (value: number) => number
}

const plain: Scale = { to: (value) => value, back: (value) => value }

function logLike(c: number): Scale {
  return { to: (value) => Math.asinh(value / c), back: (value) => c * Math.sinh(value) }
}

/** How unevenly the steps between neighbours are spread over levels: 0 when noise is the same everywhere. */
function unevenness(y: Float64Array, scale: Scale): number {
  const pairs: [level: number, step: number][] = []
  for (let i = 1; i < y.length; i += 1) {
    const a = y[i - 1] ?? Number.NaN
    const b = y[i] ?? Number.NaN
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    pairs.push([a + b, Math.abs(scale.to(b) - scale.to(a))])
  }
  pairs.sort((p, q) => p[0] - q[0])
  const bins = Math.min(8, Math.floor(pairs.length / 12))
  if (bins < 2) return 0
  const logs: number[] = []
  for (let b = 0; b < bins; b += 1) {
    const part = pairs.slice(Math.floor((b * pairs.length) / bins), Math.floor(((b + 1) * pairs.length) / bins))
    const typical = medianOf(part.map(([, step]) => step))
    if (typical > 0) logs.push(Math.log(typical))
  }
  const mean = logs.reduce((sum, one) => sum + one, 0) / Math.max(1, logs.length)
  return Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, logs.length))
}

/** Noise of counts, rates and latencies grows with their level, that of shares and temperatures doesn't: the series itself tells. */
export function scaleFor(y: Float64Array): Scale {
  if (quantileOf(y, 0) < 0) return plain
  const middle = quantileOf(y, 0.5)
  const choices = [
    plain,
    ...[0.1, 0.5, 2]
      .map((share) => share * middle)
      .filter((c) => c > 0)
      .map(logLike),
  ]
  let best = plain
  let least = unevenness(y, plain) * 0.9 - 0.02
  for (const scale of choices.slice(1)) {
    const score = unevenness(y, scale)
    if (score < least) {
      least = score
      best = scale
    }
  }
  return best
}
