import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

let browser: Browser
let served: Served
let page: Page
let complaints: string[]
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-facts-'))

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveApp(home)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
  await page.getByText("Don't show again").click()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const saved = () => {
  const library = path.join(home, 'example')
  const name = readdirSync(library).filter((one) => /^\d{4}-/.test(one))
  const file = path.join(library, name.sort().at(-1) ?? 'none', 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}
const section = (id: string) => saved().sections.find((one) => one.id === id)?.text ?? ''
const endOf = () => saved().marks.find(({ name }) => name === 'impactEnd')?.at
const go = (label: string) => page.getByRole('navigation', { name: 'Guide' }).getByTitle(label, { exact: true }).click()
const editor = (name: string) => page.getByRole('textbox', { name, exact: true })
const startOver = async (name: string) => {
  await editor(name).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
}

describe('facts in the text', () => {
  it('[F20] @ puts a fact in words of its own into the text, / a value by its name', async () => {
    await startOver('Background')
    await page.keyboard.type('It @worst sustained words')
    await page.getByRole('option', { name: /^fell to 46 % of what was expected/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' at /worst at')
    await page.getByRole('listbox', { name: 'Blocks' }).waitFor()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => section('background'), { timeout: 15_000 })
      .toBe('It [fell to 46 % of what was expected](fact:worst.level?as=phrase) at [13:33 UTC](fact:worst.at)')
  })

  it('[F21] a pasted value that equals a fact becomes a chip with F2, and one undo gives the words back', async () => {
    await startOver('Background')
    await page.evaluate(() => navigator.clipboard.writeText('down for 1 hour 46 minutes, then 12 minutes'))
    await page.keyboard.press('Control+V')
    await page.getByText('“1 hour 46 minutes” is Impact duration.').waitFor()
    // Edits within two seconds are one step of undo; the words are to stay.
    await page.waitForTimeout(2_100)
    await page.keyboard.press('F2')
    const bound = 'down for [1 hour 46 minutes](fact:impact.duration?as=long), then 12 minutes'
    await expect.poll(() => section('background'), { timeout: 15_000 }).toBe(bound)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => section('background'), { timeout: 15_000 }).not.toContain('fact:')
  })

  it('[F22] a chip tells its formula and marks under the pointer, and leads to its mark', async () => {
    const chip = editor('Summary').locator('.ed-chip', { hasText: '1 hour 46 minutes' })
    await chip.hover()
    await page
      .locator('.ed-chip-hint', { hasText: 'Σ (end − start) over the impact intervals. From Impact start 13:17' })
      .waitFor()
    await chip.click()
    await page.getByRole('menuitem', { name: 'Go to the mark' }).click()
    await page.getByRole('main', { name: 'Timeline', exact: true }).waitFor()
  })
})

describe('a mark that moves after documents left', () => {
  it('[F15] asks first, moves everything in one step, and lists what is left behind', async () => {
    const before = endOf()
    await go('Review & export')
    await page.locator('.export-foot .button.primary').click()
    await expect.poll(() => saved().exports.length, { timeout: 20_000 }).toBe(1)
    await go('Metrics')
    const edge = page.getByRole('button', { name: /^Impact end 15:03/ })
    await edge.press('Shift+ArrowRight')
    const question = page.getByRole('dialog', { name: 'A mark moves that has been told' })
    await question
      .getByText(
        /^Impact end moves from 15:03 to 15:04\. \d+ places change here; \d+ documents? that you saved still says? 15:03\.$/,
      )
      .waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.fact-cell').first().textContent()).toContain('1 h 46 min')
    await edge.press('Shift+ArrowRight')
    await question.getByRole('button', { name: 'Move and list them' }).click()
    const list = page.getByRole('dialog', { name: 'What moved' })
    await list.getByText('Still say 15:03 (Impact end)').waitFor()
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(3)
    expect(await page.locator('.fact-cell').first().textContent()).toContain('1 h 47 min')
    await page.keyboard.press('Escape')
    await expect.poll(endOf, { timeout: 15_000 }).not.toBe(before)
    expect(section('summary')).toContain('1 hour 47 minutes')
    await page.keyboard.press('Control+Z')
    await expect.poll(endOf, { timeout: 15_000 }).toBe(before)
    expect(section('summary')).toContain('1 hour 46 minutes')
  })

  it('[F16] whose definition is meant changes the figure and its formula', async () => {
    await page.getByRole('button', { name: 'All figures' }).click()
    await page.getByRole('button', { name: /^Time to resolve/ }).click()
    await page.getByLabel('Whose definition').selectOption('datadog')
    await page.getByText('= Resolved (R) − Declared (C), as Datadog counts it').waitFor()
    await expect.poll(() => saved().definitions, { timeout: 15_000 }).toBe('datadog')
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
  })
})
