import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const shared = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'impact')
/** The shared set, or one that generate.mjs made. */
const set = process.env.IMPACT ?? shared
const out = mkdtempSync(path.join(tmpdir(), 'faultline-impact-'))
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))

await build({
  entryPoints: [path.join(root, 'core/metrics/window.ts')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  outfile: path.join(out, 'window.mjs'),
  logLevel: 'error',
})
const { proposeWindows } = await import(pathToFileURL(path.join(out, 'window.mjs')).href)

/** Epoch seconds and values in order of time; equal times keep the last. */
export function readSeries(text) {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const points = rows.map(([t, v]) => [Number(t) * 1000, v === '' || v === undefined ? Number.NaN : Number(v)])
  points.sort((a, b) => a[0] - b[0])
  return { t: Float64Array.from(points, (point) => point[0]), v: Float64Array.from(points, (point) => point[1]) }
}

const shape = (w) => ({
  start: w.start / 1000,
  end: w.end / 1000,
  baseline: w.baseline,
  worst: w.worst,
  ratio: w.ratio,
  direction: w.direction === 'rise' ? 'up' : 'down',
})

const truth = JSON.parse(readFileSync(path.join(set, 'truth.json'), 'utf8'))
const predictions = {}
let slowest = ['', 0]
const began = performance.now()
for (const [id, series] of Object.entries(truth.series)) {
  if (only.length > 0 && !only.some((word) => id.startsWith(word))) continue
  const from = performance.now()
  const windows = proposeWindows(readSeries(readFileSync(path.join(set, series.file), 'utf8')))
  const took = performance.now() - from
  if (took > slowest[1]) slowest = [id, took]
  predictions[id] = windows.map(shape)
}
console.error(
  `proposed in ${((performance.now() - began) / 1000).toFixed(1)} s, slowest ${slowest[0]} ${slowest[1].toFixed(0)} ms`,
)
const file = process.env.PREDICTIONS ?? path.join(out, 'predictions.json')
writeFileSync(file, JSON.stringify({ meta: { method: 'faultline' }, predictions }))
const scored = spawnSync(
  process.execPath,
  [
    path.join(shared, 'score.mjs'),
    file,
    path.join(set, 'truth.json'),
    ...process.argv.slice(2).filter((word) => word.startsWith('--')),
    '--worst',
    process.env.WORST ?? '30',
  ],
  { encoding: 'utf8' },
)
console.log(scored.stdout + scored.stderr)
