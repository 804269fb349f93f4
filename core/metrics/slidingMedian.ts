import { medianOf } from './median.ts'

/** More than this many windows are thinned: neighbours share almost all their samples. */
const most = 2000

/** Calls back with the median of each run of `width` values and the index in its middle. NaN values don't count; a run of nothing else is left out. */
export function slidingMedian(
  values: Float64Array,
  width: number,
  tell: (median: number, middle: number) => void,
): void {
  const wide = Math.min(width, values.length)
  const stride = Math.max(1, Math.floor((values.length - wide) / most))
  for (let from = 0; from + wide <= values.length; from += stride) {
    const median = medianOf(values.subarray(from, from + wide))
    if (!Number.isNaN(median)) tell(median, from + ((wide - 1) >> 1))
  }
}
