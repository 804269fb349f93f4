/** Median; NaN values are left out. NaN when nothing is left. */
export function medianOf(values: ArrayLike<number>): number {
  return quantileOf(values, 0.5)
}

/** Quantile between 0 and 1, nearest rank. NaN values are left out. */
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
  return n === 0 ? Number.NaN : select(kept, n, Math.min(n - 1, Math.floor(share * (n - 1) + 0.5)))
}

/** The k-th smallest of the first `n`; reorders them. Hoare's selection: these medians are most of the work of a fit. */
function select(list: Float64Array, n: number, k: number): number {
  let low = 0
  let high = n - 1
  while (low < high) {
    const pivot = list[(low + high) >>> 1] ?? 0
    let i = low
    let j = high
    while (i <= j) {
      while ((list[i] ?? 0) < pivot) i += 1
      while ((list[j] ?? 0) > pivot) j -= 1
      if (i <= j) {
        const held = list[i] ?? 0
        list[i] = list[j] ?? 0
        list[j] = held
        i += 1
        j -= 1
      }
    }
    if (k <= j) high = j
    else if (k >= i) low = i
    else break
  }
  return list[k] ?? Number.NaN
}

/** Spread that outliers don't move, scaled to agree with a standard deviation for normal noise. */
export function spreadOf(values: ArrayLike<number>): number {
  const middle = medianOf(values)
  const off = new Float64Array(values.length)
  for (let i = 0; i < values.length; i += 1) off[i] = Math.abs((values[i] ?? Number.NaN) - middle)
  return 1.4826 * medianOf(off)
}
