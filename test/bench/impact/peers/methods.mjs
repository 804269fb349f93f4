import { median, noiseOf, rowsOf, runsOf, segmentsAsWindows, spread, windowOf } from './shared.mjs'

/** Each row against mean and deviation of the rows before it. */
function rollingZ(rows) {
  const width = Math.max(10, Math.round(rows.y.length / 15))
  const before = (i) => rows.y.slice(Math.max(0, i - width), i)
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)
  const score = rows.y.map((value, i) => {
    if (i < 10) return 0
    const past = before(i)
    const middle = mean(past)
    return (value - middle) / Math.max(Math.sqrt(mean(past.map((one) => (one - middle) ** 2))), 1e-9)
  })
  return runsOf(rows, score, 3, (i) => mean(before(Math.max(1, i))))
}

/** Each row against the median of all, in spreads of all. */
function overallMedian(rows) {
  const middle = median(rows.y)
  const wide = spread(rows.y, middle)
  return runsOf(
    rows,
    rows.y.map((value) => (value - middle) / wide),
    4,
    () => middle,
  )
}

/** Each row against the same time a day before, where there is a day before; else against the median. */
function seasonalNaive(rows) {
  const step = median(rows.t.slice(1).map((at, i) => at - rows.t[i]))
  const day = Math.round(86_400_000 / step)
  if (rows.y.length < 1.5 * day) return overallMedian(rows)
  const expected = (i) => rows.y[i >= day ? i - day : i + day] ?? median(rows.y)
  const off = rows.y.map((value, i) => value - expected(i))
  const wide = spread(off, 0)
  return runsOf(
    rows,
    off.map((value) => value / wide),
    4,
    expected,
  )
}

/** Squared error of one level over rows a to b (b not included), from running sums. */
function errorOf(y) {
  const one = [0]
  const two = [0]
  for (const value of y) {
    one.push(one.at(-1) + value)
    two.push(two.at(-1) + value * value)
  }
  return (a, b) => two[b] - two[a] - (one[b] - one[a]) ** 2 / (b - a)
}

/** The cheapest cutting into levels, each cut at a price; starts that can no longer win are dropped. */
function pelt(rows) {
  const { y } = rows
  const noise = noiseOf(y)
  const error = errorOf(y)
  const price = 12 * Math.log(y.length) * noise ** 2
  const best = [-price]
  const from = [0]
  let open = [0]
  for (let end = 1; end <= y.length; end += 1) {
    const costs = open.map((start) => best[start] + error(start, end))
    const least = Math.min(...costs)
    from[end] = open[costs.indexOf(least)]
    best[end] = least + price
    open = open.filter((_, k) => costs[k] <= best[end])
    open.push(end)
  }
  const cuts = []
  for (let at = from[y.length]; at > 0; at = from[at]) cuts.unshift(at)
  return segmentsAsWindows(rows, cuts, noise, 2)
}

/** Cuts where two levels explain a stretch better than one, again in both halves. */
function binarySegmentation(rows) {
  const { y } = rows
  const noise = noiseOf(y)
  const error = errorOf(y)
  const price = 30 * Math.log(y.length) * noise ** 2
  const cuts = []
  const split = (a, b) => {
    let best = { gain: price, at: -1 }
    for (let at = a + 3; at <= b - 3; at += 1) {
      const gain = error(a, b) - error(a, at) - error(at, b)
      if (gain > best.gain) best = { gain, at }
    }
    if (best.at < 0) return
    cuts.push(best.at)
    split(a, best.at)
    split(best.at, b)
  }
  split(0, y.length)
  return segmentsAsWindows(
    rows,
    cuts.sort((a, b) => a - b),
    noise,
    3,
  )
}

/** Adds up what exceeds half a spread, up and down; an alarm reaches back to where its sum began. */
function cusum(rows) {
  const middle = median(rows.y)
  const wide = spread(rows.y, middle)
  const score = rows.y.map(() => 0)
  for (const sign of [1, -1]) {
    let sum = 0
    let start = 0
    let peak = 0
    let peakAt = 0
    const close = () => {
      if (peak > 20) score.fill(sign * (peak / (peakAt - start + 1) + 1), start, peakAt + 1)
    }
    rows.y.forEach((value, i) => {
      if (sum <= 0) {
        close()
        sum = 0
        peak = 0
        start = i
      }
      sum += Math.min(6, (sign * (value - middle)) / wide) - 1
      if (sum > peak) {
        peak = sum
        peakAt = i
      }
    })
    close()
  }
  return runsOf(rows, score, 0.5, () => middle)
}

/** Keeps a belief over how long the present level has lasted; a cut is where the likeliest length falls back. */
function bocpd(rows) {
  const { y } = rows
  const noise = noiseOf(y)
  const middle = median(y)
  const wide = Math.max(spread(y, middle), noise) * 5
  const hazard = 1 / 300
  let belief = [{ p: 1, n: 0, sum: 0, start: 0 }]
  const started = []
  y.forEach((value, i) => {
    let fresh = 0
    const next = belief.map(({ p, n, sum, start }) => {
      const trust = 1 / (1 / wide ** 2 + n / noise ** 2)
      const mean = trust * (middle / wide ** 2 + sum / noise ** 2)
      const variance = trust + noise ** 2
      const seen = Math.min(36, (value - mean) ** 2 / variance)
      const likely = (p * Math.exp(-0.5 * seen)) / Math.sqrt(variance)
      fresh += likely * hazard
      return { p: likely * (1 - hazard), n: n + 1, sum: sum + value, start }
    })
    next.push({ p: fresh, n: 0, sum: 0, start: i + 1 })
    const all = next.reduce((sum, { p }) => sum + p, 0) || 1
    belief = next
      .map((one) => ({ ...one, p: one.p / all }))
      .sort((a, b) => b.p - a.p)
      .slice(0, 60)
    started.push(belief[0].start)
  })
  const cuts = []
  for (let i = y.length - 1; i > 0 && started[i] > 0; i = started[i] - 1) cuts.unshift(started[i])
  return segmentsAsWindows(rows, cuts, noise, 2)
}

/** The run with the greatest sum of what exceeds one spread; then the baseline from everything else, once more. */
function maxSumExcursion(rows) {
  const { y } = rows
  let outside = y
  let found = null
  for (let round = 0; round < 3; round += 1) {
    const middle = median(outside)
    const wide = spread(outside, middle)
    found = null
    for (const sign of [1, -1]) {
      let sum = 0
      let start = 0
      y.forEach((value, i) => {
        if (sum <= 0) {
          sum = 0
          start = i
        }
        sum += Math.min(6, (sign * (value - middle)) / wide) - 1
        if (sum > (found?.sum ?? 25)) found = { start, end: i, sign, sum, middle }
      })
    }
    const run = found
    if (run === null || run.end - run.start > 0.6 * y.length) break
    outside = y.filter((_, i) => i < run.start || i > run.end)
  }
  return found === null || found.end - found.start < 2 ? [] : [windowOf(rows, found, () => found.middle)]
}

const on = (method) => (columns) => {
  const rows = rowsOf(columns)
  return rows.y.length < 16 ? [] : method(rows)
}

/** Simple methods by name: columns in, windows as score.mjs reads them out, best first. */
export const peers = {
  'rolling z': on(rollingZ),
  'overall median ± k MAD': on(overallMedian),
  'seasonal-naive MAD': on(seasonalNaive),
  PELT: on(pelt),
  'binary segmentation': on(binarySegmentation),
  CUSUM: on(cusum),
  BOCPD: on(bocpd),
  'max-sum excursion': on(maxSumExcursion),
}
