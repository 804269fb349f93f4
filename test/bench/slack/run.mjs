// A 10,000-message Slack zip, in Node and in the built app in Chromium. `node run.mjs [--rounds 7] [--messages 10000] [--node] [--page]`
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { build } from 'esbuild'
import { slackExport } from './generate.mjs'
import { pageRounds } from './pageRounds.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const rounds = option('rounds', 7)
const messages = option('messages', 10_000)
const only = ['node', 'page'].filter((one) => process.argv.includes(`--${one}`))
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-slack-'))

async function archive(channels) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, text] of Object.entries(slackExport({ messages, channels })))
    await zip.add(name, new TextReader(text))
  const file = path.join(folder, `workspace-${channels}.zip`)
  const bytes = await zip.close()
  writeFileSync(file, bytes)
  console.log(`${path.basename(file)}: ${(bytes.length / 1e6).toFixed(1)} MB`)
  return file
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
function report(title, results) {
  const names = Object.keys(results[0] ?? {})
  console.log(`\n${title}, ${results.length} rounds, load ${loadavg()[0].toFixed(1)}`)
  for (const name of names) {
    const values = results.map((result) => result[name])
    console.log(
      `  ${name.padEnd(12)} median ${median(values)}   min ${Math.min(...values)}   max ${Math.max(...values)}`,
    )
  }
}

try {
  const files = [await archive(18), await archive(1)]
  if (only.length === 0 || only.includes('node')) {
    const round = path.join(folder, 'round.mjs')
    await build({
      entryPoints: [`${here}nodeRound.ts`],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: round,
      logLevel: 'error',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    })
    for (const file of files) {
      const results = Array.from({ length: rounds }, (_, i) =>
        JSON.parse(
          execFileSync(process.execPath, [round, file, i % 2 === 0 ? '' : 'floor-last'], { encoding: 'utf8' }),
        ),
      )
      report(`Node, ${path.basename(file)} (ms)`, results)
    }
  }
  if (only.length === 0 || only.includes('page'))
    for (const file of files) report(`Chromium, ${path.basename(file)} (ms)`, await pageRounds(file, rounds, folder))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
