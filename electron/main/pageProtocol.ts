import { protocol } from 'electron'
import { type PageFile, securityHeaders } from '../node/pageFiles.ts'
import { appHost, scheme } from './origin.ts'

/** Before the app is ready: a secure origin of its own, that no policy is bypassed for. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Serves the table of built files under app://faultline/. Anything else is 404; no URL reaches the disk. */
export function servePage(files: ReadonlyMap<string, PageFile>): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url)
    const file =
      request.method === 'GET' && url.host === appHost && url.search === '' ? files.get(url.pathname) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders })
    return new Response(file.body, { headers: { ...securityHeaders, 'Content-Type': file.type } })
  })
}
