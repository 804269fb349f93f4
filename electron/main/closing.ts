import type { BrowserWindow } from 'electron'

const patienceMs = 5000

/**
 * Holds a window open until its page has saved: `ask` tells the page, and the returned function is to be called when it
 * answers. A page that hangs can't hold the window for ever; what it had not saved is in the recovery journal.
 */
export function closeWhenSaved(window: BrowserWindow, ask: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const close = () => {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (timer !== undefined) return
    timer = setTimeout(close, patienceMs)
    ask()
  })
  return close
}
