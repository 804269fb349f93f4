/** A small generator of its own, so that the same seed gives the same files on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const first = Date.UTC(2026, 1, 17, 8, 30)
const minutes = 540
const minuteOf = (hour: number, minute: number) => (hour - 8) * 60 + minute - 30

/** Share of the usual that is answered, by minute: a cliff, waves every quarter of an hour, a repair, a second wave. */
const shape: readonly (readonly [minute: number, share: number])[] = [
  [0, 1],
  [minuteOf(13, 16), 1],
  [minuteOf(13, 18), 0.58],
  [minuteOf(13, 21), 0.44],
  [minuteOf(13, 31), 0.52],
  [minuteOf(13, 34), 0.41],
  [minuteOf(13, 47), 0.53],
  [minuteOf(13, 50), 0.42],
  [minuteOf(14, 4), 0.54],
  [minuteOf(14, 7), 0.45],
  [minuteOf(14, 18), 0.56],
  [minuteOf(14, 28), 0.86],
  [minuteOf(14, 36), 0.88],
  [minuteOf(14, 41), 0.7],
  [minuteOf(14, 54), 0.74],
  [minuteOf(15, 6), 1],
  [minutes, 1],
]

function shareAt(minute: number): number {
  const after = shape.findIndex(([at]) => at > minute)
  const [to, high] = shape[after] ?? [minutes, 1]
  const [from, low] = shape[after - 1] ?? [0, 1]
  return low + ((high - low) * (minute - from)) / (to - from)
}

/** Two CSV files, one sample a minute for nine hours: searches answered (falls) and their p95 (rises), as two programs write them. */
export function exampleMetrics(): { readonly rate: string; readonly latency: string } {
  const random = seeded(20260217)
  const noise = () => random() + random() + random() - 1.5
  const rate = ['time,searches answered / min']
  const latency = ['"Time","search p95 (s)"']
  for (let minute = 0; minute < minutes; minute += 1) {
    const share = shareAt(minute)
    const usual = 4180 * (1 + 0.07 * Math.sin((minute / minutes) * Math.PI))
    const answered = usual * share * (1 + 0.018 * noise())
    const p95 = (0.82 + (share < 0.97 ? 10.5 * (1 - share) ** 1.25 : 0)) * (1 + 0.05 * noise())
    const ms = first + minute * 60_000
    rate.push(`${new Date(ms).toISOString().slice(0, 19)}Z,${answered.toFixed(0)}`)
    latency.push(`${ms},${p95.toFixed(3)}`)
  }
  return { rate: `${rate.join('\n')}\n`, latency: `${latency.join('\n')}\n` }
}
