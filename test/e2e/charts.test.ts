import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

let browser: Browser
let served: Served
let page: Page
let complaints: string[]
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-charts-'))

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveApp(home)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  const guide = page.getByRole('navigation', { name: 'Guide' })
  await guide.getByTitle('Metrics', { exact: true }).click()
  await charts().nth(1).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const charts = () => page.locator('.series-chart')
const strip = () => page.locator('.strip-band')
const boxOf = async (of: Locator) => (await of.boundingBox()) ?? expect.fail('not in the page')
const times = () => page.locator('.chart-zoomed').textContent()
const zoomed = () => page.locator('.chart-zoomed').count()
/** How much ink of the line's colour a canvas holds. */
const ink = (of: Locator) =>
  of.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    let count = 0
    for (let i = 0; i < pixels.length; i += 4)
      if ((pixels[i + 3] ?? 0) > 200 && (pixels[i + 2] ?? 0) > 150 && (pixels[i] ?? 255) < 120) count += 1
    return count
  })

describe('the stacked charts and the strip', () => {
  it('are drawn, and the crosshair reads every series at once', async () => {
    expect(await ink(charts().first())).toBeGreaterThan(300)
    expect(await ink(charts().nth(1))).toBeGreaterThan(300)
    const box = await boxOf(charts().first())
    await page.mouse.move(box.x + box.width / 2, box.y + 80)
    const readings = page.locator('.chart-reading')
    await expect.poll(() => readings.count()).toBe(2)
    const [one = '', two = ''] = await readings.allTextContents()
    expect(one).toMatch(/^\d\d:\d\d [\d,]+ \/ min$/)
    expect(two).toMatch(/^\d\d:\d\d [\d.]+ s$/)
    expect(two.slice(0, 5)).toBe(one.slice(0, 5))
    expect(await page.locator('.strip-hover-text').textContent()).toContain(one.slice(0, 5))
  })

  it('zoom together: a brush marks out the time, 0 shows all again', async () => {
    const box = await boxOf(charts().first())
    const before = await page.locator('[data-tick]').count()
    await page.mouse.move(box.x + 200, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 260, box.y + 60)
    await page.mouse.move(box.x + 320, box.y + 60)
    await page.mouse.up()
    await expect.poll(times).toMatch(/^\d\d:\d\d – \d\d:\d\d UTC/)
    expect(await page.locator('[data-tick]').count()).not.toBe(before)
    expect(await page.locator('.strip-head').textContent()).toContain('Show all')
    await charts().nth(1).focus()
    await page.keyboard.press('0')
    await expect.poll(zoomed).toBe(0)
  })

  it('Mod and the wheel zoom around the pointer; the wheel alone scrolls the page', async () => {
    const box = await boxOf(strip())
    await page.mouse.move(box.x + box.width / 2, box.y + 40)
    await page.mouse.wheel(0, -300)
    await page.waitForTimeout(200)
    expect(await zoomed()).toBe(0)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(zoomed).toBe(1)
    const first = await times()
    await page.mouse.wheel(240, 0)
    await expect.poll(times).not.toBe(first)
    await page.getByRole('button', { name: 'Show all' }).first().click()
    await expect.poll(zoomed).toBe(0)
  })

  it('by keys alone: zoom, move along, walk the samples, open the table', async () => {
    await charts().first().focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const wide = await times()
    await page.keyboard.press('PageDown')
    await expect.poll(times).not.toBe(wide)
    await page.keyboard.press('0')
    await page.keyboard.press('ArrowRight')
    const reading = page.locator('.chart-reading').first()
    const one = await reading.textContent()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => reading.textContent()).not.toBe(one)
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    const table = page.getByRole('region', { name: 'Points of searches answered / min' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Time (UTC)',
      'searches answered / min',
      'Impact',
    ])
    expect(await table.getByRole('cell').first().textContent()).toMatch(/^17 Feb 2026 \d\d:\d\d$/)
    await page.keyboard.press('t')
    await expect.poll(() => table.count()).toBe(0)
  })

  it('an event under the pointer says itself, and a press goes there', async () => {
    const tick = page.locator('[data-tick]').first()
    await tick.hover()
    await expect.poll(() => tick.locator('.strip-tick-words').isVisible()).toBe(true)
  })

  it('the scale and the customers’ name are one step of undo each, and the picture follows', async () => {
    const scale = page.getByRole('combobox', { name: 'Scale of searches answered / min' })
    const before = await ink(charts().first())
    await scale.selectOption('data')
    await expect.poll(() => ink(charts().first())).not.toBe(before)
    await charts().first().focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => scale.inputValue()).toBe('auto')
  })

  it('the window is set by hand where no metric shows one', async () => {
    await page.getByRole('button', { name: 'Set the window by hand' }).click()
    const end = page.getByRole('group', { name: 'Impact window by hand' }).getByRole('textbox', { name: 'Impact end' })
    await end.fill('15:20')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.window-now').textContent()).toContain('2 h 3 min')
    await charts().first().focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.window-now').textContent()).toContain('1 h 46 min')
  })

  it('can be used by everyone, in both themes, zoomed and with the table open', async () => {
    await charts().first().focus()
    await page.keyboard.press('+')
    await page.keyboard.press('t')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousViolations(page), colorScheme).toEqual([])
    }
    expect(complaints).toEqual([])
  })
})
