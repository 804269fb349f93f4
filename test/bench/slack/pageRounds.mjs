// The built app in Chromium: a zip is chosen, its card stands, it is taken in. Milliseconds as the page itself sees them.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const program = fileURLToPath(new URL('../../../dist/cli/faultline.mjs', import.meta.url))
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Each round in a fresh app, library and page. */
export async function pageRounds(file, rounds, folder) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  })
  const results = []
  try {
    for (let round = 0; round < rounds; round++) {
      const home = path.join(folder, `home-${path.basename(file)}-${round}`)
      mkdirSync(home, { recursive: true })
      results.push(await withApp(home, (url) => onePage(browser, url, file)))
    }
  } finally {
    await browser.close()
  }
  return results
}

async function withApp(home, use) {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: { ...process.env, FAULTLINE_HOME: home },
  })
  try {
    const url = await new Promise((done) => child.stdout.once('data', (bytes) => done(bytes.toString().trim())))
    return await use(url)
  } finally {
    child.kill('SIGTERM')
  }
}

async function onePage(browser, url, file) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.goto(url)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('Control+Shift+O')
    await page.getByLabel('Files to add').waitFor({ state: 'attached' })
    await page.evaluate(watch)
    await page.getByLabel('Files to add').setInputFiles(file)
    await page.waitForFunction(() => window.bench.card > 0)
    // Of several channels, all: the most that can be kept.
    const several = page.getByRole('button', { name: /^(Look at all|Choose several)/ })
    if (await several.count()) {
      await several.click()
      await page.getByRole('listbox', { name: 'Channels' }).focus()
      const channels = await page.getByRole('option').count()
      for (let i = 0; i < channels; i++) {
        await page.keyboard.press('Space')
        await page.keyboard.press('j')
      }
      await page.keyboard.press('Control+Enter')
    }
    await page.getByRole('button', { name: 'Choose messages…' }).waitFor()
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.waitForFunction(() => window.bench.done > 0)
    return await page.evaluate(() => ({
      preview: Math.round(window.bench.card),
      import: Math.round(window.bench.done),
      longest: Math.round(window.bench.longest),
    }))
  } finally {
    await page.close()
  }
}

/** In the page: from the choice of the file to the frame that shows its card, and from the click to the frame that shows what came in. */
function watch() {
  const bench = { card: 0, done: 0, longest: 0 }
  window.bench = bench
  const after = (name, from) =>
    requestAnimationFrame(() => setTimeout(() => (bench[name] ||= performance.now() - from)))
  let [chosen, clicked] = [0, 0]
  const listen = (type, is, note) =>
    document.addEventListener(type, ({ target }) => is(target) && note(performance.now()), true)
  listen(
    'change',
    (target) => target.type === 'file',
    (at) => {
      chosen = at
    },
  )
  listen(
    'click',
    (target) => target.closest('button')?.textContent.startsWith('Take in'),
    (at) => {
      clicked = at
    },
  )
  new MutationObserver(() => {
    if (
      chosen > 0 &&
      bench.card === 0 &&
      document.querySelector('.import-card .import-question, .import-card [data-opener]')
    )
      after('card', chosen)
    if (clicked > 0 && bench.done === 0 && /came in/.test(document.querySelector('.import-card h2')?.textContent ?? ''))
      after('done', clicked)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.longest = Math.max(bench.longest, entry.duration)
  }).observe({ type: 'longtask' })
}
