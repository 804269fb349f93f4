import { type BrowserWindow, session } from 'electron'
import { FaultlineError } from '../../core/errors.ts'
import { dateless } from '../node/dateless.ts'
import { lockSession, type RequestCount } from './locks.ts'
import { appHost, appUrl, scheme } from './origin.ts'
import { makePrintWindow } from './window.ts'

const pagePath = '/print.html'
const longestMs = 60_000

/** The printed page may draw itself and nothing else, whatever stands in it. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/**
 * Prints pages of ours in a window that nobody sees: without script and preload, in a session of its own that holds one
 * page and reaches no network. One after the other. Throws `export.noPdf`.
 */
export function pagePrinter(count: RequestCount): (html: string) => Promise<Uint8Array> {
  let printing: ReturnType<typeof session.fromPartition> | null = null
  let html = ''
  let queue: Promise<unknown> = Promise.resolve()
  const prepare = () => {
    if (printing !== null) return
    // Not `persist:`: nothing of it is ever on disk.
    printing = session.fromPartition('print')
    lockSession(printing, count)
    printing.protocol.handle(scheme, (request) => {
      const { host, pathname } = new URL(request.url)
      const known = host === appHost && pathname === pagePath && request.method === 'GET'
      return new Response(known ? html : null, { status: known ? 200 : 404, headers })
    })
  }
  const print = async (page: string): Promise<Uint8Array> => {
    prepare()
    html = page
    const window = makePrintWindow('print')
    try {
      return await withinTime(printed(window))
    } catch (error) {
      throw new FaultlineError('export.noPdf', { reason: 'the window that prints stopped' }, { cause: error })
    } finally {
      html = ''
      if (!window.isDestroyed()) window.destroy()
    }
  }
  return (page) => {
    const result = queue.then(() => print(page))
    queue = result.catch(() => undefined)
    return result
  }
}

async function printed(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(new URL(pagePath, appUrl).href)
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return dateless(pdf)
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('it took too long')), longestMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
