import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

const sentence = 'Rooms were hard to find for [1 h](fact:impact.duration); repair took [1 h](fact:time.repair).'
const table = [
  '| Figure | Value |',
  '| --- | --- |',
  '| Impact | [1 h](fact:impact.duration) |',
  '| Repair | [1 h](fact:time.repair) |',
  '| Resolve | [1 h](fact:ttr) |',
].join('\n')

let browser: Browser
let served: Served
let page: Page
let complaints: string[]
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-edge-'))
const file = () => {
  const library = path.join(home, 'example')
  const name = readdirSync(library)
    .filter((one) => /^\d{4}-/.test(one))
    .sort()
    .at(-1)
  return path.join(library, name ?? 'none', 'postmortem.json')
}
const saved = () => readPostmortem(file(), readFileSync(file(), 'utf8'))
const opened = async (url: string) => {
  const one = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  one.setDefaultTimeout(10_000)
  const complained = await watchPage(one)
  await one.goto(url)
  await one.getByRole('navigation', { name: 'Guide' }).waitFor()
  return { one, complained }
}

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveApp(home)
  // The example comes with the first page; its summary is then ours.
  const first = await opened(served.url)
  await first.one.waitForTimeout(1500)
  await first.one.close()
  const before = saved()
  const sections = before.sections.map((one) =>
    one.id === 'summary' ? { ...one, text: `${sentence}\n\n${table}` } : one,
  )
  writeFileSync(file(), postmortemText({ ...before, sections }))
  const second = await opened(await served.freshUrl())
  page = second.one
  complaints = second.complained
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const step = async (name: string) => {
  await page.getByRole('navigation', { name: 'Guide' }).getByTitle(name, { exact: true }).click()
  await page.getByRole('main', { name, exact: true }).waitFor()
}
const savedEnd = () =>
  expect.poll(() => saved().marks.find(({ name }) => name === 'impactEnd')?.at, { timeout: 15_000 })
const edge = () => page.locator('.strip-edge[data-edge=end]')
const fact = (label: string) => page.getByRole('list', { name: 'Facts' }).getByRole('button', { name: label })
const summary = async () => (await page.getByRole('textbox', { name: 'Summary', exact: true }).textContent()) ?? ''
/** The table of the summary: figure to value. */
const cells = async () => {
  const rows = page.getByRole('textbox', { name: 'Summary', exact: true }).locator('tr')
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? '')),
  )
  return Object.fromEntries(texts) as Record<string, string>
}
const preview = () => page.getByRole('textbox', { name: 'Markdown preview' }).inputValue()
/** Lets go of the end so many pixels further, away from what it would snap to. */
const drag = async (by: number) => {
  const box = (await edge().boundingBox()) ?? expect.fail('the end is not on the strip')
  const [x, y] = [box.x + box.width / 2, box.y + 12]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(x + by / 2, y)
  await page.mouse.move(x + by, y)
  await page.keyboard.up('Alt')
  await page.mouse.up()
}
const minutes = (text: string) => {
  const [, hours = '0', rest = '0'] = /(?:(\d+) h )?(\d+) min/.exec(text) ?? []
  return Number(hours) * 60 + Number(rest)
}

