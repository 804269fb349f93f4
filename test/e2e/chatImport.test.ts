import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'
import { zipOf } from '../kit/zipOf.ts'

/** A Slack zip in the built app: read in the page's worker, cut to its incident, looked through by keyboard. */
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-chat-'))
const library = path.join(home, 'library')
let browser: Browser
let served: Served
let page: Page
let complaints: string[]

/** 2031-05-04T10:00:00Z */
const noon = 1_935_655_200
const names = ['Quay', 'Tide', 'Marsh', 'Reed']
const said = (second: number, who: number, text: string) => ({
  type: 'message',
  user: `U0${who}`,
  text,
  ts: `${noon + second}.${String(Math.abs(second) % 1_000_000).padStart(6, '0')}`,
})
/** 2,000 messages of which a few tell something, in one channel; another one beside it. */
const talk = Array.from({ length: 2000 }, (_, i) =>
  said(i * 3 - 4000, i % 4, i === 1400 ? 'the ticket desk is down' : i === 1800 ? 'rolled back the desk' : `word ${i}`),
)
const workspace = {
  'users.json': JSON.stringify(names.map((name, i) => ({ id: `U0${i}`, name, profile: {} }))),
  'channels.json': JSON.stringify([
    { id: 'C1', name: 'inc-0504-desk' },
    { id: 'C2', name: 'harbour' },
  ]),
  'inc-0504-desk/2031-05-04.json': JSON.stringify(talk),
  'harbour/2031-05-04.json': JSON.stringify([said(1, 1, 'fog over the harbour, token xoxb-123456789-abcdef')]),
}
const alerts = 'time,text\n2031-05-04T10:00:10Z,desk alert fired\n2031-05-04T11:10:00Z,desk alert resolved\n'

beforeAll(async () => {
  served = await serveApp(home)
  browser = await launchBrowser()
  const view = { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC', locale: 'en-US' }
  page = await browser.newPage({ ...view, reducedMotion: 'reduce' })
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('Control+Shift+O')
  const files = [
    { name: 'workspace.zip', mimeType: 'application/zip', buffer: Buffer.from(await zipOf(workspace)) },
    { name: 'alerts.csv', mimeType: 'text/csv', buffer: Buffer.from(alerts) },
  ]
  await page.getByLabel('Files to add').setInputFiles(files)
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const folder = () => path.join(library, readdirSync(library).find((name) => !name.endsWith('.json')) ?? '')
const onDisk = () => {
  const file = path.join(folder(), 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}
/** Saving waits for a pause. */
const patient = { timeout: 15_000 }
const list = () => page.getByRole('listbox', { name: 'Messages' })
const inBothThemes = async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousViolations(page)).toEqual([])
  }
}

describe('a Slack zip in a browser', () => {
  it('[I95] is read in a worker, and the channel and time that the other file points at are kept', async () => {
    await page.getByText(/^Only #inc-0504-desk, 4 May 2031, .* is kept\. The rest is not copied\./).waitFor()
    expect(page.workers().some((worker) => worker.url().includes('import'))).toBe(true)
    await inBothThemes()
    await page.getByRole('button', { name: 'Keep more…' }).click()
    await page.getByRole('listbox', { name: 'Channels' }).waitFor()
    await inBothThemes()
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1)
    await page.getByRole('button', { name: 'Back' }).click()
  })

  it('[I95] has the rows in sight alone in the page, and is chosen from by keyboard', async () => {
    await page.getByRole('button', { name: 'Choose messages…' }).click()
    await page.getByText(/^2 kept, [\d,]+ not taken, still searchable$/).waitFor()
    await inBothThemes()
    await page.getByText(/^All [\d,]+$/).click()
    await list().focus()
    await page.keyboard.press('End')
    const row = page.locator('.option-row.active')
    expect(Number(await row.getAttribute('aria-posinset'))).toBe(Number(await row.getAttribute('aria-setsize')))
    expect(await page.getByRole('option').count()).toBeLessThan(80)
    const named = await list().getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${named}"]`).getAttribute('class')).toContain('active')
    await page.keyboard.press('Space')
    await page.getByText(/^3 kept, /).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(/^2 kept, /).waitFor()
    await page.keyboard.press('Control+Enter')
  })

  it('[I95] brings in what was chosen as one step, copies the slice alone and can be undone', async () => {
    await page.getByRole('button', { name: /^Take in 4 events/ }).click()
    await page.getByText('4 events came in').waitFor()
    await expect.poll(() => onDisk().events.length, patient).toBe(4)
    const { sources } = onDisk()
    const zip = sources.find(({ name }) => name === 'workspace.zip')
    expect(zip?.original?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const kept = readFileSync(path.join(folder(), 'attachments', `${zip?.id}.jsonl`), 'utf8')
    expect(kept).toContain('rolled back the desk')
    expect(kept).not.toMatch(/fog|xoxb/)
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect.poll(() => onDisk().events.length, patient).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => onDisk().events.length, patient).toBe(4)
  })

  it('[I95] finds what was not taken again and takes it after all', async () => {
    await page.getByRole('navigation', { name: 'Guide' }).getByTitle('Timeline', { exact: true }).click()
    await page.getByRole('button', { name: /messages not taken$/ }).click()
    await list().waitFor()
    await inBothThemes()
    await page.getByRole('searchbox', { name: 'Words in messages' }).fill('word 1777')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('option').count()).toBeLessThan(20)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => onDisk().events.map(({ text }) => text), patient).toContain('word 1777')
    expect(complaints).toEqual([])
  })

  it('[I95] is the same when it comes as a folder, dropped on the window', async () => {
    const exported = path.join(home, 'harbour export')
    for (const [name, text] of Object.entries(workspace)) {
      mkdirSync(path.dirname(path.join(exported, name)), { recursive: true })
      writeFileSync(path.join(exported, name), text)
    }
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files: [exported], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
    await page.getByRole('heading', { name: 'harbour export.zip' }).waitFor()
    await page.getByText('2,001 messages in 2 channels').waitFor()
    expect(complaints).toEqual([])
  })
})
