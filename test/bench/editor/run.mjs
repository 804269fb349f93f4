// Typing and opening beside ProseMirror and CodeMirror, in one run, rounds interleaved. `node run.mjs [--kb 200] [--rounds 5] [--keys 60] [--app]`
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { appRound, closeApp } from './appRound.mjs'
import { longDocument } from './document.mjs'
import { contentSecurityPolicy } from './policy.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const kilobytes = option('kb', 200)
const rounds = option('rounds', 5)
const keys = option('keys', 60)
const gapMs = option('gap', 45)
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null
const text = longDocument(kilobytes * 1000)

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-editor-bench-'))
await build({
  entryPoints: {
    faultline: `${here}faultlinePage.jsx`,
    prosemirror: `${here}prosemirrorPage.js`,
    codemirror: `${here}codemirrorPage.js`,
  },
  bundle: true,
  minify: true,
  outdir: folder,
  jsx: 'automatic',
  format: 'iife',
  logLevel: 'error',
  loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"' },
})

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
  ],
})

async function editorRound(name) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"><div id="root"></div><script src="/${name}.js"></script>`
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', (route) => {
    const file = new URL(route.request().url()).pathname
    if (file === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: html,
        headers: name === 'faultline' ? { 'content-security-policy': contentSecurityPolicy } : {},
      })
    if (existsSync(path.join(folder, file))) return route.fulfill({ path: path.join(folder, file) })
    return route.fulfill({ status: 404 })
  })
  await page.addInitScript(readFileSync(`${here}keyClock.js`, 'utf8'))
  await page.goto('http://127.0.0.1/')
  const opening = await page.evaluate((given) => measureOpening(given), text)
  const loading = await page.evaluate(() => Math.max(0, ...longTasks.map(({ ms }) => ms)))
  await page.waitForTimeout(2500)
  const times = await typeKeys(page)
  await page.close()
  if (complaints.length > 0) console.error(name, [...new Set(complaints)].join('\n'))
  return { opening, loading, ...times }
}

export async function typeKeys(page) {
  await page.evaluate(() => caretInMiddle())
  await page.waitForTimeout(100)
  await page.evaluate(() => {
    keyTimes.length = 0
    longTasks.length = 0
  })
  for (let index = 0; index < keys; index += 1) {
    await page.keyboard.press(index % 6 === 5 ? 'Space' : 'abcdefghij'[index % 10])
    // A short rest now and then: what waits for one runs among the keys, as it does with a person.
    await page.waitForTimeout(index % 20 === 19 ? 420 : gapMs)
  }
  await page.waitForTimeout(1500)
  return page.evaluate(() => ({ keys: keyTimes, longest: Math.max(0, ...longTasks.map(({ ms }) => ms)) }))
}

const contenders = {
  faultline: () => editorRound('faultline'),
  prosemirror: () => editorRound('prosemirror'),
  codemirror: () => editorRound('codemirror'),
}
if (process.argv.includes('--app'))
  contenders.app = () => appRound(browser, text, typeKeys, readFileSync(`${here}keyClock.js`, 'utf8'))
const names = Object.keys(contenders).filter((name) => only === null || only.includes(name))
const results = Object.fromEntries(names.map((name) => [name, []]))
for (let round = 0; round < rounds; round += 1) for (const name of names) results[name].push(await contenders[name]())
await browser.close()
await closeApp()
rmSync(folder, { recursive: true, force: true })

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]
const row = (cells) => `| ${cells.join(' | ')} |`
const all = (name) => results[name].flatMap((round) => round.keys)
console.log(`${kilobytes} kB, ${rounds} rounds of ${keys} keys, ${gapMs} ms apart`)
console.log(
  row([
    'editor',
    'keys',
    'p50',
    'p95',
    'max',
    'min',
    'longest task after a key',
    'opening median',
    'longest task of opening',
  ]),
)
console.log(row(Array(9).fill('---')))
for (const name of names)
  console.log(
    row([
      name,
      all(name).length,
      ...[0.5, 0.95, 1, 0].map((share) => at(all(name), share).toFixed(1)),
      Math.max(...results[name].map(({ longest }) => longest)).toFixed(0),
      at(
        results[name].map(({ opening }) => opening),
        0.5,
      ).toFixed(0),
      Math.max(...results[name].map(({ loading }) => loading)).toFixed(0),
    ]),
  )
if (all('faultline') && results.prosemirror) {
  const ratio = (share) => (at(all('faultline'), share) / at(all('prosemirror'), share)).toFixed(2)
  console.log(`ratio to ProseMirror: p50 ${ratio(0.5)}, p95 ${ratio(0.95)}`)
}
