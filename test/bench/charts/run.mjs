// Charts beside plain uPlot, in one run, rounds interleaved, each in a fresh page. `node run.mjs [--rounds 7] [--points 1000000] [--seconds 3]`
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const rounds = option('rounds', 7)
const points = option('points', 1_000_000)
const seconds = option('seconds', 3)
const [width, height] = [1000, 146]

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-charts-bench-'))
await build({
  entryPoints: { faultline: `${here}faultlinePage.jsx`, uplot: `${here}uplotPage.js` },
  bundle: true,
  minify: true,
  outdir: folder,
  jsx: 'automatic',
  format: 'iife',
  logLevel: 'error',
  loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"http://127.0.0.1/"' },
})

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
async function launch(more) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const server = await chromium.launchServer({ executablePath, args: [...quiet, ...more] })
  const browser = await chromium.connect(server.wsEndpoint())
  return { browser, pid: server.process().pid, close: () => server.close() }
}

/** CPU time that the browser and its children have used, ms. A loaded machine makes steps wait, but not work. Linux only, else NaN. */
function cpuOf(root) {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const seen = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (.*)/s)
        const fields = rest.split(' ')
        return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
      } catch {
        return []
      }
    })
  const ours = new Set([root])
  for (let grown = -1; grown !== ours.size; ) {
    grown = ours.size
    for (const { pid, parent } of seen) if (ours.has(parent)) ours.add(pid)
  }
  return seen.reduce((sum, { pid, ticks }) => (ours.has(pid) ? sum + ticks * 10 : sum), 0)
}

/** Tall enough for ten charts, unless asked for a screen. */
async function open({ browser }, name, tall = 2900) {
  const page = await browser.newPage({ viewport: { width: 1100, height: tall } })
  page.on('pageerror', (error) => console.error(name, error.message))
  const html = `<!doctype html><html data-theme="light"><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"><div id="root"></div><script src="/${name}.js"></script>`
  await page.route('**/*', (route) => {
    const file = new URL(route.request().url()).pathname
    if (file === '/') return route.fulfill({ contentType: 'text/html', body: html })
    if (existsSync(path.join(folder, file))) return route.fulfill({ path: path.join(folder, file) })
    return route.fulfill({ status: 404 })
  })
  await page.addInitScript(readFileSync(`${here}frameClock.js`, 'utf8'))
  await page.goto('http://127.0.0.1/')
  await page.waitForTimeout(300)
  return page
}

/** First paint of a million points, then a walk of zooms and pans, each step when the one before is on the screen. */
async function single(browser, name) {
  const page = await open(browser, name)
  const result = await page.evaluate(
    async ([count, wide, high]) => {
      const columns = makePoints(count, 7)
      globalThis.columns = columns
      return { first: await timed(() => mount([columns], wide, high)) }
    },
    [points, width, height],
  )
  await page.waitForTimeout(300)
  const before = cpuOf(browser.pid)
  result.steps = await page.evaluate(() => measureWalk((span) => go(span, columns)))
  result.cpu = (cpuOf(browser.pid) - before) / result.steps.length
  await page.close()
  return result
}

/** Ten series over one time: a walk with all of them in view, or moved in every frame for `long` seconds on a screen. */
async function ten(browser, name, long) {
  const page = await open(browser, name, long === 0 ? 2900 : 900)
  const result = await page.evaluate(
    async ([wide, high, long]) => {
      const list = Array.from({ length: 10 }, (_, index) => makePoints(100_000, index + 1))
      globalThis.columns = list[0]
      const first = await timed(() => mount(list, wide, high))
      await new Promise((done) => setTimeout(done, 200))
      return { first, ...(long === 0 ? {} : await measureFrames((span) => go(span, list[0]), long)) }
    },
    [width, height, long],
  )
  await page.waitForTimeout(300)
  const before = cpuOf(browser.pid)
  result.steps = await page.evaluate(() => measureWalk((span) => go(span, columns)))
  result.cpu = (cpuOf(browser.pid) - before) / result.steps.length
  await page.close()
  return result
}

const names = ['faultline', 'uplot']
const results = { single: {}, ten: {}, frames: {} }
const free = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
const paced = await launch([])
const loads = []
for (let round = 0; round < rounds; round += 1)
  for (const name of round % 2 ? names.toReversed() : names) {
    loads.push(loadavg()[0])
    results.single[name] = [...(results.single[name] ?? []), await single(free, name)]
    results.ten[name] = [...(results.ten[name] ?? []), await ten(free, name, 0)]
    results.frames[name] = [...(results.frames[name] ?? []), await ten(paced, name, seconds)]
  }
await free.close()
await paced.close()
rmSync(folder, { recursive: true, force: true })

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]
const fixed = (value) => value.toFixed(1)
const row = (cells) => console.log(`| ${cells.join(' | ')} |`)
const table = (title, list) => {
  console.log(`\n${title}`)
  row(['', 'first paint, median', 'min', 'step, median', 'p95', 'max', 'CPU a step, median', 'least'])
  row(Array(8).fill('---'))
  for (const name of names) {
    const first = list[name].map((one) => one.first.ms)
    const steps = list[name].flatMap((one) => one.steps.map(({ ms }) => ms))
    const cpu = list[name].map((one) => one.cpu)
    row(
      [name, at(first, 0.5), at(first, 0), at(steps, 0.5), at(steps, 0.95), at(steps, 1), at(cpu, 0.5), at(cpu, 0)].map(
        (one) => (typeof one === 'number' ? fixed(one) : one),
      ),
    )
  }
}
console.log(
  `${rounds} rounds, load ${fixed(Math.min(...loads))} to ${fixed(Math.max(...loads))}, ${width} x ${height} px`,
)
table(`One series of ${points.toLocaleString('en-US')} points, ms`, results.single)
table('Ten series of 100,000 points together, ms', results.ten)
console.log('\nTen series moved in every frame, 60 Hz, on a screen 900 px high')
row(['', 'frames a second, median', 'least', 'frame, median', 'p95', 'p99', 'max'])
row(Array(7).fill('---'))
for (const name of names) {
  const rates = results.frames[name].map(({ frames, seconds: passed }) => frames / passed)
  const gaps = results.frames[name].flatMap((one) => one.gaps)
  row([name, ...[at(rates, 0.5), at(rates, 0), ...[0.5, 0.95, 0.99, 1].map((share) => at(gaps, share))].map(fixed)])
}
