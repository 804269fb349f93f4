import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { tableFile, tables } from './generate.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = process.env.BENCH_FOLDER ?? path.join(tmpdir(), 'faultline-bench-csv')
const rounds = Number(process.env.ROUNDS ?? 5)
const share = Number(process.env.SHARE ?? 1)
mkdirSync(folder, { recursive: true })

if (!existsSync(path.join(here, 'node_modules/papaparse'))) {
  console.error('papaparse is missing: npm install in test/bench/csv')
  process.exit(2)
}
await build({
  entryPoints: [path.join(here, 'contenders/faultline.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outfile: path.join(folder, 'faultline.mjs'),
  logLevel: 'error',
})
const contenders = {
  scanner: path.join(here, 'contenders/scanner.mjs'),
  faultline: path.join(folder, 'faultline.mjs'),
  papaparse: path.join(here, 'contenders/papaparse.mjs'),
}

function once(script, file) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

for (const table of tables) {
  const file = tableFile(folder, table, Math.round(table.rows * share))
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  // Interleaved: what else the machine does falls on everyone alike.
  for (let round = 0; round < rounds; round++)
    for (const [name, script] of Object.entries(contenders)) runs[name].push(once(script, file))
  const sums = Object.values(runs).map(([{ rows, first, last, total, gaps }]) =>
    [rows, first, last, total.toFixed(0), gaps].join(' '),
  )
  if (new Set(sums).size > 1) throw new Error(`They read different things:\n${sums.join('\n')}`)
  const of = (name, key) => median(runs[name].map((run) => run[key]))
  console.log(`\n${table.name}: ${sums[0]?.split(' ')[0]} rows, median of ${rounds}`)
  console.table(
    Object.fromEntries(
      Object.keys(contenders).map((name) => [
        name,
        {
          'CPU ms': Math.round(of(name, 'cpu')),
          'wall ms': Math.round(of(name, 'wall')),
          'peak RSS MB': Math.round(of(name, 'rss')),
          'x scanner': (of(name, 'cpu') / of('scanner', 'cpu')).toFixed(2),
          'x papaparse': (of(name, 'cpu') / of('papaparse', 'cpu')).toFixed(2),
        },
      ]),
    ),
  )
}
