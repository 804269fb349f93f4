import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { peers } from './peers/methods.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const shared = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'impact')
/** The shared set, or one that generate.mjs made. */
const set = process.env.IMPACT ?? shared
const out = mkdtempSync(path.join(tmpdir(), 'faultline-impact-'))
const words = process.argv.slice(2)
const only = words.filter((word) => !word.startsWith('--'))
const flags = words.filter((word) => word.startsWith('--') && word !== '--peers')

/** Our method as it is built for the app. */
async function ours() {
  await build({
    entryPoints: [path.join(root, 'core/metrics/window.ts')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    outfile: path.join(out, 'window.mjs'),
    logLevel: 'error',
  })
  const { proposeWindows } = await import(pathToFileURL(path.join(out, 'window.mjs')).href)
  const shape = (w) => ({
    start: w.start / 1000,
    end: w.end / 1000,
    baseline: w.baseline,
    worst: w.worst,
    ratio: w.ratio,
    direction: w.direction === 'rise' ? 'up' : 'down',
  })
  return (columns) => proposeWindows(columns).map(shape)
}

/** Epoch milliseconds and values in order of time. */
function readSeries(file) {
  const rows = readFileSync(path.join(set, file), 'utf8').trim().split('\n').slice(1)
  const points = rows.map((line) => {
    const [t, v] = line.split(',')
    return [Number(t) * 1000, v === '' || v === undefined ? Number.NaN : Number(v)]
  })
  points.sort((a, b) => a[0] - b[0])
  return { t: Float64Array.from(points, (point) => point[0]), v: Float64Array.from(points, (point) => point[1]) }
}

const truth = JSON.parse(readFileSync(path.join(set, 'truth.json'), 'utf8'))

/** Writes what a method proposes for every series and says how much processor time that took. */
function predict(name, method, file) {
  const predictions = {}
  let slowest = ['', 0]
  const began = process.cpuUsage()
  for (const [id, series] of Object.entries(truth.series)) {
    if (only.length > 0 && !only.some((word) => id.startsWith(word))) continue
    const columns = readSeries(series.file)
    const from = process.cpuUsage()
    predictions[id] = method(columns)
    const took = process.cpuUsage(from).user / 1000
    if (took > slowest[1]) slowest = [id, took]
  }
  writeFileSync(file, JSON.stringify({ meta: { method: name }, predictions }))
  const seconds = process.cpuUsage(began).user / 1e6
  console.error(`${name}: ${seconds.toFixed(1)} s of CPU, slowest ${slowest[0]} ${slowest[1].toFixed(0)} ms`)
}

const score = (file, ...options) =>
  spawnSync(process.execPath, [path.join(shared, 'score.mjs'), file, path.join(set, 'truth.json'), ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).stdout

/** One row of the table of shared/design/impact.md. */
function tableRow(name, file) {
  const { groups, nab } = JSON.parse(score(file, '--json'))
  const group = (start) => groups.find((one) => one.name.startsWith(start)) ?? {}
  const f = (value, digits = 3) => (typeof value === 'number' ? value.toFixed(digits) : '-')
  const h = group('headline')
  const cells = [
    `${f(h.iou)} ± ${f(h.iou_se)}`,
    f(h.iou50),
    f(h.iou80),
    f(h.missed),
    f(h.start_min_p90, 0),
    f(h.end_min_p90, 0),
    f(h.false_window),
    f(h.confirm),
    f(group('synthetic').iou),
    f(group('injected').iou),
    f(group('nab-tight').iou, 2),
    `${f(nab?.top1_hit, 2)} / ${f(nab?.precision, 2)}`,
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

const file = process.env.PREDICTIONS ?? path.join(out, 'predictions.json')
const faultline = await ours()
predict('Faultline', faultline, file)
if (words.includes('--peers')) {
  const rows = Object.entries(peers).map(([name, method], i) => {
    const predictions = path.join(out, `peer-${i}.json`)
    predict(name, method, predictions)
    return tableRow(name, predictions)
  })
  const head = 'method | IoU ± se | ≥ 0.5 | ≥ 0.8 | missed | start p90 min | end p90 min | false window | confirm'
  console.log(`| ${head} | syn | inj | tight | NAB top-1 / prec. |\n|${'---|'.repeat(13)}`)
  console.log([...rows, tableRow('**Faultline**', file)].join('\n'))
} else console.log(score(file, ...flags, '--worst', process.env.WORST ?? '30'))
