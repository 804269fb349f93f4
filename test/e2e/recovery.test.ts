import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'

const words = 'The harbour lights went out one after the other.'
const longText = Array.from({ length: 400 }, (_, line) => `Line ${line} of a story that is long enough to be torn.`)

describe('a server that is killed', () => {
  let browser: Browser
  let home: string
  let served: Served
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    home = mkdtempSync(path.join(os.tmpdir(), 'faultline-recovery-'))
    served = await serveApp(home)
    page = await show(served.url)
  })
  afterEach(async () => {
    await page.context().close()
    await served.kill()
    rmSync(home, { recursive: true, force: true })
  })

  async function show(url: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const opened = await context.newPage()
    opened.setDefaultTimeout(15_000)
    await opened.goto(url)
    await opened.getByRole('navigation', { name: 'Guide' }).waitFor()
    return opened
  }
  const background = (of: Page) => of.getByRole('textbox', { name: 'Background', exact: true })
  const file = () => {
    const library = path.join(home, 'example')
    const name = readdirSync(library).find((one) => one.includes('room-searches')) ?? 'none'
    return path.join(library, name, 'postmortem.json')
  }
  const onDisk = () => readPostmortem(file(), readFileSync(file(), 'utf8'))
  const journal = () => {
    const folder = path.join(home, 'journal')
    if (!existsSync(folder)) return ''
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.log'))
    return files.map((one) => readFileSync(path.join(folder, one), 'utf8')).join('')
  }
  const write = async (text: string) => {
    await background(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(text)
  }

  it('gives back the words that were in no file yet', async () => {
    await write(` ${words}`)
    await expect.poll(journal, { timeout: 2_000, interval: 5 }).toContain(words)
    await served.kill()
    const before = readFileSync(file(), 'utf8')
    served = await serveApp(home)
    await page.context().close()
    page = await show(served.url)
    await expect.poll(() => background(page).textContent()).toContain(words)
    await expect.poll(() => JSON.stringify(onDisk().sections), { timeout: 15_000 }).toContain(words)
    if (!before.includes(words))
      await page
        .getByText(/^Recovered what was not saved, up to /)
        .first()
        .waitFor()
  })

  it('leaves a file that can be read, whenever in a save it happens', async () => {
    for (const wait of [0, 600, 950, 1050]) {
      await write(`\n${longText.join(' ')}`)
      await page.waitForTimeout(wait)
      await served.kill()
      expect(onDisk().sections.length).toBeGreaterThan(5)
      served = await serveApp(home)
      await page.context().close()
      page = await show(served.url)
    }
  })

  it('loses nothing that is typed while it is away: a fresh link in the same window saves it', async () => {
    const { port } = new URL(served.url)
    await served.kill()
    await write(` ${words}`)
    await page.getByText('The Faultline server has stopped.').waitFor()
    expect(JSON.stringify(onDisk().sections)).not.toContain(words)
    served = await serveApp(home, { port })
    await page.getByRole('button', { name: 'Reconnect' }).click()
    await page.getByText('The server no longer knows this window.').waitFor()
    await page.evaluate((hash) => location.replace(hash), new URL(served.url).hash)
    await expect.poll(() => JSON.stringify(onDisk().sections), { timeout: 15_000 }).toContain(words)
    await expect.poll(() => page.getByText('The server no longer knows this window.').count()).toBe(0)
  })
})
