import type { IncomingMessage } from 'node:http'

const mega = 1024 * 1024
/** Bytes of a request body. Attachments come in pieces; an export carries its finished documents at once. */
const bodyLimits: Record<string, number> = {
  'export.save': 256 * mega,
  'export.put': 256 * mega,
  'export.repair': 256 * mega,
  'print.pdf': 128 * mega,
}
const bodyLimit = 32 * mega

const apiPath = /^\/api\/([a-z]+(?:\.[a-zA-Z]+)?)(?:\?|$)/

/** The method that a path of the API names, or null. */
export function methodOf(url: string): string | null {
  return apiPath.exec(url)?.[1] ?? null
}

export function limitOf(method: string): number {
  return bodyLimits[method] ?? bodyLimit
}

/**
 * The status that refuses a request before anything of it is used, or null. In this order: another site's name for
 * this address (DNS rebinding), a method that nothing here answers, a page of another origin, and a body that a plain
 * form could send or that is too large.
 */
export function refusal(request: IncomingMessage, port: number): number | null {
  const { headers, method, url = '' } = request
  const own = `127.0.0.1:${port}`
  if (headers.host !== own) return 421
  if (method !== 'GET' && method !== 'POST') return 405
  if (url.length > 2048) return 414
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403
  if (headers.origin === undefined ? method !== 'GET' : headers.origin !== `http://${own}`) return 403
  return method === 'POST' ? bodyRefusal(request) : null
}

function bodyRefusal({ headers, url = '' }: IncomingMessage): number | null {
  const type = headers['content-type']
  const ours = type === 'application/octet-stream' && headers['x-faultline'] === '1'
  if (type !== 'application/json' && !ours) return 415
  if (Number(headers['content-length'] ?? 0) > limitOf(methodOf(url) ?? '')) return 413
  return null
}
