// A library of 10,000 postmortems and 60,000 actions: index, start, actions, search. Each round is a process of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = Number(process.env.ROUNDS ?? 5)
const [count, each] = [process.env.COUNT ?? '10000', process.env.EACH ?? '6']
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-bench-library-'))
const script = path.join(folder, 'round.mjs')
await build({
  entryPoints: [path.join(here, 'round.ts')],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
})
const library = path.join(folder, 'library')
const run = (...args) => execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
run('make', library, count, each)

const seen = { cold: [], warm: [] }
for (let round = 0; round < rounds; round += 1) {
  const home = path.join(folder, `home-${round}`)
  for (const kind of ['cold', 'warm']) seen[kind].push(JSON.parse(run(kind, home, library)))
  rmSync(home, { recursive: true })
}
rmSync(folder, { recursive: true })

const sorted = (numbers) => [...numbers].sort((a, b) => a - b)
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]
const shown = (value) => value.toFixed(value < 10 ? 1 : 0)
const figures = [
  ['first answer with rows, ms', (one) => [one.start.ms], (one) => [one.start.cpu]],
  ['every file looked at, ms', (one) => [one.whole.ms], (one) => [one.whole.cpu]],
  [
    'first 100 rows of the actions and all figures, ms',
    (one) => [one.firstActions.ms],
    (one) => [one.firstActions.cpu],
  ],
  ['another filter and order, ms', (one) => [one.nextActions.ms], (one) => [one.nextActions.cpu]],
  ['the same after an edit, ms', (one) => [one.afterEdit.ms], (one) => [one.afterEdit.cpu]],
  ['the first key of a search, ms', (one) => [one.firstKey.ms], (one) => [one.firstKey.cpu]],
  [
    'a key, p50 ms',
    (one) => [
      at(
        one.keys.map(({ ms }) => ms),
        0.5,
      ),
    ],
    (one) => [
      at(
        one.keys.map(({ cpu }) => cpu),
        0.5,
      ),
    ],
  ],
  [
    'a key, p95 ms',
    (one) => [
      at(
        one.keys.map(({ ms }) => ms),
        0.95,
      ),
    ],
    (one) => [
      at(
        one.keys.map(({ cpu }) => cpu),
        0.95,
      ),
    ],
  ],
  ['trends, ms', (one) => [one.trends.ms], (one) => [one.trends.cpu]],
  ['memory at the end, MB', (one) => [one.memory], () => []],
  ['memory at its peak, MB', (one) => [one.peak], () => []],
  ['answers that told how far the index is', (one) => [one.told], () => []],
]
const { rows, actions } = seen.cold[0]
console.log(
  `${rows} postmortems, ${actions} actions; ${rounds} rounds, cold and warm in turn, medians (own work in brackets); load ${loadavg()[0].toFixed(1)}; Node ${process.version}\n`,
)
console.log('| | cold | warm |\n|---|---|---|')
for (const [name, clock, work] of figures) {
  const cell = (results) => {
    const own = results.flatMap(work)
    return `${shown(at(results.flatMap(clock), 0.5))}${own.length === 0 ? '' : ` (${shown(at(own, 0.5))})`}`
  }
  console.log(`| ${name} | ${cell(seen.cold)} | ${cell(seen.warm)} |`)
}
