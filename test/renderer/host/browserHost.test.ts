import { describe, expect, it } from 'vitest'
import { isMethod } from '../../../core/host/contract.ts'
import { serve } from '../../../core/host/serve.ts'
import { decodeWire, encodeWire } from '../../../core/host/wire.ts'
import { type BrowserTools, browserHost } from '../../../renderer/host/browserHost.ts'
import { workerPlatform } from '../../../renderer/host/workerPlatform.ts'
import { memoryHost } from '../../kit/memoryHost.ts'
import { draft } from '../../kit/openStore.ts'

const decode = (bytes: Uint8Array) => workerPlatform.decodeText(bytes, 'utf-8')

async function bytesOf(body: RequestInit['body']): Promise<Uint8Array | null> {
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer())
  return body instanceof Uint8Array ? body : null
}

/** The loopback server's answers, over a host in memory. */
function loopback(token: string) {
  const host = memoryHost({ postmortems: { own: { labels: draft('Late labels') } } })
  const seen: { path: string; headers: Headers }[] = []
  let launch = token
  const answer = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    seen.push({ path, headers })
    if (path === '/api/session') {
      const given = JSON.parse(String(init.body)) as { token: string }
      if (given.token !== launch) return new Response(null, { status: 401 })
      launch = 'used up'
      return new Response(JSON.stringify({ csrf: 'second-half' }))
    }
    if (headers.get('x-faultline-csrf') !== 'second-half') return new Response(null, { status: 401 })
    const method = path.slice('/api/'.length)
    const body = await bytesOf(init.body)
    if (!isMethod(method) || body === null) return new Response(null, { status: 404 })
    const reply = await serve(host, method, decodeWire(body, decode))
    return new Response(encodeWire(reply, workerPlatform.encodeText))
  }
  return { host, seen, answer }
}

function browser(answer: BrowserTools['fetch'], hash: string) {
  const kept = new Map<string, string>()
  const addresses: string[] = []
  const tools: BrowserTools = {
    fetch: answer,
    location: { hash, pathname: '/' },
    history: { replaceState: (_data, _unused, url) => void addresses.push(url) },
    session: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
  }
  return { tools, addresses }
}

describe('the page in a browser', () => {
  it('exchanges the token of its address once and takes it out of the address', async () => {
    const { answer, seen } = loopback('launch')
    const { tools, addresses } = browser(answer, '#launch')
    const page = await browserHost(tools)
    expect(addresses).toEqual(['/'])
    expect((await page['library.list']({})).map(({ key }) => key)).toEqual(['own', 'example'])
    expect(seen.map(({ path }) => path)).toEqual(['/api/session', '/api/library.list'])
    expect(seen[1]?.headers.get('x-faultline')).toBe('1')
    expect(seen[1]?.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('hands large bytes over in one piece, and they arrive as they were', async () => {
    const { host, answer } = loopback('launch')
    const carried: boolean[] = []
    const { tools } = browser((path, init) => {
      carried.push(init.body instanceof Blob)
      return answer(path, init)
    }, '#launch')
    const page = await browserHost(tools)
    const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251)
    const sha256 = workerPlatform.sha256(bytes)
    await page['attachment.write']({
      library: 'own',
      folder: 'labels',
      sha256,
      ext: 'csv',
      size: bytes.length,
      offset: 0,
      bytes,
    })
    expect(carried.at(-1)).toBe(true)
    expect(host.attachments.get(`own/labels/${sha256}`)).toEqual(bytes)
  })

  it('works on after a reload, when the address has no token any more', async () => {
    const { answer } = loopback('launch')
    const { tools } = browser(answer, '#launch')
    await browserHost(tools)
    const again = await browserHost({ ...tools, location: { hash: '', pathname: '/' } })
    expect((await again['host.info']({})).version).toBe('0.1.0')
  })

  it('carries bytes both ways', async () => {
    const { answer, host } = loopback('launch')
    const page = await browserHost(browser(answer, '#launch').tools)
    const sha256 = 'a'.repeat(64)
    const place = { library: 'own', folder: 'labels', sha256 }
    await page['attachment.write']({ ...place, ext: 'csv', size: 3, offset: 0, bytes: Uint8Array.of(0, 255, 10) })
    expect(host.attachments.get(`own/labels/${sha256}`)).toEqual(Uint8Array.of(0, 255, 10))
    expect((await page['attachment.read']({ ...place, offset: 0 })).bytes).toEqual(Uint8Array.of(0, 255, 10))
  })

  it("says the server's own words for a failure", async () => {
    const { answer } = loopback('launch')
    const page = await browserHost(browser(answer, '#launch').tools)
    const missing = page['postmortem.read']({ library: 'own', folder: 'gone' })
    await expect(missing).rejects.toMatchObject({ code: 'postmortem.missing', detail: { name: 'gone' } })
  })

  it('a used-up link and a stopped server are two different failures', async () => {
    const { answer } = loopback('launch')
    const late = await browserHost(browser(answer, '#another').tools)
    await expect(late['host.info']({})).rejects.toMatchObject({ code: 'host.refused' })
    const alone = await browserHost(browser(() => Promise.reject(new TypeError('Failed to fetch')), '').tools)
    await expect(alone['host.info']({})).rejects.toMatchObject({ code: 'host.gone' })
  })

  it('an answer that is no frame of ours is a failure, not a value', async () => {
    const odd = await browserHost(browser(async () => new Response('<!doctype html>'), '').tools)
    await expect(odd['host.info']({})).rejects.toMatchObject({ code: 'internal' })
  })
})
