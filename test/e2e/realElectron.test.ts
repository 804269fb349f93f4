import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const note = path.join(root, 'node_modules/electron/path.txt')
const binary = existsSync(note) ? path.join(root, 'node_modules/electron/dist', readFileSync(note, 'utf8').trim()) : ''
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const runs = existsSync(binary) && display

it.skipIf(!runs)(
  'real Electron opens the example, sandboxed and offline (needs its binary and a display)',
  async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'faultline-electron-'))
    const app = await _electron.launch({
      executablePath: binary,
      args: [root],
      env: { ...process.env, FAULTLINE_HOME: home } as Record<string, string>,
    })
    try {
      const page = await app.firstWindow()
      await page.waitForSelector('[data-ready]')
      expect(page.url()).toBe('app://faultline/')
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
      expect(await page.evaluate(() => 'RTCPeerConnection' in globalThis)).toBe(false)
      await expect(page.evaluate(() => fetch('https://example.invalid/'))).rejects.toThrow()
    } finally {
      await app.close()
    }
  },
)
