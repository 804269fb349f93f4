import { type ErrorReport, FaultlineError, toReport } from '../../core/errors.ts'
import { hostOver } from '../../core/host/client.ts'
import type { Host, Method } from '../../core/host/contract.ts'
import type { Reply } from '../../core/host/serve.ts'
import { decodeWire, encodeWire } from '../../core/host/wire.ts'
import { pagePlatform } from './platform.ts'

const csrfKey = 'faultline.csrf'
const octets = 'application/octet-stream'

/** What the browser lends to this host; a test passes its own. */
export interface BrowserTools {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly location: { readonly hash: string; readonly pathname: string }
  readonly history: { readonly replaceState: (data: null, unused: string, url: string) => void }
  readonly session: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * The loopback server as a host. The one-time token of the address is exchanged before the first call and erased from
 * the address, so that it is in no bookmark and no history.
 */
export async function browserHost(tools: BrowserTools): Promise<Host> {
  await takeToken(tools)
  return hostOver((method, input) => call(method, input, tools))
}

/** Exchanges the token of the address, if it holds one. False when there is none. */
export async function takeToken(tools: BrowserTools): Promise<boolean> {
  const token = tools.location.hash.slice(1)
  if (token === '') return false
  tools.history.replaceState(null, '', tools.location.pathname)
  await redeem(token, tools)
  return true
}

async function redeem(token: string, { fetch, session }: BrowserTools): Promise<void> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const { csrf } = response.ok ? ((await response.json()) as { csrf?: unknown }) : {}
    if (typeof csrf === 'string') session.setItem(csrfKey, csrf)
  } catch {
    // The first call says in words that the server is away or the link was used up.
  }
}

async function call(method: Method, input: unknown, { fetch, session }: BrowserTools): Promise<Reply> {
  let response: Response
  try {
    response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': octets, 'x-faultline': '1', 'x-faultline-csrf': session.getItem(csrfKey) ?? '' },
      body: bodyOf(encodeWire(input, pagePlatform.encodeText)),
    })
  } catch {
    return failed(new FaultlineError('host.gone'))
  }
  if (response.status === 401) return failed(new FaultlineError('host.refused', { reason: 'the link was used up' }))
  if (!response.ok) return failed(new Error(`the server answered ${response.status} to ${method}`))
  return readReply(new Uint8Array(await response.arrayBuffer()))
}

const largeBytes = 262_144

/** Chromium takes large bytes over one by one, 200 ms for 4 MB in which the page stands still; a blob it takes in one piece. */
const bodyOf = (frame: Uint8Array<ArrayBuffer>) => (frame.length > largeBytes ? new Blob([frame]) : frame)

function readReply(frame: Uint8Array): Reply {
  try {
    const reply = decodeWire(frame, (bytes) => pagePlatform.decodeText(bytes, 'utf-8'))
    if (isReply(reply)) return reply
    throw new Error('the server answered with something else')
  } catch (error) {
    return failed(error)
  }
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value)
}

const failed = (error: unknown): { ok: false; error: ErrorReport } => ({ ok: false, error: toReport(error) })
