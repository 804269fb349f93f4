import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/node/findChromium.ts'
import { nodePlatform } from '../../electron/node/platform.ts'
import { printPdf } from '../../electron/node/printPdf.ts'
import { seriousViolations } from '../kit/accessibility.ts'
import { launchBrowser } from '../kit/browser.ts'
import { exportLabels, textOf } from '../kit/exportLabels.ts'

const printer = await findChromium()
if (printer === null) console.warn('PDFs are left out: no browser that prints is installed here.')

const schemes = ['light', 'dark'] as const

describe('an exported web page in a browser', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    browser = await launchBrowser()
    folder = mkdtempSync(path.join(tmpdir(), 'faultline-page-'))
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(schemes)('[X25] has no serious violation in %s, and asks for nothing but itself', async (colorScheme) => {
    for (const audience of ['internal', 'customer'] as const) {
      const file = path.join(folder, `${audience}.html`)
      writeFileSync(file, await textOf(audience, 'html', /\.html$/))
      const page = await browser.newPage({ colorScheme, viewport: { width: 400, height: 800 } })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(pathToFileURL(file).href)
      expect(asked).toEqual([pathToFileURL(file).href])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(await seriousViolations(page)).toEqual([])
      await page.close()
    }
  })

  it.skipIf(printer === null)(
    `[X26] prints as a tagged PDF, the same bytes twice${printer === null ? ' (no browser prints here)' : ''}`,
    async () => {
      const platform = { ...nodePlatform(), printPdf }
      const pdf = async () => (await exportLabels('customer', ['pdf'], { platform })).artifacts[0]?.content
      const [one, two] = [await pdf(), await pdf()]
      const text = Buffer.from(one ?? '').toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
      expect(Buffer.from(one ?? '').equals(Buffer.from(two ?? ''))).toBe(true)
    },
  )
})
