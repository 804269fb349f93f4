import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import type { Event } from '../../core/postmortem/event.ts'
import { eventKinds } from '../../core/postmortem/event.ts'
import { launchBrowser } from '../kit/browser.ts'
import { manyPostmortems } from '../kit/manyPostmortems.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

/** A hundred thousand events, one every 20 s for 23 days, in the built app. */
const count = 100_000
const start = Date.UTC(2031, 2, 3)
const events = Array.from({ length: count }, (_, n): Event => {
  const kind = eventKinds[n % eventKinds.length] ?? 'note'
  return {
    id: `e${n}`,
    at: new Date(start + n * 20_000).toISOString().replace('.000Z', 'Z'),
    zone: 'UTC',
    kind,
    text: `queue ${n} of the label printer`,
    audience: 'internal',
    origins: [{ source: 'log', line: n + 2, ref: null }],
  }
})

let home: string
let browser: Browser
let served: Served
let page: Page
let complaints: string[]

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'faultline-timeline-'))
  const library = path.join(home, 'library')
  for (const [name, one] of manyPostmortems({ count: 1, actionsEach: 0, until: '2031-03-02' })) {
    const folder = path.join(library, name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      path.join(folder, 'postmortem.json'),
      postmortemText({ ...one, title: 'Long log', marks: [], events, zone: 'UTC' }),
    )
  }
  served = await serveApp(home)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC', locale: 'en-US' })
  page.setDefaultTimeout(60_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('button', { name: /^Library/ }).click()
  await page.getByText('My own', { exact: true }).click()
  await page.locator('.doc-row', { hasText: 'Long log' }).click()
  await page.locator('.doc-row[aria-current="page"]', { hasText: 'Long log' }).waitFor()
  await page.getByRole('navigation', { name: 'Guide' }).getByTitle('Timeline', { exact: true }).click()
  await page.locator('[data-row="e0"]').waitFor()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Rows in the page, from top to bottom, with what they say of their place. */
const rowsInPage = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
      key: row.dataset.row ?? '',
      size: Number(row.getAttribute('aria-setsize')),
      place: Number(row.getAttribute('aria-posinset')),
    })),
  )

describe('a timeline of a hundred thousand events', { timeout: 120_000 }, () => {
  it('[H46] holds the rows in view alone, each with its place among all of them', async () => {
    const rows = await rowsInPage()
    const days = 24
    expect(rows.length).toBeLessThan(100)
    expect(new Set(rows.map(({ size }) => size))).toEqual(new Set([count + days]))
    // A day's own line comes first.
    expect(rows.slice(0, 3).map(({ key, place }) => [key, place])).toEqual([
      ['day:3 Mar 2031', 1],
      ['e0', 2],
      ['e1', 3],
    ])
  })

  it.each([0.5, 0.02, 0.98])('[H47] shows rows in the first frame after a jump to %d of it', async (share) => {
    const seen = await page.evaluate(async (to) => {
      const scroller = document.querySelector<HTMLElement>('[data-scroller]')
      if (scroller === null) return []
      scroller.scrollTop = scroller.scrollHeight * to
      // The frame that draws the jump: scroll events have been told by then, and nothing else has run.
      await new Promise((done) => requestAnimationFrame(done))
      const box = scroller.getBoundingClientRect()
      return [0.1, 0.5, 0.9].map((height) => {
        const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * height)
        return found?.closest<HTMLElement>('[data-row]')?.textContent ?? ''
      })
    }, share)
    for (const text of seen) expect(text).not.toBe('')
    const places = (await rowsInPage()).map(({ place }) => place).filter((place) => place > 1)
    const expected = (count + 24) * share
    expect(places.some((place) => Math.abs(place - expected) < count * 0.02)).toBe(true)
  })

  it('[H48] End, a typed time and the row’s letters work wherever they lead', async () => {
    await page.locator('[data-scroller]').evaluate((box) => box.scrollTo(0, 0))
    await page.locator('[data-row="e0"]').focus()
    await page.keyboard.press('End')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.row)).toBe('e99999')
    await page.keyboard.press('Home')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.row)).toMatch(/^day:/)
    await page.keyboard.type('1200')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.row)).toBe('e2160')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('b')
    await page.getByText('+1 more').waitFor()
    expect(complaints).toEqual([])
  })
})
