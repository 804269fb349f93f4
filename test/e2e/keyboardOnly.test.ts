import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { readDocx } from '../kit/readDocx.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

let browser: Browser
let served: Served
let page: Page
let complaints: string[]
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-keys-'))

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serveApp(home)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(10_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** No faster than a hand. */
const keys = async (...all: string[]) => {
  for (const key of all) {
    await page.keyboard.press(key)
    await page.waitForTimeout(30)
  }
}
const type = (text: string) => page.keyboard.type(text)

/** What the focus is on: role or element, and its name. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent
    const named = 'labels' in element && element.labels instanceof NodeList ? element.labels[0]?.textContent : null
    const name = (label ?? named ?? element.textContent ?? '').trim()
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name}`
  })

/** Tab by Tab until the focus is on what is looked for; a trap or a missing stop fails. */
async function tabTo(name: RegExp, key = 'Tab') {
  const passed: string[] = []
  for (let step = 0; step < 120; step += 1) {
    await keys(key)
    const now = await focused()
    if (name.test(now)) return
    passed.push(now.slice(0, 40))
  }
  throw new Error(`no ${name} among ${passed.join(' | ')}`)
}

async function command(name: string) {
  await keys('Control+K')
  await page.getByRole('combobox').first().waitFor()
  await type(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
  await keys('Enter')
}

const folder = () => {
  const library = path.join(home, 'library')
  const [name] = readdirSync(library).filter((one) => /^\d{4}-/.test(one))
  return path.join(library, name ?? 'none')
}
const saved = () => {
  const file = path.join(folder(), 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}

describe('a postmortem with the keyboard alone', () => {
  it('[M50] is begun, told, marked, explained and handed over', async () => {
    await command('New postmortem')
    await tabTo(/^input Your name/, 'Shift+Tab')
    await keys('Control+A')
    await type('Ana Reyes')
    await tabTo(/^input Show times in/)
    await keys('Control+A')
    await type('UTC')
    await keys('Tab')
    await tabTo(/^button Start without evidence/)
    await keys('Enter')
    await page.getByRole('navigation', { name: 'Guide' }).waitFor()
    await tabTo(/ Title/)
    await keys('Control+A')
    await type('Labels were printed late')
    await keys('Enter')

    await keys('Control+2')
    await page.getByRole('main', { name: 'Timeline', exact: true }).waitFor()
    await tabTo(/^input Add an event/)
    for (const line of [
      '2026-03-10 08:08 queue grows',
      '08:15 paged the on-call',
      '08:40 held jobs cleared',
      '10:22 queue empty',
    ]) {
      await type(line)
      await keys('Enter')
    }
    await expect.poll(() => saved().events.length, { timeout: 10_000 }).toBe(4)
    await tabTo(/^li .*queue empty/)
    await keys('Home', 'ArrowDown', '.', 'I', 'ArrowDown', '.', 'D', 'ArrowDown', '.', 'M', 'ArrowDown', '.', 'E')
    await expect
      .poll(
        () =>
          saved()
            .marks.map(({ name }) => name)
            .sort(),
        { timeout: 10_000 },
      )
      .toEqual(['detected', 'impactEnd', 'impactStart', 'mitigated'])

    await keys('Control+1')
    await page.getByRole('main', { name: 'Overview', exact: true }).waitFor()
    await tabTo(/^textbox Summary$/)
    await type('Labels waited for @impact dur')
    await page.getByRole('listbox').waitFor()
    await keys('Enter')
    await type(' in the north region.')
    // A text keeps Tab for itself; Esc, then Tab leaves it.
    await keys('Escape')
    await tabTo(/^textbox What happened$/)
    await type('A template of unusual size was drawn again and again.')
    await keys('Enter')
    await type('Only draw-7 was slow.')
    await keys('Control+Shift+H', 'Escape')

    await keys('Control+5')
    await page.getByRole('main', { name: 'Root cause', exact: true }).waitFor()
    await tabTo(/^input Add a factor/)
    await type('Templates of any size were drawn at once')
    await keys('Enter')
    await keys('Control+6')
    await page.getByRole('main', { name: 'Action items', exact: true }).waitFor()
    await tabTo(/^input Add an action/)
    await type('Refuse templates over 5 MB @"Ana Reyes" !prevent >2026-04-30')
    await keys('Enter')
    await expect
      .poll(() => saved().actions.map(({ title, owner }) => [title, owner]), { timeout: 10_000 })
      .toEqual([['Refuse templates over 5 MB', 'Ana Reyes']])
    expect(saved().factors.map(({ text }) => text)).toEqual(['Templates of any size were drawn at once'])

    await keys('Control+8', 'Control+Shift+A')
    await page.getByRole('main', { name: 'Review & export', exact: true }).waitFor()
    await tabTo(/^button Save \d formats/)
    await keys('Enter')
    await page.getByText(/^Saved in /).waitFor()
    const files = readdirSync(path.join(folder(), 'exports'), { recursive: true, encoding: 'utf8' })
    const word = files.find((one) => one.endsWith('.docx'))
    const { title, paragraphs } = readDocx(readFileSync(path.join(folder(), 'exports', word ?? 'none')))
    expect(title).toBe('Labels were printed late')
    expect(paragraphs).toContain('Labels waited for 2 hours 14 minutes in the north region.')
    expect(paragraphs.join('\n')).not.toMatch(/draw-7|Ana Reyes/)
    expect(complaints).toEqual([])
  })
})
