import { hostOver } from '../../core/host/client.ts'
import type { Host, Method } from '../../core/host/contract.ts'
import type { Reply } from '../../core/host/serve.ts'
import { browserHost } from './browserHost.ts'

declare global {
  interface Window {
    /** Put there by electron/preload. */
    readonly faultline?: { readonly call: (method: Method, input: unknown) => Promise<Reply> }
  }
}

/** The one place that asks where this page runs. */
export function pickHost(): Promise<Host> {
  if (window.faultline) return Promise.resolve(hostOver(window.faultline.call))
  const { location, history, sessionStorage } = window
  return browserHost({
    fetch: (path, init) => fetch(path, init),
    location,
    history,
    session: sessionStorage,
  })
}
