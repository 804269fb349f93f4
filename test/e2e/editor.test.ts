import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPicture } from '../../core/pictures/readPicture.ts'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

let browser: Browser
let served: Served
let page: Page
let complaints: string[]
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-editor-'))

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

const folder = () => {
  const library = path.join(home, 'example')
  // The example that opens first is the newest.
  const name = readdirSync(library)
    .filter((one) => /^\d{4}-/.test(one))
    .sort()
    .at(-1)
  return path.join(library, name ?? 'none')
}
const saved = (id: string) => {
  const file = path.join(folder(), 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8')).sections.find((section) => section.id === id)?.text
}
const savedAs = (id: string, text: string) => expect.poll(() => saved(id), { timeout: 15_000 }).toBe(text)
/** No faster than a hand: the browser tells of a moved caret a moment later. */
const keys = async (...all: string[]) => {
  for (const key of all) {
    await page.keyboard.press(key)
    await page.waitForTimeout(30)
  }
}
const type = (text: string) => page.keyboard.type(text)
const editor = (name: string) => page.getByRole('textbox', { name, exact: true })
/** Empties a section by hand. */
const clear = async (name: string) => {
  await editor(name).focus()
  await keys('Control+A', 'Delete')
}

describe('writing with the keyboard alone', () => {
  it('[M36] headings, lists, a table, a live value and an internal block arrive in the file as Markdown', async () => {
    await clear('Summary')
    await type('## What it was')
    await keys('Enter')
    await type('Searches **failed** for ')
    await type('@impact dur')
    await page.getByRole('listbox', { name: 'Facts and events' }).waitFor()
    await keys('Enter')
    await type(' in all.')
    await keys('Enter')
    await type('- first')
    await keys('Enter', 'Tab')
    await type('inner')
    await keys('Enter', 'Shift+Tab')
    await type('second')
    await keys('Enter', 'Enter')
    await type('/table')
    await page.getByRole('listbox', { name: 'Blocks' }).waitFor()
    await keys('Enter')
    await type('At')
    await keys('Tab')
    await type('What')
    await keys('Control+End', 'ArrowDown', 'Enter')
    await type('Only render-7 was slow.')
    await keys('Control+Shift+H')
    await expect
      .poll(() => saved('summary'), { timeout: 15_000 })
      .toMatch(
        /^## What it was\n\nSearches \*\*failed\*\* for \[[^\]]+\]\(fact:impact\.duration\) in all\.\n\n- first\n {2}- inner\n- second\n\n\| At +\| What \|/,
      )
    expect(saved('summary')).toMatch(/\n\n:::internal\nOnly render-7 was slow\.\n:::$/)
  })

  it('[M37] one history holds the typing in all sections', async () => {
    await clear('Summary')
    await type('One.')
    await savedAs('summary', 'One.')
    // Keystrokes within two seconds are one step.
    await page.waitForTimeout(2_200)
    await clear('What happened')
    await type('Two.')
    await savedAs('what-happened', 'Two.')
    await keys('Control+Z')
    await expect.poll(() => saved('what-happened'), { timeout: 15_000 }).not.toBe('Two.')
    await keys('Control+Z')
    await expect.poll(() => saved('summary'), { timeout: 15_000 }).not.toBe('One.')
    await keys('Control+Shift+Z', 'Control+Shift+Z')
    await savedAs('summary', 'One.')
    await savedAs('what-happened', 'Two.')
  })

  it('[M38] blocks and items move with Alt and the arrows', async () => {
    await clear('Summary')
    await type('First.')
    await keys('Enter')
    await type('Second.')
    await keys('Enter')
    await type('- a')
    await keys('Enter')
    await type('b')
    await keys('Alt+ArrowUp')
    await savedAs('summary', 'First.\n\nSecond.\n\n- b\n- a')
    await keys('Alt+ArrowUp')
    await savedAs('summary', 'First.\n\n- b\n- a\n\nSecond.')
    await keys('Alt+ArrowDown', 'Alt+ArrowDown')
    await savedAs('summary', 'First.\n\nSecond.\n\n- a\n- b')
  })

  it('[M39] finds in all sections of the step and replaces there', async () => {
    await clear('Summary')
    await type('The worker and the WORKER.')
    await clear('What happened')
    await type('A worker again.')
    await keys('Control+H')
    const bar = page.getByRole('search', { name: 'Find in this step' })
    await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('worker')
    await bar.getByText('1 of 3').waitFor()
    await keys('Enter')
    await bar.getByText('2 of 3').waitFor()
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('queue')
    await bar.getByRole('button', { name: 'Replace all' }).focus()
    await keys('Enter')
    await savedAs('summary', 'The queue and the queue.')
    await savedAs('what-happened', 'A queue again.')
    await keys('Escape')
    await bar.waitFor({ state: 'detached' })
  })

  it('[M40] the source view keeps the place of the caret, there and back', async () => {
    await clear('Summary')
    await type('Some **bold** words here.')
    await keys('Enter')
    await type('Second line.')
    for (let step = 0; step < 5; step += 1) await keys('ArrowLeft')
    await keys('Control+/')
    const source = page.getByRole('textbox', { name: 'Summary, Markdown' })
    await source.waitFor()
    await type('X')
    await expect.poll(() => source.inputValue()).toBe('Some **bold** words here.\n\nSecond Xline.')
    await keys('ArrowUp', 'ArrowUp', 'Home', 'Control+/')
    await editor('Summary').waitFor()
    await page.waitForTimeout(200)
    await type('Y')
    await savedAs('summary', 'YSome **bold** words here.\n\nSecond Xline.')
  })

  it('[M41] the palette acts on the text where the caret was', async () => {
    await clear('Summary')
    await type('word')
    await keys('Shift+Control+ArrowLeft', 'Control+K')
    await type('Bold')
    await page.getByRole('option', { name: /^Bold/ }).first().waitFor()
    await keys('Enter')
    await savedAs('summary', '**word**')
  })

  it('[M48] a code block is coloured without a change to its text', async () => {
    await clear('Summary')
    await type('```')
    await keys('Enter')
    await page.getByRole('button', { name: 'Language of the code: Plain text' }).click()
    await page
      .getByRole('menuitemradio', { name: 'SQL' })
      .or(page.getByRole('menuitem', { name: 'SQL' }))
      .first()
      .click()
    await type('select 1 -- now')
    await savedAs('summary', '```sql\nselect 1 -- now\n```')
    const coloured = () =>
      page.evaluate(() =>
        ['word', 'value', 'comment'].map((kind) =>
          [...(CSS.highlights.get(`ed-code-${kind}`) ?? [])].map((range) => String(range)),
        ),
      )
    await expect.poll(coloured).toEqual([['select'], ['1'], ['-- now']])
    await clear('Summary')
    await expect.poll(coloured).toEqual([[], [], []])
  })

  it('[M47] a pasted picture is kept with the postmortem, described, and shown', async () => {
    await clear('Summary')
    await type('The queue: ')
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(120, 60)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.fillStyle = 'teal'
      context.fillRect(20, 10, 80, 40)
      const data = new DataTransfer()
      data.items.add(
        new File([await canvas.convertToBlob({ type: 'image/webp' })], 'queue.webp', { type: 'image/webp' }),
      )
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    const words = page.getByRole('dialog', { name: 'Picture' })
    await words.getByLabel('What it shows, for those who can’t see it').waitFor()
    await type('Queue at 09:10')
    await keys('Enter')
    await words.waitFor({ state: 'detached' })
    const shown = editor('Summary').getByRole('img', { name: 'Queue at 09:10' })
    await expect.poll(() => shown.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(120)
    await expect
      .poll(() => saved('summary'), { timeout: 15_000 })
      .toMatch(/^The queue: !\[Queue at 09:10\]\(attachment:[0-9a-f]{64}\.png\)$/)
    const [, file] = /\(attachment:([^)]+)\)/.exec(saved('summary') ?? '') ?? []
    const bytes = readFileSync(path.join(folder(), 'attachments', file ?? 'none'))
    expect(readPicture(bytes)).toEqual({ ext: 'png', width: 120, height: 60 })
    // Opened again it is read from the disk.
    await page.reload()
    await expect.poll(() => shown.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(120)
  })

  it('[M51] focus mode leaves the sheet alone, and goes as it came', async () => {
    await editor('Summary').focus()
    const focus = async () => {
      await keys('Control+K')
      await type('Focus mode')
      await page
        .getByRole('option', { name: /^Focus mode/ })
        .first()
        .waitFor()
      await keys('Enter')
    }
    await focus()
    const rail = page.getByRole('navigation', { name: 'Guide' })
    await rail.waitFor({ state: 'hidden' })
    await page.getByRole('navigation', { name: 'Faultline' }).waitFor({ state: 'hidden' })
    await editor('Summary').waitFor()
    await page.getByRole('button', { name: 'Leave focus mode' }).click()
    await rail.waitFor()
  })

  it('says nothing against its policy and throws nothing', () => {
    expect(complaints).toEqual([])
  })
})
