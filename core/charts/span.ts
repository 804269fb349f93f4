/** The time that charts show, in epoch milliseconds. */
export interface ChartSpan {
  readonly from: number
  readonly to: number
}

const minute = 60_000
const shortest = minute
const longest = 400 * 1440 * minute

/** Zooms around `center` (epoch ms); never to less than a minute nor more than 400 days. */
export function zoomSpan({ from, to }: ChartSpan, factor: number, center: number): ChartSpan {
  const length = Math.min(longest, Math.max(shortest, (to - from) * factor))
  const share = (center - from) / (to - from)
  return { from: center - length * share, to: center + length * (1 - share) }
}

/** Moves the view by a share of its length, later for a positive one. */
export function panSpan({ from, to }: ChartSpan, share: number): ChartSpan {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** The view as long as it is, with `at` well inside of it. */
export function spanAround({ from, to }: ChartSpan, at: number): ChartSpan {
  const half = (to - from) / 2
  return { from: at - half, to: at + half }
}

/** The time between two places of a brush, in either order, at least a minute long. */
export function brushSpan(a: number, b: number): ChartSpan {
  const middle = (a + b) / 2
  const half = Math.max(shortest, Math.abs(a - b)) / 2
  return { from: middle - half, to: middle + half }
}
