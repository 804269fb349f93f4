import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy } from '../../core/host/csp.ts'

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * The built page as a table from URL path to file, read once. Requests are looked up in it,
 * so no path of a URL ever reaches the disk. A file of an unknown type is left out.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const table = new Map<string, PageFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[path.extname(name)]
    if (type === undefined) continue
    table.set(`/${name.split(path.sep).join('/')}`, {
      body: new Uint8Array(readFileSync(path.join(folder, name))),
      type,
    })
  }
  const index = table.get('/index.html')
  if (index !== undefined) table.set('/', index)
  return table
}

/** Sent with every answer, on app:// and on loopback. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
}
