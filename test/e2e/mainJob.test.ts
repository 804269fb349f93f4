import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { jobs } from '../kit/jobs.ts'
import { readDocx } from '../kit/readDocx.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

/** A word that only the internal block holds. */
const inside = 'draw-7'
const steps = ['Overview', 'Timeline', 'Metrics', 'Impact', 'Root cause', 'Action items', 'Lessons', 'Review & export']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(jobs)('the main job by hand, $name', (job) => {
  if (!job.there) return it.skip('the files of the job are not on this computer', () => undefined)
  let home: string
  let served: Served
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    home = mkdtempSync(path.join(os.tmpdir(), 'faultline-job-'))
    served = await serveApp(home)
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(10_000)
    complaints = await watchPage(page)
    await page.goto(served.url)
    await page.getByRole('navigation', { name: 'Guide' }).waitFor()
  })
  afterAll(async () => {
    await page?.close()
    await served?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  /** The page's second line is what it calls the incident. */
  const title = job.there ? readFileSync(job.page, 'utf8').split(/\r?\n/)[1] : ''
  const folder = () => {
    const library = path.join(home, 'library')
    const [name] = readdirSync(library).filter((one) => /^\d{4}-/.test(one))
    return path.join(library, name ?? 'none')
  }
  const saved = () => {
    const file = path.join(folder(), 'postmortem.json')
    return readPostmortem(file, readFileSync(file, 'utf8'))
  }
  const mark = (name: string) => saved().marks.find((one) => one.name === name)
  const step = async (name: string) => {
    await page.getByRole('navigation', { name: 'Guide' }).getByTitle(name, { exact: true }).click()
    await page.getByRole('main', { name, exact: true }).waitFor()
  }
  const summary = () => page.getByRole('textbox', { name: 'Summary', exact: true })
  const fact = (label: string) => page.getByRole('list', { name: 'Facts' }).getByRole('button', { name: label })

  it('shows the example first', async () => {
    await page.getByText('Example, invented company').first().waitFor()
    await page.getByRole('complementary', { name: 'Five things, five minutes' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('takes in what was dropped and chosen, after asking what the files do not say', async () => {
    await drop(page, job.page)
    await page.getByRole('heading', { name: path.basename(job.page) }).waitFor()
    await page.getByLabel('Files to add').setInputFiles(job.metrics)
    await page.getByRole('heading', { name: path.basename(job.metrics) }).waitFor()
    if (job.zone !== null) {
      await page.getByText('Which clock wrote it?').waitFor()
      expect(await seriousViolations(page)).toEqual([])
      await page.getByRole('button', { name: new RegExp(`^${job.zone}`) }).click()
    }
    await page.getByLabel('Your name').fill('Ana Reyes')
    await page.getByRole('button', { name: `Take in 5 events, ${job.series} series` }).click()
    await page.getByText(`5 events, ${job.series} series, 3 action items came in`).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    expect(saved().title).toBe(title)
    expect(saved().owner).toBe('Ana Reyes')
  })

  it('finds a window in the metrics, takes the stated one, and confirms it', async () => {
    await page.getByRole('button', { name: 'Look at the metrics' }).click()
    await page.getByRole('list', { name: 'Proposed windows' }).waitFor()
    await page.getByRole('button', { name: 'Take the window that the page states' }).click()
    const confirm = page.getByRole('button', { name: 'Confirm window' })
    if (await confirm.isVisible()) await confirm.click()
    await expect.poll(() => fact('Impact').textContent()).toContain(job.duration.short)
    await expect.poll(() => mark('impactEnd')?.confirmed, { timeout: 10_000 }).toBe(true)
  })

  it('writes a sentence around a fact, and keeps a paragraph inside', async () => {
    await step('Overview')
    await summary().click()
    await page.keyboard.type('Customers waited for @impact dur')
    await page.getByRole('listbox').getByText('Impact duration', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' until things were drawn again.')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`The first to run out was ${inside}.`)
    await page.keyboard.press('Control+Shift+H')
    await expect.poll(() => summary().textContent()).toContain(job.duration.short)
    await expect
      .poll(() => saved().sections.find(({ id }) => id === 'summary')?.text, { timeout: 10_000 })
      .toMatch(/Customers waited for \[[^\]]+\]\(fact:impact\.duration[^)]*\) until .*\n+:::internal\n.*draw-7/s)
  })

  it('moves the end on the strip by keyboard: sentence and figures follow, and one undo takes it back', async () => {
    await page
      .getByRole('button', { name: /^Impact end/ })
      .first()
      .focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => fact('Impact').textContent()).toContain(job.duration.later)
    await expect.poll(() => summary().textContent()).toContain(job.duration.later)
    await page.keyboard.press('Control+z')
    await expect.poll(() => fact('Impact').textContent()).toContain(job.duration.short)
    await expect.poll(() => summary().textContent()).toContain(job.duration.short)
  })

  it('names both contradictions', async () => {
    await page.getByRole('tab', { name: /^Checks/ }).click()
    const panel = page.getByRole('complementary', { name: 'Evidence and checks' })
    await panel.getByText('Two durations disagree').waitFor()
    await panel.getByText('Resolved before impact ended').waitFor()
    expect(await panel.textContent()).toContain(`The page says ${job.pageDuration}`)
  })

  it('shows customers everything but what is inside', async () => {
    await page.keyboard.press('Control+Shift+A')
    await page.getByText('You see what customers get.').waitFor()
    expect(await summary().textContent()).toContain('Customers waited for')
    expect(await page.getByText(inside).filter({ visible: true }).count()).toBe(0)
  })

  it.each(steps)('%s can be used by everyone, in both views and both themes', async (name) => {
    await step(name)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousViolations(page), colorScheme).toEqual([])
      await page.keyboard.press('Control+Shift+A')
      expect(await seriousViolations(page), `${colorScheme}, other view`).toEqual([])
      await page.keyboard.press('Control+Shift+A')
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('hands over Word and Markdown for customers that say the same, with nothing from inside', async () => {
    await step('Review & export')
    await page.getByRole('group', { name: 'View for' }).getByText('Customer').click()
    await page.getByRole('checkbox', { name: 'Save as Status-page post' }).uncheck()
    await page.getByRole('button', { name: 'Save 2 formats' }).click()
    await page.getByText(/^Saved in /).waitFor()
    const { docx, md } = exported(path.join(folder(), 'exports'))
    const word = readDocx(docx)
    expect(word.title).toBe(title)
    const headings = [...md.matchAll(/^#{1,6} (.+)$/gm)].map(([, text]) => text)
    expect(word.outline.map(({ text }) => text)).toEqual(headings)
    // In the house style of the customer guide, whatever the chip shows while one writes.
    const sentence = `Customers waited for ${job.duration.long} until things were drawn again.`
    expect(word.paragraphs).toContain(sentence)
    expect(md).toContain(sentence)
    expect(md).toContain(job.duration.long)
    const words = word.paragraphs.join('\n')
    const promised = saved().actions.map((action, index) => `${action.title} (${job.statuses[index]})`)
    expect(word.paragraphs).toEqual(expect.arrayContaining(promised))
    for (const item of promised) expect(md.replaceAll('**', '')).toContain(item)
    for (const text of [words, md, JSON.stringify(word.properties)]) {
      expect(text).not.toContain(inside)
      expect(text).not.toContain(':::')
      expect(text).not.toContain('Ana Reyes')
    }
    expect(saved().exports).toHaveLength(1)
  })

  it('is all there after a reload, and nothing complained on the way', async () => {
    const before = saved()
    await page.reload()
    await step('Overview')
    await expect.poll(() => summary().textContent()).toContain(job.duration.short)
    await expect.poll(() => fact('Impact').textContent()).toContain(job.duration.short)
    expect(saved()).toEqual(before)
    expect(complaints).toEqual([])
  })
})

/** A file dragged from the system onto the window. */
async function drop(page: Page, file: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, text }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name, { type: 'text/plain' }))
      return data
    },
    { name: path.basename(file), text: readFileSync(file, 'utf8') },
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

function exported(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const read = (ending: string) => {
    const file = files.find((one) => one.endsWith(ending))
    if (file === undefined) throw new Error(`no ${ending} among ${files.join(', ')}`)
    return readFileSync(path.join(folder, file))
  }
  return { docx: new Uint8Array(read('.docx')), md: read('.md').toString('utf8') }
}
