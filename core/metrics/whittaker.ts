/** Solves for the smooth curve; `z` receives it. `w` are the weights, 0 where nothing is known. */
export type Smoother = (y: Float64Array, w: Float64Array, lambda: number, z: Float64Array) => void

/** A little first-order stiffness keeps the ends from running off along their last slope. */
const flatness = 1e-3

/**
 * Whittaker's smoother with second-order differences for `n` points: minimises Σ w (y − z)² + λ Σ (Δ²z)². One banded LDLᵀ solve,
 * linear in `n`. The returned function reuses its memory, so it is not reentrant.
 */
export function makeSmoother(n: number): Smoother {
  const d = new Float64Array(n)
  const c = new Float64Array(n)
  const e = new Float64Array(n)
  return (y, w, lambda, z) => {
    const mu = lambda ** 0.5 * flatness
    for (let i = 0; i < n; i += 1) {
      // Rows of λ D₂ᵀD₂ + µ D₁ᵀD₁, built on the fly; the tiny ridge keeps fully masked stretches solvable.
      const ends = i === 0 || i === n - 1
      const next = i === 1 || i === n - 2
      let diagonal = (w[i] ?? 0) + (ends ? 1 : next ? 5 : 6) * lambda + (ends ? 1 : 2) * mu + 1e-9
      let first = i < n - 1 ? (i === 0 || i === n - 2 ? -2 : -4) * lambda - mu : 0
      const second = i < n - 2 ? lambda : 0
      let right = (w[i] ?? 0) * (y[i] ?? 0)
      if (i > 0) {
        const c1 = c[i - 1] ?? 0
        const d1 = d[i - 1] ?? 0
        diagonal -= c1 * c1 * d1
        first -= d1 * c1 * (e[i - 1] ?? 0)
        right -= c1 * (z[i - 1] ?? 0)
      }
      if (i > 1) {
        const e2 = e[i - 2] ?? 0
        diagonal -= e2 * e2 * (d[i - 2] ?? 0)
        right -= e2 * (z[i - 2] ?? 0)
      }
      d[i] = diagonal
      c[i] = first / diagonal
      e[i] = second / diagonal
      z[i] = right
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let value = (z[i] ?? 0) / (d[i] ?? 1)
      if (i < n - 1) value -= (c[i] ?? 0) * (z[i + 1] ?? 0)
      if (i < n - 2) value -= (e[i] ?? 0) * (z[i + 2] ?? 0)
      z[i] = value
    }
  }
}

/** The λ at which waves of `period` samples keep half of their height. */
export function lambdaFor(period: number): number {
  return (period / (2 * Math.PI)) ** 4
}
