// The whole built app on its loopback server (autosave, checks and word count on), its example's summary made as long as the other documents.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = path.join(here, '../../../dist/cli/faultline.mjs')
let app = null

async function start(browser, text) {
  const home = mkdtempSync(path.join(tmpdir(), 'faultline-bench-app-'))
  const child = spawn(process.execPath, [program, 'serve'], { env: { ...process.env, FAULTLINE_HOME: home } })
  const line = () => new Promise((done) => child.stdout.once('data', (bytes) => done(bytes.toString().trim())))
  // The example is made with the first page.
  const page = await browser.newPage()
  await page.goto(await line())
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
  await page.waitForTimeout(3000)
  await page.close()
  const library = path.join(home, 'example')
  const folder = readdirSync(library)
    .filter((name) => /^\d{4}-/.test(name))
    .at(-1)
  const file = path.join(library, folder, 'postmortem.json')
  const postmortem = JSON.parse(readFileSync(file, 'utf8'))
  const summary = postmortem.sections.find(({ id }) => id === 'summary')
  summary.text = text.split('\n')
  writeFileSync(file, JSON.stringify(postmortem))
  app = { home, child, line }
  return app
}

async function nextUrl() {
  const next = app.line()
  app.child.stdin.write('\n')
  return next
}

export async function appRound(browser, text, typeKeys, script) {
  if (app === null) await start(browser, text)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(script)
  await page.goto(await nextUrl())
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
  await page.waitForTimeout(3000)
  await page.getByRole('navigation', { name: 'Guide' }).getByTitle('Lessons', { exact: true }).click()
  await page.getByRole('main', { name: 'Lessons', exact: true }).waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    longTasks.length = 0
    globalThis.mount = () => document.querySelector('[aria-label=Guide] [title=Overview]').click()
    globalThis.opened = () => document.querySelector('[data-section=summary] [contenteditable=true] > *')
  })
  const opening = await page.evaluate(() => measureOpening(''))
  await page.waitForTimeout(500)
  const loading = await page.evaluate(() => Math.max(0, ...longTasks.map(({ ms }) => ms)))
  await page.waitForTimeout(3000)
  const times = await typeKeys(page)
  await page.close()
  if (complaints.length > 0) console.error('app', [...new Set(complaints)].join('\n'))
  return { opening, loading, ...times }
}

export async function closeApp() {
  if (app === null) return
  app.child.kill('SIGTERM')
  rmSync(app.home, { recursive: true, force: true })
}
