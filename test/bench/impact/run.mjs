import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { peers } from './peers/methods.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const shared = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'impact')
/** The shared set, or one that generate.mjs made. */
const set = process.env.IMPACT ?? shared
const cli = path.resolve(process.env.FAULTLINE_CLI ?? path.join(root, 'dist/cli/faultline.mjs'))
const out = mkdtempSync(path.join(tmpdir(), 'faultline-impact-'))
const words = process.argv.slice(2)
const only = words.filter((word) => !word.startsWith('--'))
const flags = words.filter((word) => word.startsWith('--') && word !== '--peers')

for (const [what, there] of [
  [
    'the series and their scorer: set FAULTLINE_SHARED to the folder that holds impact/',
    path.join(shared, 'score.mjs'),
  ],
  ['the command line: run node electron/build.mjs, or set FAULTLINE_CLI', cli],
])
  if (!existsSync(there)) {
    console.error(`${there} is not there. It is ${what}.`)
    process.exit(2)
  }

/** As score.mjs reads it; a gap counts as down. */
const scored = ({ start, end, baseline, worst, ratio, direction }) => ({
  start,
  end,
  baseline,
  worst,
  ratio,
  direction: direction === 'rise' ? 'up' : 'down',
})

/** What `faultline impact --json` prints for these files, in one call: no flag, so one configuration for every series. */
async function printed(files) {
  const run = spawn(process.execPath, [cli, 'impact', '--json', ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks = []
  for await (const chunk of run.stdout) chunks.push(chunk)
  const printedFiles = JSON.parse(Buffer.concat(chunks).toString('utf8')).files
  const failed = printedFiles.filter(({ error }) => error)
  if (failed.length > 0) throw new Error(`${failed.length} files could not be read: ${failed[0].error}`)
  return printedFiles
}

/** Our method, through the command that people run. */
async function predictOurs(file) {
  const ids = wanted()
  const began = performance.now()
  const answers = await printed(ids.map((id) => path.join(set, truth.series[id].file)))
  const predictions = Object.fromEntries(
    ids.map((id, i) => {
      const { series } = answers[i]
      if (series.length !== 1) throw new Error(`${id} was read as ${series.length} series, not one`)
      return [id, series[0].windows.map(scored)]
    }),
  )
  writeFileSync(file, JSON.stringify({ meta: { method: 'faultline impact' }, predictions }))
  console.error(`faultline impact: ${ids.length} files in ${((performance.now() - began) / 1000).toFixed(1)} s`)
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

const wanted = () =>
  Object.keys(truth.series).filter((id) => only.length === 0 || only.some((word) => id.startsWith(word)))

/** Writes what a method proposes for every series and says how much processor time that took. */
function predict(name, method, file) {
  const predictions = {}
  let slowest = ['', 0]
  const began = process.cpuUsage()
  for (const id of wanted()) {
    const columns = readSeries(truth.series[id].file)
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
await predictOurs(file)
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
