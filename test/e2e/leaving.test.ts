import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { readDocx } from '../kit/readDocx.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

const fixture = (...parts: string[]) => fileURLToPath(new URL(path.join('../fixtures', ...parts), import.meta.url))
const pageEntry = fixture('main-job/page-entry.txt')

/** Four rows of two accounts, of which one has two workspaces and two colleagues. */
const accounts = [
  'account_id,account,workspace,region,csm,csm_email,delayed_messages,max_delay_min',
  'acc_1,Heron Ferries,ws-1,US,Ines Oak,ines@harbour.example,1200,41',
  'acc_2,Heron Ferries,ws-2,US,Otto Ash,otto@harbour.example,300,12',
  'acc_3,Puffin Tours,ws-3,EU,Otto Ash,otto@harbour.example,90,7',
  '',
].join('\n')

let browser: Browser
let home: string
let served: Served
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  home = mkdtempSync(path.join(os.tmpdir(), 'faultline-leaving-'))
  served = await serveApp(home)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(15_000)
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
})
afterAll(async () => {
  await page?.close()
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const folder = () => {
  const library = path.join(home, 'library')
  return path.join(library, readdirSync(library).find((name) => /^\d{4}-/.test(name)) ?? 'none')
}
const saved = () => {
  const file = path.join(folder(), 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}
const left = (name: string) =>
  readdirSync(path.join(folder(), 'exports', name), { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\./.test(one),
  )
const leaving = (label: string) => page.getByRole('list', { name: 'More that leaves' }).getByText(label).click()
const command = async (words: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search or run a command' }).waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
const accessible = async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousViolations(page), colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('what leaves', () => {
  it('starts from a page and a list of accounts', async () => {
    await page.keyboard.press('Control+Shift+O')
    await page.getByLabel('Files to add').setInputFiles([
      { name: 'page-entry.txt', mimeType: 'text/plain', buffer: readFileSync(pageEntry) },
      { name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(accounts) },
    ])
    await page.getByRole('heading', { name: 'accounts.csv' }).waitFor()
    await page.getByLabel('Your name').fill('Ana Reyes')
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.getByText(/3 accounts.* came in/).waitFor()
    await page.getByRole('button', { name: 'Go to the timeline' }).click()
    await page.getByRole('main', { name: 'Timeline', exact: true }).waitFor()
  })

  it('letters: one to an account, a call sheet to each CSM, all of it at once', async () => {
    await command('Make letters')
    await page.getByText('2 letters, 2 call sheets for insiders').waitFor()
    const blocked = page.getByRole('button', { name: 'See what blocks' })
    expect(await blocked.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Heron Ferries' }).click()
    await page.getByRole('complementary', { name: 'Letter to Heron Ferries' }).getByText('Is it over?').waitFor()
    await accessible()
    await page.getByLabel('Also as one .zip').check()
    await page.getByRole('button', { name: 'Make 2 letters' }).click()
    await page.getByText(/^Saved in .*, and as .*briefs-v1\.zip$/).waitFor({ timeout: 60_000 })
    const [record] = saved().exports
    expect(record).toMatchObject({ version: 1, audience: 'internal', briefs: { letters: 2, callSheets: 2 } })
    const files = left(record?.folder ?? '')
    const endings = files.map((name) => path.extname(name)).sort()
    expect(endings.filter((ending) => ending === '.eml')).toHaveLength(2)
    expect(endings.filter((ending) => ending === '.docx')).toHaveLength(4)
    const word = files.find((name) => /Heron Ferries - .*\.docx$/.test(name)) ?? ''
    const bytes = new Uint8Array(readFileSync(path.join(folder(), 'exports', record?.folder ?? '', word)))
    const letter = readDocx(bytes)
    const words = letter.paragraphs.join('\n')
    expect(words).toContain('1,500 of your messages arrived late.')
    const parts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part))
    expect(parts.join('\n')).toMatch(/Version 1, \d+ \w{3} \d{4} \d\d:\d\d UTC/)
    expect(words).not.toContain('Puffin')
    const zip = unzipSync(readFileSync(path.join(folder(), 'exports', `${record?.folder}.zip`)))
    expect(Object.keys(zip).sort()).toEqual(files.filter((name) => !/^(?:source|manifest)\.json$/.test(name)).sort())
  })

  it('a PDF, tagged, through the browser of this computer', async () => {
    await page.getByRole('group', { name: 'View for' }).getByText('Customer').click()
    await page.getByRole('list', { name: 'Formats' }).getByText('PDF').click()
    await page.getByRole('button', { name: 'Save this one' }).click()
    await page.getByText(/^Saved in /).waitFor({ timeout: 90_000 })
    const record = saved().exports.find(({ audience }) => audience === 'customer')
    const [pdf] = (record?.files ?? []).filter(({ file }) => file.endsWith('.pdf'))
    expect(pdf?.file).toMatch(/ - v1\.pdf$/)
    const bytes = readFileSync(path.join(folder(), 'exports', record?.folder ?? '', pdf?.file ?? ''))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('what was posted is noted, and the page compared with it: only what is ticked changes', async () => {
    await command('I posted this')
    await page.getByLabel('Text as it was posted').waitFor()
    await page.getByRole('textbox', { name: 'Link' }).fill('https://status.harbour.example/1')
    await page.getByRole('button', { name: 'Note that it was posted' }).click()
    await page.getByRole('list', { name: 'Posts' }).getByText('https://status.harbour.example/1').waitFor()
    await command('Compare with the page')
    await page.getByLabel('Text of the page').fill(readFileSync(pageEntry, 'utf8'))
    const body = page.getByLabel('New text of the page')
    await body.waitFor()
    expect(await body.inputValue()).toContain('Write to your harbour desk.')
    await accessible()
    const before = await body.inputValue()
    const first = page.getByRole('checkbox', { name: /^(?:Change|Add): / }).first()
    await first.focus()
    await page.keyboard.press('Space')
    expect(await body.inputValue()).not.toBe(before)
    await page.keyboard.press('Space')
    expect(await body.inputValue()).toBe(before)
    await page.getByText('nobody is notified').waitFor()
  })

  it('is listed, handed over, and still the same bytes', async () => {
    await leaving('What has left')
    const versions = page.getByRole('list', { name: 'Versions that have left' })
    const letters = versions.getByRole('listitem').filter({ hasText: 'Letters and call sheets, version 1' })
    await letters.getByRole('button', { name: 'Handed to…' }).click()
    await page.getByLabel('Who has it now?').fill('Ines Oak')
    await page.keyboard.press('Enter')
    await letters.getByText('Handed to Ines Oak').waitFor()
    await accessible()
    const record = saved().exports.find(({ briefs }) => briefs)
    const place = path.join(folder(), 'exports', record?.folder ?? '')
    const gone = left(record?.folder ?? '').find((name) => /Puffin Tours - .*\.docx$/.test(name)) ?? ''
    const bytes = readFileSync(path.join(place, gone))
    rmSync(path.join(place, gone))
    await letters.getByRole('button', { name: 'Save again, same bytes' }).click()
    await letters.getByText('1 file is back, byte for byte as it left.').waitFor({ timeout: 60_000 })
    expect(readFileSync(path.join(place, gone))).toEqual(bytes)
  })

  it('and nothing complained on the way', () => {
    expect(complaints).toEqual([])
  })
})
