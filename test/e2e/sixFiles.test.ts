import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPostmortem } from '../../core/postmortem/bytes.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { type EvidenceFile, pager, sixFiles } from '../kit/evidence.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

/** The built app, its own server, a real browser, and the files on disk. */
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-six-'))
/** Until an edit is on the disk. */
const patience = { timeout: 10_000 }
let browser: Browser
let served: Served
let page: Page
let complaints: string[]

beforeAll(async () => {
  served = await serveApp(home)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en-US' })
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

function folder(): string {
  const library = path.join(home, 'library')
  const [name] = readdirSync(library).filter((one) => /^\d{4}-/.test(one))
  return path.join(library, name ?? 'none')
}

function saved() {
  const file = path.join(folder(), 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}

const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
const said = (text: string) => saved().events.find((event) => event.text.includes(text))

describe('six files of six kinds', () => {
  it('[I89] are dropped at once, and each says what it is', async () => {
    const files = await sixFiles()
    expect(new Set(files.map(({ name }) => path.extname(name)))).toEqual(new Set(['.zip', '.csv', '.txt', '.json']))
    await drop(files)
    for (const { name } of files) await page.getByRole('heading', { name, exact: true }).waitFor()
    await page.getByText('One answer for 2 files').waitFor()
    const kinds = ['Slack export', 'Grafana CSV', 'Status page entry, copied as text', 'Timeline CSV', 'Timeline CSV']
    for (const [index, kind] of [...kinds, 'GitHub deployments and workflow runs'].entries())
      await card(files[index]?.name ?? '')
        .getByText(kind, { exact: true })
        .waitFor()
    await card('oncall-log.csv').getByText(';asked the depots for missing labels;Tom Adler;2').waitFor()
    expect(await page.getByRole('button', { name: /^Take in/ }).textContent()).not.toContain('series')
    expect(await seriousViolations(page)).toEqual([])
  })

  it('[I89] ask for the zone once, tell what each answer means, and are read with it', async () => {
    const utc = page.getByRole('button', { name: /^UTC/ })
    await utc.getByText('04:00 – 12:59 UTC: the drop starts 3 min before the first').waitFor()
    await utc.click()
    await card('print-rate.csv').getByText('1 series, 540 points, no gaps').waitFor()
    await card('print-rate.csv')
      .getByText('Impact window proposed: 08:08 – 10:21 UTC, down to 47 % of baseline.')
      .waitFor()
    await page.getByRole('button', { name: 'Take in 18 events, 1 series' }).waitFor()
  })

  it('[I89] whose clocks differ are brought together by dragging one event onto another', async () => {
    const own = card('pager.csv')
    await own.getByText('Its clock seems to be ahead: 3 events stand 42 s later than in inc-317 export.zip.').waitFor()
    await own.getByRole('button', { name: 'Clock difference…' }).click()
    const event = own.getByRole('group', { name: 'Events of pager.csv' }).getByText('Triggered #4312')
    const same = own.getByRole('group', { name: 'Events of inc-317 export.zip' }).getByText('Pager: triggered #4312')
    await event.dragTo(same)
    await own.getByText('Its clock runs 42 s ahead: its events stand that much earlier.').waitFor()
    expect(await own.getByLabel('Seconds it runs ahead').inputValue()).toBe('42')
    expect(await seriousViolations(page)).toEqual([])
    await own.getByRole('button', { name: 'Close' }).click()
  })

  it('[I89] tell some events twice, which become one where the author says so', async () => {
    await page.getByRole('button', { name: 'Look at each' }).click()
    const pair = page.getByRole('region', { name: 'The same event?' })
    await pair.getByText(/^1 of \d: these look like one event/).waitFor()
    await pair.getByRole('button', { name: 'Merge, keep both sources' }).press('m')
    await pair.getByText('1 pair will be merged; both sources stay with it.').waitFor()
    await page.keyboard.press('d')
    await pair.getByText('1 pair is two events; you are not asked again.').waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('[I89] come in as one step that is on the disk, with every event’s file, line and own time', async () => {
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.getByText('18 events, 1 series came in').waitFor()
    await page.getByText('1 pair became one event; both sources stay with it.').waitFor()
    const { events, series, sources, decisions, zone, title } = saved()
    expect({ title, zone, events: events.length, series: series.length }).toEqual({
      title: 'Labels are printed late',
      zone: 'UTC',
      events: 17,
      series: 1,
    })
    expect(sources.map(({ name }) => name).sort()).toEqual((await sixFiles()).map(({ name }) => name).sort())
    const paged = said('Triggered #4312')
    expect(paged?.at).toBe('2026-03-17T08:11:00Z')
    expect(paged?.origins.map(({ line, at }) => [line, at])).toEqual([
      [2, '2026-03-17T08:11:42Z'],
      [expect.any(Number), undefined],
    ])
    expect(sources.find(({ name }) => name === 'pager.csv')?.ahead).toBe(42)
    expect(events.every(({ origins }) => origins.every(({ line, ref }) => line !== null || ref !== null))).toBe(true)
    expect(decisions.map(({ choice }) => choice)).toEqual(['keep'])
    const kept = readdirSync(path.join(folder(), 'attachments')).map((name) => name.split('.')[0])
    expect(kept.sort()).toEqual(sources.map(({ id }) => id).sort())
  })

  it('[I89] are taken back by one undo and brought back by one redo, on the disk as well', async () => {
    const taken = saved()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect.poll(() => saved().events.length, patience).toBe(0)
    expect(saved().sources).toEqual([])
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => saved().events.length, patience).toBe(17)
    expect(saved()).toEqual(taken)
  })

  it('[I89] a reworded event keeps what its source said beside it', async () => {
    await page.getByRole('navigation', { name: 'Guide' }).getByTitle('Timeline', { exact: true }).click()
    const words = page.getByRole('button', { name: 'scaled the printers to 40', exact: true })
    await words.click()
    await page.locator('.event-form textarea').first().fill('Forty printers were started.')
    await page.getByText('As imported:').getByText('scaled the printers to 40').waitFor()
    await expect.poll(() => said('Forty printers')?.original, patience).toContain('scaled the printers to 40')
    expect(said('Forty printers')?.origins[0]).toMatchObject({ line: 3 })
  })

  it('[I89] a later version of one shows what changed, and takes nothing of the author’s', async () => {
    const before = saved()
    const later = new TextDecoder()
      .decode(pager.bytes)
      .replace('older than 5 minutes', 'older than 6 minutes')
      .replace(/.*Escalated.*\n/, '')
    const bytes = new TextEncoder().encode(`${later}2026-03-17T10:40:42Z,"Closed #4312 as fixed",pager\n`)
    await drop([{ name: 'pager.csv', bytes }])
    await page.getByText(/: 1 line is new, 1 changed, 1 is gone\./).waitFor()
    await page.getByRole('button', { name: 'Look first' }).click()
    expect(await page.locator('ins').textContent()).toBe('6')
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Take 2' }).click()
    await page.getByRole('button', { name: 'Take in 1 event, 1 change' }).click()
    await page.getByText('1 event came in').waitFor()
    await expect.poll(() => saved().events.length, patience).toBe(before.events.length + 1)
    expect(said('older than 6 minutes')).toMatchObject({ at: '2026-03-17T08:11:00Z', origins: { length: 2 } })
    expect(said('Closed #4312')?.at).toBe('2026-03-17T10:40:00Z')
    expect(said('Escalated')).toEqual(before.events.find(({ text }) => text.includes('Escalated')))
    expect(said('Forty printers')).toEqual(before.events.find(({ text }) => text.includes('Forty printers')))
  })

  it('[I89] the clock is set right later as well, in one step', async () => {
    await page.getByRole('button', { name: 'Go to the timeline' }).click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Clock difference')
    await page.getByRole('option', { name: /Clock difference/ }).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Clock difference' })
    await dialog.getByLabel('Whose clock').selectOption({ label: 'oncall-log.csv' })
    await dialog.getByLabel('Seconds it runs ahead').fill('-1 min')
    await dialog.getByRole('button', { name: 'Set' }).click()
    await dialog.getByText('The clock of oncall-log.csv runs 1 min late.').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => said('queue is empty')?.at, patience).toBe('2026-03-17T10:21:00Z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => said('queue is empty')?.at, patience).toBe('2026-03-17T10:20:00Z')
    expect(complaints).toEqual([])
  })
})

/** Files dragged from the system onto the window, all in one drop. */
async function drop(files: readonly EvidenceFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer()
      for (const { name, bytes } of list) data.items.add(new File([Uint8Array.from(bytes)], name))
      return data
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}
