import { type BrowserWindow, dialog, shell } from 'electron'
import { FaultlineError } from '../../core/errors.ts'

const schemes = new Set(['https:', 'http:', 'mailto:'])

/** An address that may leave for the browser, with its host as it is resolved (punycode), or null. */
export function leavable(address: string): { href: string; shown: string } | null {
  if (address.length > 2048) return null
  try {
    const url = new URL(address)
    if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null
    return {
      href: url.href,
      shown: url.protocol === 'mailto:' ? url.href : `${url.protocol}//${url.host}${url.pathname}`,
    }
  } catch {
    return null
  }
}

/** The only way out: asks with the address spelled as it is resolved, then hands it to the system. */
export async function openLink(window: BrowserWindow | null, address: string): Promise<void> {
  const link = leavable(address)
  if (link === null)
    throw new FaultlineError('host.refused', { reason: 'only plain https, http and mailto addresses can be opened' })
  const question = {
    type: 'question' as const,
    message: 'Open this address in your browser?',
    detail: link.shown,
    buttons: ['Stay here', 'Open'],
    defaultId: 0,
    cancelId: 0,
  }
  const { response } =
    window === null ? await dialog.showMessageBox(question) : await dialog.showMessageBox(window, question)
  if (response === 1) await shell.openExternal(link.href)
}
