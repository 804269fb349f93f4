import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerScheme } from '../../../electron/main/pageProtocol.ts'
import { pagePrinter } from '../../../electron/main/printPage.ts'
import { findChromium } from '../../../electron/node/findChromium.ts'
import { asked, BrowserWindow, session, standin } from '../../kit/electron.ts'
import { textOf } from '../../kit/exportLabels.ts'

const there = (await findChromium()) !== null
if (!there) console.warn('There is no Chromium on this computer: printing in the app is left out.')

describe.skipIf(!there)('printing in the app', () => {
  beforeAll(registerScheme)
  afterAll(() => standin.dispose())
  const count = { asked: 0, made: 0 } as const
  const print = pagePrinter({ ...count })
  const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

  it('[H45] happens in a window without script and preload, in a session that holds one page, and leaves none behind', async () => {
    const html = await textOf('customer', 'html', /\.html$/)
    const pdf = text(await print(html))
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toMatch(/\/MarkInfo|\/StructTreeRoot/)
    expect(pdf).toContain('D:20000101000000')
    const [, options] = asked.find(([what]) => what === 'BrowserWindow') ?? []
    expect(options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, partition: 'print' },
    })
    expect(JSON.stringify(options)).not.toContain('preload')
    expect(BrowserWindow.all).toEqual([])
    const own = session.fromPartition('print')
    expect(own).not.toBe(session.defaultSession)
    expect(Object.keys(own.set)).toContain('onBeforeRequest')
    const answer = own.schemes.get('app')
    for (const url of ['app://faultline/', 'app://faultline/index.html', 'app://other/print.html'])
      expect((await answer?.(new Request(url)))?.status, url).toBe(404)
    const held = await answer?.(new Request('app://faultline/print.html'))
    expect(held?.headers.get('content-security-policy')).toContain("default-src 'none'")
    // What was printed is gone with its window.
    expect(await held?.text()).toBe('')
  })

  it('prints one page after the other, each its own', async () => {
    const html = await textOf('customer', 'html', /\.html$/)
    const pages = await Promise.all(
      ['First paper', 'Second paper'].map((title) => print(html.replace(/<title>[^<]*/, `<title>${title}`))),
    )
    expect(pages.map((pdf) => text(pdf).includes('First paper'))).toEqual([true, false])
  })
})
