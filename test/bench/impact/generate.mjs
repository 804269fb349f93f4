/**
 * Series of our own with a known incident, or none, so that nothing is tuned to the shared set alone.
 *   node test/bench/impact/generate.mjs OUT [COUNT] [SEED]     writes OUT/truth.json and OUT/series/*.csv for run.mjs with IMPACT=OUT
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [out = 'out/impact', count = '80', seed = '7'] = process.argv.slice(2)
let state = Number(seed) * 2654435761
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}
const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
const between = (low, high) => low + random() * (high - low)
const pick = (list) => list[Math.floor(random() * list.length)]

/** Share of the full effect at step `i` of an incident of `length` steps. */
const courses = {
  step: () => 1,
  ramp: (i, length) => Math.min(1, (i + 1) / (0.25 * length), (length - i) / (0.25 * length)),
  relapse: (i, length) => (i > 0.4 * length && i < 0.6 * length ? 0 : 1),
  leak: (i, length) => (i + 1) / length,
  decay: (i, length) => Math.exp((-3 * i) / length),
}

function edge(effect, share, from, towards) {
  const peak = Math.max(...effect)
  for (let i = from; i >= 0 && i < effect.length; i += towards) if (effect[i] > share * peak) return i
  return from
}

/** Baseline and worst level without the noise: the extreme of a sliding median over max(3 samples, a tenth of the window). */
function levelsOf(clean, effect, from, to, depth) {
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
  const inside = clean.slice(from, to)
  const seen = inside.map((base, i) => base * Math.max(0, 1 + depth * effect[from + i]))
  const width = Math.max(3, Math.round(0.1 * inside.length))
  const slide = (list) =>
    Array.from({ length: list.length - width + 1 }, (_, i) => median(list.slice(i, i + width))).reduce((a, b) =>
      depth < 0 ? Math.min(a, b) : Math.max(a, b),
    )
  return { baseline: median(inside), worst: slide(seen), ratio: slide(seen.map((value, i) => value / inside[i])) }
}

function make(index) {
  const n = Math.round(between(300, 1600))
  const dt = pick([15, 30, 60, 120, 300])
  const start = 1760000000 + index * 86400
  const level = 10 ** between(1, 4)
  const swing = pick([0, 0, between(0.1, 0.4)])
  const drift = between(-0.15, 0.15)
  const noise = between(0.02, 0.12)
  const memory = pick([0, 0, 0.5])
  const healthy = index % 4 === 3
  const course = pick(Object.keys(courses))
  const length = Math.round(between(12, 0.3 * n))
  const first = Math.round(between(0.1 * n, 0.9 * n - length))
  const up = random() < 0.4
  const depth = Math.max(up ? between(0.4, 5) : between(0.15, 0.95), 2 * noise)
  const effect = Array.from({ length: n }, (_, i) =>
    healthy || i < first || i >= first + length ? 0 : courses[course](i - first, length),
  )
  const phase = between(0, 6.28)
  let wander = 0
  const clean = effect.map(
    (_, i) => level * (1 + swing * Math.cos((2 * Math.PI * i * dt) / 86400 + phase) + (drift * i) / n),
  )
  const rows = clean.map((base, i) => {
    wander = memory * wander + Math.sqrt(1 - memory * memory) * normal()
    const value = base * (1 + (up ? 1 : -1) * depth * effect[i]) * (1 + noise * wander)
    return [start + i * dt, Math.max(0, value)]
  })
  const kept = rows.filter(() => random() > 0.003)
  const id = `own-${String(index).padStart(3, '0')}`
  const file = `series/${id}.csv`
  writeFileSync(path.join(out, file), `time,value\n${kept.map(([t, v]) => `${t},${v.toPrecision(6)}`).join('\n')}\n`)
  const common = { file, kind: 'synthetic', family: healthy ? 'free' : course, metric: 'rate', dt, n: kept.length }
  if (healthy) return [id, { ...common, window: null }]
  const at = (i) => start + i * dt
  const zone = (share) => [edge(effect, share, 0, 1), edge(effect, share, n - 1, -1)]
  const [[low, lowEnd], [mid, midEnd], [high, highEnd]] = [zone(0.05), zone(0.1), zone(0.2)]
  const window = {
    start: at(mid),
    end: at(midEnd),
    start_lo: at(low - 1),
    start_hi: at(high),
    end_lo: at(highEnd),
    end_hi: at(lowEnd + 1),
  }
  const figures = levelsOf(clean, effect, first, first + length, (up ? 1 : -1) * depth)
  return [id, { ...common, window, direction: up ? 'up' : 'down', ...figures, snr: depth / noise }]
}

mkdirSync(path.join(out, 'series'), { recursive: true })
const series = Object.fromEntries(Array.from({ length: Number(count) }, (_, index) => make(index)))
writeFileSync(
  path.join(out, 'truth.json'),
  JSON.stringify({ format: 'faultline-impact-1', set: `own-${seed}`, series }),
)
