/** What all simple methods need: values on even rows, medians, spreads, and runs of flagged rows as windows. */
export function median(list) {
  const sorted = [...list].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  return sorted.length === 0 ? Number.NaN : sorted[sorted.length >> 1]
}

export const spread = (list, middle = median(list)) =>
  Math.max(1.4826 * median(list.map((value) => Math.abs(value - middle))), 1e-9)

/** Counters as rates, holes filled with the value before; long series thinned to at most `most` rows by means. */
export function rowsOf({ t, v }, most = 2000) {
  const kept = [...v.keys()].filter((i) => !Number.isNaN(v[i]))
  const falls = kept.filter((i, k) => k > 0 && v[i] < v[kept[k - 1]]).length
  const rises = kept.filter((i, k) => k > 0 && v[i] > v[kept[k - 1]]).length
  const counter = falls <= 0.03 * kept.length && rises > 0.3 * kept.length && kept.every((i) => v[i] >= 0)
  let rows = kept.map((i) => [t[i], v[i]])
  if (counter)
    rows = rows.slice(1).map(([at, value], k) => {
      const [before, last] = rows[k]
      return [at, (value >= last ? value - last : value) / Math.max(1, (at - before) / 1000)]
    })
  const block = Math.max(1, Math.ceil(rows.length / most))
  const thin = []
  for (let i = 0; i < rows.length; i += block) {
    const part = rows.slice(i, i + block)
    thin.push([part[0][0], part.reduce((sum, [, value]) => sum + value, 0) / part.length])
  }
  return { t: thin.map(([at]) => at), y: thin.map(([, value]) => value) }
}

/** Runs of rows whose |score| is above `limit`, short returns bridged, the weightiest first. */
export function runsOf({ t, y }, score, limit, expected, { bridge = 5, least = 3 } = {}) {
  const runs = []
  for (let i = 0; i < y.length; i += 1) {
    if (Math.abs(score[i]) <= limit) continue
    const sign = Math.sign(score[i])
    const last = runs.at(-1)
    if (last && last.sign === sign && i - last.end <= bridge) last.end = i
    else runs.push({ start: i, end: i, sign })
  }
  return runs
    .filter((run) => run.end - run.start + 1 >= least)
    .map((run) => ({ ...run, weight: score.slice(run.start, run.end + 1).reduce((sum, z) => sum + Math.abs(z), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map((run) => windowOf({ t, y }, run, expected))
}

/** Levels by the common definition: extreme of a sliding median over max(3 rows, a tenth of the window). */
export function windowOf({ t, y }, { start, end, sign }, expected) {
  const inside = y.slice(start, end + 1)
  const width = Math.min(inside.length, Math.max(3, Math.round(0.1 * inside.length)))
  const medians = Array.from({ length: inside.length - width + 1 }, (_, i) => median(inside.slice(i, i + width)))
  const worst = medians.reduce((a, b) => (sign * b > sign * a ? b : a))
  const baseline = median(inside.map((_, i) => expected(start + i)))
  const direction = sign > 0 ? 'up' : 'down'
  return { start: t[start] / 1000, end: t[end] / 1000, baseline, worst, ratio: worst / baseline, direction }
}

/** Segments with one level each, as windows: those whose level differs most from the level that most rows have. */
export function segmentsAsWindows(rows, cuts, noise, limit) {
  const edges = [0, ...cuts, rows.y.length]
  const usual = median(rows.y)
  const score = rows.y.map(() => 0)
  for (let k = 0; k + 1 < edges.length; k += 1) {
    const level = median(rows.y.slice(edges[k], edges[k + 1]))
    score.fill((level - usual) / noise, edges[k], edges[k + 1])
  }
  return runsOf(rows, score, limit, () => usual)
}

/** Noise of the rows whatever their course: the spread of neighbours' differences. */
export const noiseOf = (y) =>
  Math.max(
    spread(
      y.slice(1).map((value, i) => value - y[i]),
      0,
    ) / Math.SQRT2,
    1e-9,
  )