describe('the end of the impact, moved on the strip', () => {
  it('[W20] dragged, it takes sentence, table, figures and duration along, not the time to resolve, and undo is one step', async () => {
    await step('Overview')
    await expect.poll(summary).toContain('1 h 46 min')
    const [before, table, events] = [await summary(), await cells(), saved().events]
    const mark = saved().marks.find(({ name }) => name === 'impactEnd')
    await drag(60)
    await expect.poll(summary).not.toContain('1 h 46 min')
    const [text, cell] = [await summary(), await cells()]
    const now = minutes((await fact('Impact').textContent()) ?? '')
    expect(now).toBeGreaterThan(106)
    expect(minutes(/find for (.*?);/.exec(text)?.[1] ?? '')).toBe(now)
    expect(minutes(cell.Impact ?? '')).toBe(now)
    const later = now - 106
    expect(minutes(cell.Repair ?? '')).toBe(minutes(table.Repair ?? '') + later)
    expect(minutes(/repair took (.*?)\./.exec(text)?.[1] ?? '')).toBe(minutes(cell.Repair ?? ''))
    expect(cell.Resolve).toBe(table.Resolve)
    await savedEnd().not.toBe(mark?.at)
    expect(saved().marks.find(({ name }) => name === 'impactEnd')?.from).toMatchObject({
      kind: 'hand',
      ref: mark?.from.ref,
    })
    expect(saved().events).toEqual(events)
    await page.locator('.strip-band').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(summary).toBe(before)
    expect(await fact('Impact').textContent()).toContain('1 h 46 min')
  })

  it('[W20] typed, it does the same', async () => {
    const before = await summary()
    await edge().click()
    const form = page.getByRole('dialog', { name: 'Impact end' })
    await form.getByRole('textbox').fill('15:10')
    await page.keyboard.press('Enter')
    await expect.poll(summary).toContain('find for 1 h 53 min')
    expect(await fact('Impact').textContent()).toContain('1 h 53 min')
    await form.getByRole('button', { name: '+1 min' }).click()
    await expect.poll(summary).toContain('find for 1 h 54 min')
    await page.keyboard.press('Escape')
    await page.locator('.strip-band').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(summary).toBe(before)
  })

  it('[W20] the Markdown and the Word preview follow while they are open', async () => {
    await step('Review & export')
    await page
      .getByRole('list', { name: 'Formats' })
      .getByRole('button', { name: /^Markdown/ })
      .click()
    // The internal file keeps a live value as a link.
    const told = async () => /hard to find for \[?([\w ]+)/.exec(await preview())?.[1]
    await expect.poll(told).toBe('1 h 46 min')
    await drag(60)
    await expect.poll(told).not.toBe('1 h 46 min')
    const now = (await told()) ?? ''
    expect(await fact('Impact').textContent()).toContain(now)
    await page.getByRole('list', { name: 'Formats' }).getByRole('button', { name: /^Word/ }).click()
    await expect
      .poll(() => page.getByRole('article', { name: 'Word document preview' }).textContent())
      .toContain(`find for ${now};`)
    await drag(-30)
    await expect
      .poll(() => page.getByRole('article', { name: 'Word document preview' }).textContent())
      .not.toContain(`find for ${now};`)
    await page.locator('.strip-band').focus()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await fact('Impact').textContent()) ?? '').toContain('1 h 46 min')
  })

  it('[W21] an edge let go near an event lies on it, and says so before', async () => {
    await step('Timeline')
    const events = saved().events
    const box = (await edge().boundingBox()) ?? expect.fail('the end is not on the strip')
    const ticks = await page.locator('[data-tick]').evaluateAll((all) =>
      all.map((one) => {
        const { left, width } = one.getBoundingClientRect()
        return {
          x: left + width / 2,
          single: one.textContent?.includes('events from') === false,
          id: (one as HTMLElement).dataset.tick,
        }
      }),
    )
    const x = box.x + box.width / 2
    const near =
      ticks.find((tick) => tick.single && Math.abs(tick.x - x) > 20 && Math.abs(tick.x - x) < 300) ??
      expect.fail('no tick by itself')
    await page.mouse.move(x, box.y + 12)
    await page.mouse.down()
    await page.mouse.move((x + near.x) / 2, box.y + 12)
    await page.mouse.move(near.x + 3, box.y + 12)
    await page.waitForTimeout(100)
    await page.mouse.move(near.x + 2, box.y + 12)
    expect(await edge().textContent()).toMatch(/event|change point/)
    await page.mouse.up()
    const at = events.find(({ id }) => id === near.id)?.at
    await savedEnd().toBe(at)
    await page.locator('.strip-band').focus()
    await page.keyboard.press('Control+z')
  })

  it('nothing complained on the way', () => expect(complaints).toEqual([]))
})
