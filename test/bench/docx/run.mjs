// Word files beside bare `docx`: `node run.mjs [--rounds 5] [--letters 500] [--only-documents | --only-letters]`
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const rounds = option('rounds', 5)
const letters = option('letters', 500)
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-docx-'))

/** A jagged line of 1200 by 400 as a PNG, with grain so that it weighs what a drawn chart weighs. */
function picture(number) {
  const [width, height] = [1200, 400]
  let seed = 5 + number
  const noise = (most) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed / 2 ** 32) * most
  }
  const rows = Buffer.alloc((width * 3 + 1) * height, 255)
  for (let y = 0; y < height; y += 1) rows[y * (width * 3 + 1)] = 0
  for (let x = 0; x < width; x += 1) {
    const top = Math.round(150 + Math.sin(x / 30 + number) * 80 + noise(40))
    for (let y = top; y < top + 12; y += 1)
      rows.set([noise(255), noise(64), noise(64)], y * (width * 3 + 1) + 1 + x * 3)
  }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// Each entry with its parts loaded when asked for, as the app does it.
await build({
  entryPoints: [`${here}oneDocument.ts`, `${here}letters.ts`],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
})

const once = (script, ...given) => {
  const args = [path.join(folder, `${script}.mjs`), ...given.map(String)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }))
}
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const column = (results, name) => middle(results.map((result) => result[name]))
const ms = (value) => `${value.toFixed(0)} ms`
const ratio = (a, b) => `${(a / b).toFixed(2)}`

function documents() {
  const results = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours']
    for (const who of order) results[who].push(once('oneDocument', who, folder, 15))
  }
  console.log(`\nA document of 20 pages, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}`)
  for (const name of ['first', 'firstCpu', 'warm', 'warmMin', 'warmCpu']) {
    const [ours, bare] = [column(results.ours, name), column(results.bare, name)]
    console.log(
      `  ${name.padEnd(9)} ours ${ms(ours).padStart(8)}   bare docx ${ms(bare).padStart(8)}   ours / bare ${ratio(ours, bare)}`,
    )
  }
  console.log(`  size      ours ${results.ours[0].bytes} B, bare docx ${results.bare[0].bytes} B`)
}

function manyLetters() {
  const contenders = ['ours', 'ours-word', 'bare']
  const results = Object.fromEntries(contenders.map((who) => [who, []]))
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed()
    for (const who of order)
      results[who].push(once('letters', who, folder, letters, path.join(here, '../../../templates/briefs')))
    const [ours, word, bare] = contenders.map((who) => results[who][round].cpu)
    console.log(
      `  round ${round + 1}: of bare ${ratio(ours, bare)} (the Word files alone ${ratio(word, bare)}) by the processor`,
    )
  }
  console.log(`\n${letters} letters of 20 pages, one thread, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}`)
  for (const who of contenders) {
    const of = (name) => column(results[who], name)
    console.log(
      `  ${who.padEnd(9)} ${(of('wall') / 1000).toFixed(1)} s (processor ${(of('cpu') / 1000).toFixed(1)} s)   of bare ${ratio(of('wall'), column(results.bare, 'wall'))} (processor ${ratio(of('cpu'), column(results.bare, 'cpu'))})   ${of('megabytes').toFixed(0)} MB, memory ${of('rss')} MB, ${of('made')} made`,
    )
  }
}

try {
  for (const number of [0, 1, 2]) writeFileSync(path.join(folder, `picture-${number}.png`), picture(number))
  if (!process.argv.includes('--only-letters')) documents()
  if (!process.argv.includes('--only-documents')) manyLetters()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
