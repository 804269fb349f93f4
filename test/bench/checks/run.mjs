// How long a keystroke's checks take in a document of 200 KB. Each round is a process of its own; sizes take turns.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = Number(process.env.ROUNDS ?? 5)
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-bench-checks-'))
const script = path.join(folder, 'keystrokes.mjs')
await build({
  entryPoints: [path.join(here, 'keystrokes.ts')],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  define: { 'import.meta.url': JSON.stringify(new URL('../../kit/guides.ts', import.meta.url).href) },
})
const cases = [
  ['20 KB', '20000', '200'],
  ['200 KB', '200000', '200'],
  ['200 KB, 20,000 events', '200000', '20000'],
]
const seen = new Map(cases.map(([name]) => [name, []]))
for (let round = 0; round < rounds; round += 1)
  for (const [name, bytes, events] of cases)
    seen
      .get(name)
      .push(JSON.parse(execFileSync(process.execPath, [script, bytes, events, '100'], { encoding: 'utf8' })))
rmSync(folder, { recursive: true })

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const ms = (value) => value.toFixed(value < 10 ? 2 : 0)
console.log(
  `${rounds} rounds of 100 keys, medians over the rounds; load ${loadavg()[0].toFixed(1)}; Node ${process.version}\n`,
)
console.log(
  '| document | findings | never seen, ms | a key, p50 ms | a key, p95 ms | of it own work, p50 ms | own work of the rounds |\n|---|---|---|---|---|---|---|',
)
for (const [name, results] of seen) {
  const of = (key) => results.map((result) => result[key])
  console.log(
    `| ${name} | ${results[0].findings} | ${ms(median(of('first')))} | ${ms(median(of('p50')))} | ${ms(median(of('p95')))} | ${ms(median(of('cpu')))} | ${of('cpu').map(ms).join(' ')} |`,
  )
}
