// Typing in the built app while a large CSV is read, shown and taken in. `node run.mjs [--mb 100] [--rounds 5]`
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { bigTable } from './generate.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = path.join(here, '../../../dist/cli/faultline.mjs')
const option = (name, given) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? given : Number(process.argv[at + 1])
}
const megabytes = option('mb', 100)
const rounds = option('rounds', 5)
if (!existsSync(program)) throw new Error('The app is not built: npm run build')
const folder = process.env.BENCH_FOLDER ?? path.join(tmpdir(), 'faultline-bench-import')
mkdirSync(folder, { recursive: true })
const table = bigTable(folder, megabytes)
const small = path.join(folder, 'begun.csv')
writeFileSync(small, 'time,message\n2031-05-02T09:00:00Z,labels late\n2031-05-02T09:20:00Z,printers restarted\n')

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

/** What the page's thread did since the last call: its own clock, so that a loaded machine doesn't count. */
async function cpuClock(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = 0
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const now = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    const spent = now - before
    before = now
    return spent
  }
}

/**
 * Tasks of the page's main thread during `act`, in milliseconds of the thread's own clock and of the wall's: on a loaded
 * machine a task waits for a processor as well, and that is not the page's doing.
 */
async function traced(page, act) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] })
  const result = await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  const own = traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
  return { result, own }
}

const summary = (page) => page.getByRole('textbox', { name: 'Summary', exact: true })

/** Types until `done` says so, at least 60 keys, 45 ms apart; what was measured of them. */
async function type(page, clock, done = async () => true) {
  await summary(page).click()
  await page.evaluate(() => {
    keyTimes.length = 0
    handled.length = 0
    tasks.length = 0
  })
  await clock()
  let count = 0
  const { own } = await traced(page, async () => {
    for (; count < 60 || (count < 3000 && !(await done())); count += 1) {
      await page.keyboard.press(count % 6 === 5 ? 'Space' : 'abcdefghij'[count % 10])
      await page.waitForTimeout(45)
    }
  })
  const cpu = (await clock()) / count
  return {
    cpu,
    own,
    ...(await page.evaluate(() => ({ keys: [...keyTimes], handled: [...handled], tasks: tasks.map(({ ms }) => ms) }))),
  }
}

/** Long tasks of the page while something is done that is no typing. */
async function watched(page, act) {
  await page.evaluate(() => {
    tasks.length = 0
  })
  const { own } = await traced(page, async () => {
    await act()
    await page.waitForTimeout(300)
  })
  return { own, tasks: await page.evaluate(() => tasks.map(({ ms }) => ms)) }
}

async function round() {
  const home = mkdtempSync(path.join(tmpdir(), 'faultline-bench-app-'))
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: { ...process.env, FAULTLINE_HOME: home },
  })
  const url = await new Promise((done) => child.stdout.once('data', (bytes) => done(bytes.toString().trim())))
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(25_000)
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  const step = async (name) => {
    await page.getByRole('navigation', { name: 'Guide' }).getByTitle(name, { exact: true }).click()
    await page.getByRole('main', { name, exact: true }).waitFor()
  }
  const document = () => page.locator('.doc-row').first().click()
  try {
    await page.addInitScript(readFileSync(`${here}keyClock.js`, 'utf8'))
    await page.goto(url)
    await page.getByRole('navigation', { name: 'Guide' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await page.getByLabel('Files to add').setInputFiles(small)
    await page.getByLabel('Your name').fill('Bench')
    await page.getByRole('button', { name: /^Take in 2 events/ }).click()
    await page.getByRole('button', { name: 'Go to the timeline' }).click()
    await step('Overview')
    await page.waitForTimeout(2500)
    const clock = await cpuClock(page)
    const alone = await type(page, clock)

    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+O')
    const begun = Date.now()
    await page.getByLabel('Files to add').setInputFiles(table)
    const read = () => page.evaluate(() => evidence.read >= 2)
    await document()
    await step('Overview')
    const reading = await type(page, clock, read)
    const readMs = Date.now() - begun
    await page.keyboard.press('Escape')
    const showing = await watched(page, async () => {
      await page.keyboard.press('ControlOrMeta+Shift+O')
      await page.getByRole('button', { name: /^Take in .*series/ }).waitFor()
      await page.waitForTimeout(4000)
    })
    const takingFrom = Date.now()
    await page.getByRole('button', { name: /^Take in .*series/ }).click()
    await document()
    await step('Overview')
    const taken = () =>
      page.evaluate(() => /Taken in from metrics/.test(document.querySelector('.status-line')?.textContent ?? ''))
    const taking = await type(page, clock, taken)
    const takenMs = Date.now() - takingFrom
    const after = await watched(page, async () => {
      await step('Metrics')
      await page.waitForTimeout(4000)
    })
    return { alone, reading, taking, showing, after, readMs, takenMs }
  } catch (error) {
    await page.screenshot({ path: path.join(folder, 'failed.png') })
    throw error
  } finally {
    await page.close()
    child.kill('SIGTERM')
    rmSync(home, { recursive: true, force: true })
    if (complaints.length > 0) console.error([...new Set(complaints)].join('\n'))
  }
}

const results = []
for (let count = 0; count < rounds; count += 1) results.push(await round())
await browser.close()

const at = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0
const longest = (list) => list.reduce((most, ms) => Math.max(most, ms), 0).toFixed(0)
const row = (cells) => `| ${cells.join(' | ')} |`
console.log(`${megabytes} MB, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}`)
console.log(
  row([
    'typing',
    'keys',
    'own ms a key',
    'handled p50',
    'handled p95',
    'key to paint p50',
    'p95',
    'longest task, own ms',
    'over 50 own ms',
    'longest, wall ms',
  ]),
)
console.log(row(Array(10).fill('---')))
for (const name of ['alone', 'reading', 'taking']) {
  const all = results.map((one) => one[name])
  const keys = all.flatMap((one) => one.keys)
  const handled = all.flatMap((one) => one.handled)
  const tasks = all.flatMap((one) => one.tasks)
  console.log(
    row([
      name,
      keys.length,
      at(
        all.map(({ cpu }) => cpu),
        0.5,
      ).toFixed(1),
      at(handled, 0.5).toFixed(1),
      at(handled, 0.95).toFixed(1),
      at(keys, 0.5).toFixed(1),
      at(keys, 0.95).toFixed(1),
      longest(all.flatMap((one) => one.own)),
      all.flatMap((one) => one.own).filter((ms) => ms > 50).length,
      longest(tasks),
    ]),
  )
}
for (const name of ['showing', 'after']) {
  const tasks = results.flatMap((one) => one[name].own)
  const wall = results.flatMap((one) => one[name].tasks)
  console.log(
    `${name}: longest task ${longest(tasks)} own ms (${longest(wall)} wall), ${tasks.filter((ms) => ms > 50).length} over 50 own ms`,
  )
}
console.log(
  `read in ${at(
    results.map(({ readMs }) => readMs),
    0.5,
  )} ms, taken in ${at(
    results.map(({ takenMs }) => takenMs),
    0.5,
  )} ms`,
)
