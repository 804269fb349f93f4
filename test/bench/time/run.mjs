// `node run.mjs`: every contender in processes of its own, interleaved. TIMES (1,000,000) and ROUNDS (5) by the environment.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const rounds = Number(process.env.ROUNDS ?? 5)
const here = fileURLToPath(new URL('.', import.meta.url))
// Inside the repository, so that packages are found; dist is nobody's source.
const dist = path.join(here, '../../../dist')
mkdirSync(dist, { recursive: true })
const folder = mkdtempSync(path.join(dist, 'bench-time-'))
try {
  await build({
    entryPoints: [path.join(here, 'times.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile: path.join(folder, 'times.mjs'),
    logLevel: 'error',
  })
  const script = path.join(folder, 'times.mjs')
  const run = (...args) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout)
  }
  const names = run()
  const speeds = Object.fromEntries(names.map((name) => [name, []]))
  // The first reading of a process is its warming up.
  for (let round = 0; round < rounds; round++) for (const name of names) speeds[name].push(...run(name).slice(1))
  const best = (name) => Math.max(...speeds[name])
  const median = (name) => [...speeds[name]].sort((a, b) => a - b)[speeds[name].length >> 1]
  console.log(`load ${loadavg()[0].toFixed(1)}`)
  console.log('| | median M/s | best M/s | x Date.parse, Z (median) |\n| --- | --- | --- | --- |')
  for (const name of names)
    console.log(
      `| ${name} | ${median(name).toFixed(2)} | ${best(name).toFixed(2)} | ${(median(name) / median('Date.parse, Z')).toFixed(2)} |`,
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
