/** Steps from `start` to `end`, both included, and what they add up to. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly sum: number
}

/** The run with the greatest sum (Kadane) between `from` and `to`, both included; null when nothing is above zero. */
export function greatestRun(score: Float64Array, from = 0, to = score.length - 1): Run | null {
  let best: Run | null = null
  let sum = 0
  let start = from
  for (let i = from; i <= to; i += 1) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += score[i] ?? 0
    if (sum > (best?.sum ?? 0)) best = { start, end: i, sum }
  }
  return best
}

/** The greatest runs that don't touch, greatest first. */
export function greatestRuns(score: Float64Array, count: number): Run[] {
  const runs: Run[] = []
  const open: [number, number][] = [[0, score.length - 1]]
  while (runs.length < count && open.length > 0) {
    const found = open
      .map(([from, to]) => ({ from, to, run: greatestRun(score, from, to) }))
      .reduce((a, b) => ((b.run?.sum ?? 0) > (a.run?.sum ?? 0) ? b : a))
    if (found.run === null) break
    const { from, to, run } = found
    runs.push(run)
    const at = open.findIndex(([a, b]) => a === from && b === to)
    open.splice(
      at,
      1,
      ...(
        [
          [from, run.start - 1],
          [run.end + 1, to],
        ] as [number, number][]
      ).filter(([a, b]) => b > a),
    )
  }
  return runs
}
