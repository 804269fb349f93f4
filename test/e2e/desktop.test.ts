import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import { app, asked, type BrowserWindow, session, standin } from '../kit/electron.ts'

/** The built main and preload, as they are shipped, over the stand-in for Electron. */
const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-desktop-'))
const errors: string[] = []
let window: BrowserWindow
let page: Page

beforeAll(async () => {
  process.env.FAULTLINE_HOME = home
  await import(pathToFileURL(path.resolve('dist/main/main.mjs')).href)
  window = await standin.window()
  if (window.page === undefined) throw new Error('the window shows no page')
  page = window.page
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.getByRole('navigation', { name: 'Guide' }).waitFor()
})
afterAll(async () => {
  await standin.dispose()
  app.emit('will-quit')
  rmSync(home, { recursive: true, force: true })
})

const example = () => {
  const folder = path.join(home, 'example')
  const file = path.join(folder, '2026-02-17-room-searches-fail-or-take-very-long', 'postmortem.json')
  return readPostmortem(file, readFileSync(file, 'utf8'))
}

describe('the desktop app', () => {
  it('locks its doors before the first page is made', () => {
    const names = asked.map(([what]) => what)
    expect(names.indexOf('enableSandbox')).toBeLessThan(names.indexOf('BrowserWindow'))
    expect(asked).toContainEqual(['appendSwitch', 'host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(asked.filter(([what]) => what === 'BrowserWindow')).toHaveLength(1)
    expect(session.defaultSession.set.emulation).toEqual({ offline: true })
  })

  it('opens the example, copied to the data folder, with nothing but its one function in the page', async () => {
    expect(existsSync(path.join(home, 'example', 'library.json'))).toBe(true)
    expect(await page.getByText('Example, invented company').first().isVisible()).toBe(true)
    expect(await page.evaluate(() => Object.keys((globalThis as unknown as { faultline: object }).faultline))).toEqual([
      'call',
    ])
    expect(await page.evaluate(() => 'RTCPeerConnection' in globalThis)).toBe(false)
  })

  it('carries what was typed through the bridge to the disk', async () => {
    const title = page.getByRole('textbox', { name: 'Title', exact: true }).first()
    await title.fill('Room searches fail, retold')
    await title.press('Enter')
    await expect.poll(() => example().title, { timeout: 15_000 }).toBe('Room searches fail, retold')
    const text = readFileSync(
      path.join(home, 'example', '2026-02-17-room-searches-fail-or-take-very-long', 'postmortem.json'),
      'utf8',
    )
    expect(postmortemText(example())).toBe(text)
  })

  it('runs a command of the menu in the page', async () => {
    standin.menuItem('go.step2')?.click?.()
    await page.getByRole('heading', { name: 'Timeline' }).first().waitFor()
    standin.menuItem('edit.undo')?.click?.()
    await expect.poll(() => example().title, { timeout: 15_000 }).not.toBe('Room searches fail, retold')
  })

  it('closes only after the page has saved', async () => {
    expect(errors).toEqual([])
    const closed = new Promise<void>((done) => window.on('closed', done))
    window.close()
    expect(window.isDestroyed()).toBe(false)
    await closed
    expect(asked.at(-1)).toEqual(['quit'])
  })
})
