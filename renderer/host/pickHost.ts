import { hostOver } from '../../core/host/client.ts'
import type { Host, Method } from '../../core/host/contract.ts'
import type { Reply } from '../../core/host/serve.ts'
import { type BrowserTools, browserHost, takeToken } from './browserHost.ts'

declare global {
  interface Window {
    /** Put there by electron/preload. */
    readonly faultline?: { readonly call: (method: Method, input: unknown) => Promise<Reply> }
  }
}

/** The one place that asks where this page runs. */
export function pickHost(): Promise<Host> {
  if (window.faultline) return Promise.resolve(hostOver(window.faultline.call))
  return browserHost(browserTools())
}

/**
 * A fresh link that is opened in a window which shows the app already only changes what follows the `#`: nothing is
 * loaded again, so the text in the window stays. `then` is called once its token is exchanged.
 */
export function onFreshLink(then: () => void): void {
  if (window.faultline) return
  window.addEventListener('hashchange', () => {
    void takeToken(browserTools()).then((taken) => {
      if (taken) then()
    })
  })
}

function browserTools(): BrowserTools {
  const { location, history, sessionStorage } = window
  return { fetch: (path, init) => fetch(path, init), location, history, session: sessionStorage }
}
