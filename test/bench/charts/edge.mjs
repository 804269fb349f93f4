// An edge of the window let go in the whole built app: until sentence, table and figures show it, until the open preview does.
// `node edge.mjs [--rounds 12] [--points 1000000]`; `--points` lays a long series under the incident.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const program = fileURLToPath(new URL('../../../dist/cli/faultline.mjs', import.meta.url))
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const rounds = option('rounds', 12)
const points = option('points', 0)

const home = mkdtempSync(path.join(tmpdir(), 'faultline-edge-bench-'))
const child = spawn(process.execPath, [program, 'serve'], { env: { ...process.env, FAULTLINE_HOME: home } })
const line = () => new Promise((done) => child.stdout.once('data', (bytes) => done(bytes.toString().trim())))
const nextUrl = () => {
  const next = line()
  child.stdin.write('\n')
  return next
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
})

async function open(url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => console.error(error.message))
  await page.addInitScript(() => {
    // From the release of the button to the first task after the frame that shows all of it changed.
    globalThis.changed = (selectors) =>
      new Promise((done) => {
        const read = () =>
          selectors.map((selector) => {
            const element = document.querySelector(selector)
            return element?.value ?? element?.textContent ?? ''
          })
        const before = read()
        const at = selectors.map(() => 0)
        let from = 0
        addEventListener(
          'pointerup',
          (event) => {
            from = event.timeStamp
          },
          { capture: true, once: true },
        )
        const look = () => {
          const now = read()
          const fresh = selectors.flatMap((_, i) => (at[i] === 0 && now[i] !== before[i] ? [i] : []))
          if (from > 0 && fresh.length > 0) {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => {
              for (const i of fresh) at[i] = performance.now() - from
              if (at.every((one) => one > 0)) done(at)
            }
            channel.port2.postMessage(0)
          }
          if (!at.every((one) => one > 0)) requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
  })
  await page.goto(url)
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
  return page
}

// The example comes with the first page; then its summary and, if asked, its metric are ours.
const first = await open(await line())
await first.waitForTimeout(3000)
await first.close()
const library = path.join(home, 'example')
const folder = path.join(
  library,
  readdirSync(library)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .at(-1),
)
const file = path.join(folder, 'postmortem.json')
const postmortem = JSON.parse(readFileSync(file, 'utf8'))
postmortem.sections.find(({ id }) => id === 'summary').text = [
  'It lasted [1 h](fact:impact.duration); repair took [1 h](fact:time.repair).',
  '',
  '| Figure | Value |',
  '| --- | --- |',
  '| Impact | [1 h](fact:impact.duration) |',
  '| Repair | [1 h](fact:time.repair) |',
]
if (points > 0) lengthen(postmortem)
writeFileSync(file, JSON.stringify(postmortem))

/** The main series second by second instead of minute by minute. */
function lengthen(document) {
  const main = document.series.find((one) => one.main)
  const start = Date.parse('2026-02-17T15:00:00Z') - points * 500
  const rows = Array.from({ length: points }, (_, i) => {
    const at = start + i * 1000
    const down = at >= Date.parse('2026-02-17T13:17:00Z') && at <= Date.parse('2026-02-17T15:03:00Z')
    return `${new Date(at).toISOString()},${(down ? 2100 : 4400) + ((i * 7919) % 97)}`
  })
  const bytes = Buffer.from(`time,searches answered / min\n${rows.join('\n')}\n`)
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(path.join(folder, 'attachments', `${hash}.csv`), bytes)
  const source = document.sources.find(({ id }) => id === main.source)
  document.sources.push({ ...source, id: hash, name: 'seconds.csv', ext: 'csv', bytes: bytes.length })
  const [id, old] = [`series-${hash.slice(0, 20)}-0-1`, main.id]
  Object.assign(main, { id, source: hash, points, read: {}, format: 'metrics-csv', column: { time: 0, value: 1 } })
  if (document.impact.metric?.series === old) Object.assign(document.impact.metric, { series: id, source: hash })
}

const page = await open(await nextUrl())
await page.waitForTimeout(points > 0 ? 20_000 : 4000)
const step = async (name) => {
  await page.getByRole('navigation', { name: 'Guide' }).getByTitle(name, { exact: true }).click()
  await page.getByRole('main', { name, exact: true }).waitFor()
  await page.waitForTimeout(1500)
}
const figures = ['.fact-cell .fact-value']
const cdp = await page.context().newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
/** CPU time of the page's own thread so far, ms: what a loaded machine adds by waiting is not in it. */
const worked = async () => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime').value
}
const drag = async (by) => {
  const box = await page.locator('.strip-edge[data-edge=end]').boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + 12]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 5; i += 1) await page.mouse.move(x + (by * i) / 5, y)
  await page.waitForTimeout(100)
  const before = await worked()
  await page.mouse.up()
  return before
}
const results = {}
const work = {}
async function measure(what, selectors) {
  for (let round = 0; round < rounds; round += 1) {
    const waiting = page.evaluate((list) => changed(list), selectors)
    await page.waitForTimeout(250)
    const before = await drag(round % 2 ? -43 : 43)
    const times = await waiting
    work[what] = [...(work[what] ?? []), (await worked()) - before]
    results[what] = [...(results[what] ?? []), Math.max(...times)]
    await page.waitForTimeout(600)
  }
}
const loads = [loadavg()[0]]
await step('Overview')
await measure('sentence, table, figures', [
  '[data-section=summary] [contenteditable] p',
  '[data-section=summary] [contenteditable] table',
  ...figures,
])
await step('Review & export')
await page
  .getByRole('list', { name: 'Formats' })
  .getByRole('button', { name: /^Markdown/ })
  .click()
await page.waitForTimeout(1000)
await measure('Markdown preview, figures', ['textarea.preview', ...figures])
await page.getByRole('list', { name: 'Formats' }).getByRole('button', { name: /^Word/ }).click()
await page.waitForTimeout(1000)
await measure('Word preview, figures', ['article.preview', ...figures])
loads.push(loadavg()[0])
await browser.close()
child.kill('SIGTERM')
rmSync(home, { recursive: true, force: true })

const at = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(0)
console.log(
  `${rounds} releases each, ${points || 540} points, load ${loads.map((one) => one.toFixed(1)).join(' to ')}; ms`,
)
console.log(
  '| what changed | median | p95 | max | min | work of the page, median | min |\n| --- | --- | --- | --- | --- | --- | --- |',
)
for (const [what, list] of Object.entries(results))
  console.log(
    `| ${[what, at(list, 0.5), at(list, 0.95), at(list, 1), at(list, 0), at(work[what], 0.5), at(work[what], 0)].join(' | ')} |`,
  )
