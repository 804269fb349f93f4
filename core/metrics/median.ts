/** Median of a copy; NaN values are left out. NaN when nothing is left. */
export function medianOf(values: ArrayLike<number>): number {
  return quantileOf(values, 0.5)
}

/** Quantile between 0 and 1, nearest rank below. NaN values are left out. */
export function quantileOf(values: ArrayLike<number>, share: number): number {
  const kept = new Float64Array(values.length)
  let n = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) {
      kept[n] = value
      n += 1
    }
  }
  if (n === 0) return Number.NaN
  const sorted = kept.subarray(0, n).sort()
  return sorted[Math.min(n - 1, Math.floor(share * (n - 1) + 0.5))] ?? Number.NaN
}

/** Spread that outliers don't move, scaled to agree with a standard deviation for normal noise. */
export function spreadOf(values: ArrayLike<number>): number {
  const middle = medianOf(values)
  const off = new Float64Array(values.length)
  for (let i = 0; i < values.length; i += 1) off[i] = Math.abs((values[i] ?? Number.NaN) - middle)
  return 1.4826 * medianOf(off)
}
