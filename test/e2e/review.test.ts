import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import { emptyPostmortem } from '../../core/postmortem/postmortem.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { added, editWord, gone, kept } from '../kit/editWord.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

/** A review in the built app: from the first comment to a Word file that came back. */
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-review-'))
const folder = path.join(home, 'library', '2026-03-10-labels')
let browser: Browser
let served: Served
let page: Page
let complaints: string[]

const saved = () => {
  const file = path.join(folder, 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}
const textOf = (id: string) => saved().sections.find((section) => section.id === id)?.text
const summary = () => page.getByRole('textbox', { name: 'Summary', exact: true })
const step = (name: string) => page.getByRole('navigation', { name: 'Guide' }).getByTitle(name, { exact: true }).click()

/** Autosave rests before it writes. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 5_000 })

/** What the browser paints under comments, as words. */
const painted = () =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('review-comment') ?? [])]
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    })
  })

beforeAll(async () => {
  const empty = emptyPostmortem('pm', '2026-03-10T18:00:00Z', { internal: 'standard', customer: 'customer-report' })
  const postmortem = {
    ...empty,
    title: 'Labels printed late',
    sections: [
      {
        id: 'summary',
        audience: 'customer' as const,
        text: 'The queue grew for an hour. Labels were **printed late** in the north.',
      },
    ],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'postmortem.json'), postmortemText(postmortem))
  served = await serveApp(home)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', timezoneId: 'UTC' })
  page.setDefaultTimeout(10_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByText("Don't show again").click()
  await page.getByRole('button', { name: /^Library/ }).click()
  await page.getByRole('group', { name: 'Which library' }).getByText('My own').click()
  await page.getByText('Labels printed late').first().click()
  await summary().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('a review', () => {
  it('[Q1] comments on selected words by the keyboard alone, with the name asked for once', async () => {
    await summary().focus()
    await page.keyboard.press('Control+End')
    for (const _ of 'in the north.'.split(' ')) await page.keyboard.press('Control+Shift+ArrowLeft')
    for (const _ of 'printed late '.trim().split(' ')) await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press('Control+Shift+m')
    await page.getByRole('form', { name: 'New comment' }).waitFor()
    await page.keyboard.type('Where else?')
    await page.getByLabel('Your name').fill('Ada Quill')
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText('Where else?').waitFor()
    await eventually(() => saved().comments[0]?.author).toBe('Ada Quill')
    await eventually(painted).toEqual([saved().comments[0]?.quote])
    expect(saved().comments[0]?.quote).toMatch(/late in the north/)
  })

  it('[Q1] keeps its place while text is written in front of it and inside it', async () => {
    const before = saved().comments[0]?.quote ?? ''
    await summary().focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Over the day, north and south: late labels. ')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('west')
    await eventually(() => textOf('summary')).toContain('northwest.')
    await eventually(painted).toEqual([before.replace('north', 'northwest')])
    await page.getByRole('tabpanel').getByRole('button', { name: 'late in the north' }).first().waitFor()
  })

  it('[Q5] is sent to review and signed off', async () => {
    await page.keyboard.press('Control+8')
    await page.getByRole('button', { name: 'Open the review' }).click()
    await page.getByRole('button', { name: 'Send to review' }).click()
    await page.getByText(/^In review by Ada Quill/).waitFor()
    await page.getByRole('checkbox', { name: /^The impact is complete/ }).check()
    await page.getByRole('button', { name: 'Sign off' }).click()
    await page.getByText('It is as it was signed.').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await eventually(() => saved().signOffs[0]?.by).toBe('Ada Quill')
    expect(readdirSync(path.join(folder, 'exports'))).toEqual([saved().signOffs[0]?.folder])
  })

  it('[Q6] shows what was edited after the sign-off', async () => {
    await step('Overview')
    await summary().focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' None was lost.')
    await step('Review & export')
    const changed = page.getByRole('region', { name: 'Changed since sign-off' })
    await changed.getByText('1 section · 3 words').waitFor()
    expect(await changed.locator('ins').textContent()).toContain('None was lost.')
    expect(await changed.locator('del').count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('[Q9, Q10] goes out to Word with its comments and takes back what Word changed', async () => {
    await page.getByRole('list', { name: 'Formats' }).getByText('Word document').click()
    const chosen = page.getByRole('list', { name: 'Formats' }).getByRole('checkbox', { checked: true })
    while ((await chosen.count()) > 0) await chosen.first().uncheck()
    await page.getByRole('list', { name: 'Formats' }).getByRole('checkbox', { name: /Word/ }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/^Saved in/).waitFor()
    const record = saved().exports.at(-1)
    const file = path.join(folder, 'exports', record?.folder ?? '', record?.files[0]?.file ?? '')
    const returned = editWord(readFileSync(file), {
      'word/document.xml': (xml) =>
        xml.replace(
          'None was lost.',
          `</w:t></w:r>${gone('None', 'Legal team')}${added('No label', 'Legal team')}${kept(' was lost.')}<w:r><w:t xml:space="preserve">`,
        ),
    })
    const back = path.join(home, 'from legal.docx')
    writeFileSync(back, returned)
    await page.getByLabel('Word file to read back').setInputFiles(back)
    await page.getByText('1 change from from legal.docx waits in the comments. 1 was here already.').waitFor()
    expect(textOf('summary')).toContain('None was lost.')
    const card = page.getByRole('article', { name: 'Suggestion by Legal team' })
    expect(await seriousViolations(page)).toEqual([])
    await card.getByRole('button', { name: 'Take', exact: true }).click()
    await eventually(() => textOf('summary')).toContain('No label was lost.')
    await page.keyboard.press('Control+z')
    await eventually(() => textOf('summary')).toContain('None was lost.')
  })

  it('makes the page complain of nothing', () => expect(complaints).toEqual([]))
})
