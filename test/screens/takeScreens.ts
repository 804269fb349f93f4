import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'
import { type Screen, screens } from './screens.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const
const themes = ['light', 'dark'] as const

interface Options {
  /** Folder of the repository. */
  readonly root: string
  /** Folder for the pictures, which exists. */
  readonly out: string
  /** Words of the names of the screens to take; all when left out. */
  readonly only?: string | undefined
}

/**
 * Walks through the app in one browser page and takes each screen at every size, light and dark, as
 * `name-theme-size.png`. Returns what the page complained of on the way.
 */
export async function takeScreens({ root, out, only }: Options): Promise<string[]> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-screens-'))
  const browser = await launchBrowser()
  const served = await serveApp(home, { from: path.join(root, 'dist/cli/faultline.mjs') })
  try {
    return await walk(browser, served, { root, out, only })
  } finally {
    await browser.close()
    await served.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function walk(browser: Browser, served: Served, { root, out, only }: Options): Promise<string[]> {
  const page = await browser.newPage({
    viewport: sizes[0],
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  })
  const complaints = await watchPage(page)
  await page.goto(served.url)
  for (const screen of screens) {
    const before = complaints.length
    await screen.show({ page, served, root })
    if (only === undefined || screen.name.includes(only)) await take(page, screen, out)
    if (screen.complains === true) complaints.length = before
  }
  return complaints
}

async function take(page: Page, { name, settle }: Screen, out: string): Promise<void> {
  for (const size of sizes) {
    for (const theme of themes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await settle?.(page, size)
      await page.evaluate(async () => {
        await document.fonts.ready
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      })
      const file = path.join(out, `${name}-${theme}-${size.width}x${size.height}.png`)
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
      console.log(file)
    }
  }
  await page.setViewportSize(sizes[0])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
