import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import { launchBrowser } from '../kit/browser.ts'
import { manyPostmortems } from '../kit/manyPostmortems.ts'
import { type Served, serveApp } from '../kit/served.ts'
import { watchPage } from '../kit/watchPage.ts'

/** The list of all action items in the built app, over a library of files. */
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-actions-'))
const library = path.join(home, 'library')
const today = new Date().toISOString().slice(0, 10)
let browser: Browser
let served: Served
let page: Page
let complaints: string[]

interface Place {
  readonly folder: string
  readonly id: string
  readonly title: string
}
const late: Place[] = []

beforeAll(async () => {
  for (const [folder, postmortem] of manyPostmortems({ count: 90, actionsEach: 4, until: '2026-06-01' })) {
    mkdirSync(path.join(library, folder), { recursive: true })
    writeFileSync(path.join(library, folder, 'postmortem.json'), postmortemText(postmortem))
    for (const { id, title, owner, status, due } of postmortem.actions)
      if (owner === 'Ada Quill' && (status === 'open' || status === 'in-progress') && due !== null && due.date < today)
        late.push({ folder, id, title })
  }
  served = await serveApp(home)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC', locale: 'en-US' })
  complaints = await watchPage(page)
  await page.goto(served.url)
  await page.getByRole('button', { name: /^Library/ }).click()
  await page.getByText('My own', { exact: true }).click()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  rmSync(home, { recursive: true, force: true })
})

const onDisk = ({ folder, id }: Place) => {
  const file = path.join(library, folder, 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8')).actions.find((action) => action.id === id)
}
const due = (place: Place | undefined) => place && onDisk(place)?.due?.date

describe('the list of action items', () => {
  it('[R24] finds the late ones of one owner, by keyboard or pointer', async () => {
    expect(late.length).toBeGreaterThanOrEqual(3)
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Action items' }).waitFor()
    await page.getByRole('button', { name: 'Late', exact: true }).click()
    await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Ada Quill' })
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(late.length)
    const days = await page.locator('tr[data-row] .action-late').allTextContents()
    const numbers = days.map((text) => Number.parseInt(text, 10))
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    expect(await page.getByRole('button', { name: `${late.length} late: show them` }).textContent()).toBe(
      String(late.length),
    )
  })

  it('[R25] changes two due dates in one step, in the files of their own postmortems', async () => {
    await page.locator('tr[data-row="0"]').focus()
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    const before = new Map(late.map((place) => [place.id, due(place)]))
    await page.keyboard.press('d')
    await page.keyboard.type('31 Jan 2099')
    await page.keyboard.press('Enter')
    await expect.poll(() => late.filter((place) => due(place) === '2099-01-31').length).toBe(2)
    const untouched = late.filter((place) => due(place) !== '2099-01-31')
    for (const place of untouched) expect(due(place)).toBe(before.get(place.id))
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(late.length - 2)
  })

  it('[R26] sets one to done with its day, and undo and redo go through the file', async () => {
    const place = late.find((one) => due(one) !== '2099-01-31')
    if (place === undefined) throw new Error('no late action is left')
    const left = late.length - 2
    const row = page.locator('tr[data-row]').first()
    const title = await row.locator('.row-open').textContent()
    await row.getByRole('checkbox').click()
    await page.getByRole('button', { name: 'Status…' }).click()
    await page.getByRole('button', { name: 'Done…' }).click()
    await page.getByLabel('Done on').fill(today)
    await page.getByRole('button', { name: 'Set to done' }).click()
    const done = () => late.filter((one) => onDisk(one)?.status === 'done')
    await expect.poll(() => done().length).toBe(1)
    expect(done()[0]?.title).toBe(title)
    expect(onDisk(done()[0] ?? place)?.completed?.slice(0, 10)).toBe(today)
    await page.locator('.action-items').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => done().length).toBe(0)
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(left)
    await page.keyboard.press('Control+z')
    await expect.poll(() => late.filter((one) => due(one) === '2099-01-31').length).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => late.filter((one) => due(one) === '2099-01-31').length).toBe(2)
  })

  it('saves the list that is shown as a file, and refreshes statuses from a tracker’s after a look', async () => {
    await page.getByRole('button', { name: 'Export list' }).click()
    await page.getByRole('menuitem', { name: 'CSV, every field' }).click()
    const folder = path.join(library, 'exports')
    await expect.poll(() => readdirSync(library).includes('exports') && readdirSync(folder).length).toBe(1)
    const text = readFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), 'utf8')
    const rows = parse(text, { columns: true }) as Record<string, string>[]
    expect(rows.length).toBe(late.length - 2)
    expect(rows.every((row) => row.owner === 'Ada Quill' && Number(row['days late']) > 0)).toBe(true)

    const place = late.find((one) => due(one) !== '2099-01-31')
    if (place === undefined) throw new Error('no late action is left')
    const key = onDisk(place)?.external[0]?.key ?? ''
    const issue = key === '' ? `NEW-1,${place.title}` : `${key},Some other title`
    await page.getByLabel('Tracker file').setInputFiles({
      name: 'issues.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Issue key,Summary,Status,Assignee\n${issue},Done,ada\nZZ-9,Unknown to us,Done,ada\n`),
    })
    const panel = page.getByRole('region', { name: 'Refresh from a tracker' })
    await panel.waitFor()
    expect(await panel.textContent()).toContain('2 issues')
    expect(onDisk(place)?.status).not.toBe('done')
    expect(await panel.textContent()).toContain('Unknown here; left out (1)')
    await panel.getByRole('button', { name: 'Leave all as they are' }).click()
  })

  it('shows what was promised publicly, and trends, without a complaint of the page', async () => {
    await page.getByLabel('Owner', { exact: true }).selectOption('')
    await page.getByText('Promises', { exact: true }).click()
    await page.getByText('Copy follow-up post').first().waitFor()
    await page.locator('.action-items').focus()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.getByRole('heading', { name: 'What keeps coming back' }).waitFor()
    expect(await page.locator('.recurring-line').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })
})

describe('the list of postmortems', () => {
  it('[R30] is searched through its whole text as one types, by word and field', async () => {
    await page.getByRole('button', { name: /^Library/ }).click()
    const field = page.getByLabel('Filter the library')
    await field.fill('ticket17')
    await expect.poll(() => page.locator('.library-table tbody tr').count()).toBe(1)
    await expect.poll(() => page.locator('.row-place').first().textContent()).toContain('ticket17')
    await field.fill('sev:1')
    const files = readdirSync(library).filter((name) => name !== 'exports')
    const sev1 = files.filter((name) => {
      const file = path.join(library, name, 'postmortem.json')
      return readPostmortem(file, readFileSync(file, 'utf8')).severity === 'sev1'
    })
    await expect.poll(() => page.locator('.library-table tbody tr').count()).toBe(sev1.length)
    expect(complaints).toEqual([])
  })
})
