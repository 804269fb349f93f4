// The timeline list beside its peers, one run, rounds interleaved. `node run.mjs [--events 100000] [--rounds 5] [--plain 10000]`
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = path.join(here, '../../../node_modules')
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const events = option('events', 100_000)
const rounds = option('rounds', 5)
const plainEvents = Math.min(events, option('plain', 10_000))
const withAria = existsSync(path.join(here, 'node_modules/react-aria-components'))
if (!withAria) console.error('react-aria is left out: npm install --legacy-peer-deps in test/bench/timeline')

const pages = { faultline: events, tanstack: events, ...(withAria && { aria: events }), plain: plainEvents }
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-timeline-bench-'))
await build({
  entryPoints: Object.fromEntries(Object.keys(pages).map((name) => [name, `${here}${name}Page.jsx`])),
  bundle: true,
  minify: true,
  outdir: folder,
  jsx: 'automatic',
  format: 'iife',
  logLevel: 'error',
  loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"http://127.0.0.1/"' },
  // One React for the app's parts and the peers.
  alias: { react: path.join(modules, 'react'), 'react-dom': path.join(modules, 'react-dom') },
  plugins: [
    {
      name: 'texts',
      setup: (made) =>
        made.onLoad({ filter: /\.md$/ }, ({ path: file }) => ({
          contents: readFileSync(file, 'utf8'),
          loader: 'text',
        })),
    },
  ],
})

const style = `body { margin: 0 } .list { width: 900px; height: 700px; margin: 0; padding: 0; overflow-y: auto; contain: strict }
.row { display: grid; grid-template-columns: 60px 1fr 80px; width: 100%; height: 36px; overflow: hidden; list-style: none }
.words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }`

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
  ],
})

/** Time that the page's thread itself was busy since the last call: what else the machine does is not in it. */
async function cpuClock(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = 0
  const clock = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const now = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    const spent = now - before
    before = now
    return spent
  }
  await clock()
  return clock
}

async function round(name) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  const css = existsSync(path.join(folder, `${name}.css`)) ? readFileSync(path.join(folder, `${name}.css`), 'utf8') : ''
  const body = `<!doctype html><meta charset="utf-8"><style>${css}${style}</style><div id="root"></div><script src="/${name}.js"></script>`
  await page.route('**/*', (route) => {
    const file = new URL(route.request().url()).pathname
    if (file === '/') return route.fulfill({ contentType: 'text/html', body })
    if (existsSync(path.join(folder, file))) return route.fulfill({ path: path.join(folder, file) })
    return route.fulfill({ status: 404 })
  })
  await page.addInitScript(readFileSync(`${here}scrollClock.js`, 'utf8'))
  await page.goto('http://127.0.0.1/')
  await page.evaluate((count) => prepare(count), pages[name])
  await page.waitForTimeout(300)
  const clock = await cpuClock(page)
  const mount = await page.evaluate((count) => measureMount(count), pages[name])
  const mountCpu = await clock()
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    longTasks.length = 0
  })
  await clock()
  const scroll = await page.evaluate(() => measureScroll(120, 900))
  const scrollCpu = (await clock()) / 120
  const longest = await page.evaluate(() => Math.max(0, ...longTasks))
  const jumps = []
  for (const share of [0.5, 0.1, 0.97]) {
    jumps.push(await page.evaluate((to) => measureJump(to), share))
    await page.waitForTimeout(200)
  }
  const places = await page.evaluate(() => measurePlaces())
  await page.close()
  if (complaints.length > 0) console.error(name, [...new Set(complaints)].join('\n'))
  return { mount, mountCpu, scrollCpu, ...scroll, longest, jumps, places }
}

const names = Object.keys(pages)
const results = Object.fromEntries(names.map((name) => [name, []]))
for (let count = 0; count < rounds; count += 1) for (const name of names) results[name].push(await round(name))
await browser.close()
rmSync(folder, { recursive: true, force: true })

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]
const row = (cells) => `| ${cells.join(' | ')} |`
console.log(`${rounds} rounds, 120 steps of 900 px, load ${loadavg()[0].toFixed(1)}`)
console.log(
  row([
    'list',
    'events',
    'mount ms (min)',
    'mount CPU ms',
    'frames a second',
    'CPU ms a frame',
    'p95 frame',
    'longest task',
    'empty frames',
    'frames (ms) after a jump',
    'places',
  ]),
)
console.log(row(Array(11).fill('---')))
for (const name of names) {
  const all = results[name]
  const frames = all.flatMap((one) => one.frames)
  const fps = all.map((one) => 1000 / (one.frames.reduce((sum, ms) => sum + ms, 0) / one.frames.length))
  const mounts = all.map(({ mount }) => mount)
  const jumps = all.flatMap((one) => one.jumps)
  console.log(
    row([
      name,
      pages[name].toLocaleString('en'),
      `${at(mounts, 0.5).toFixed(0)} (${Math.min(...mounts).toFixed(0)})`,
      at(
        all.map((one) => one.mountCpu),
        0.5,
      ).toFixed(0),
      at(fps, 0.5).toFixed(1),
      at(
        all.map((one) => one.scrollCpu),
        0.5,
      ).toFixed(1),
      at(frames, 0.95).toFixed(0),
      Math.max(...all.map(({ longest }) => longest)).toFixed(0),
      all.reduce((sum, { empty }) => sum + empty, 0),
      `${at(
        jumps.map((jump) => jump.frames),
        0.5,
      )}, most ${Math.max(...jumps.map((jump) => jump.frames))} (${at(
        jumps.map((jump) => jump.ms),
        0.5,
      ).toFixed(0)})`,
      all.every(({ places }) => places) ? 'right' : 'missing',
    ]),
  )
}
