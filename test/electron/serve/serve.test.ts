import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type Host } from '../../../core/host/contract.ts'
import { contentSecurityPolicy } from '../../../core/host/csp.ts'
import { decodeWire, encodeWire } from '../../../core/host/wire.ts'
import { type Running, startServer } from '../../../electron/serve/serve.ts'

const encodeText = (text: string) => new TextEncoder().encode(text)
const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const requests = path.join(process.env.FAULTLINE_SHARED ?? '../shared', 'hostile/http/requests.jsonl')

const called: string[] = []
const host = Object.fromEntries(
  Object.keys(contract).map((name) => [
    name,
    async () => {
      called.push(name)
      return {}
    },
  ]),
) as unknown as Host

let page: string
let running: Running
beforeAll(async () => {
  page = mkdtempSync(path.join(os.tmpdir(), 'faultline-page-'))
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>Faultline</title>')
  running = await startServer({ host, platform: { decodeText, encodeText }, page, port: 0 })
})
afterAll(async () => {
  await running.close()
  rmSync(page, { recursive: true })
})

/** Byte for byte as a client would send it; the answer's head. */
function raw(text: string): Promise<{ status: number; head: string }> {
  return new Promise((done, fail) => {
    const socket = connect(running.port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${text.split('\r\n')[0]}`)))
    socket.on('error', fail)
    socket.on('data', (bytes) => {
      said += bytes
      if (!said.includes('\r\n\r\n')) return
      socket.destroy()
      done({ status: Number(said.split(' ')[1]), head: said })
    })
  })
}

interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array | string
}
const own = () => `http://127.0.0.1:${running.port}`
const ask = ({ method = 'POST', path: where = '/', headers = {}, body }: Ask) =>
  fetch(`${own()}${where}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })

const redeem = (token: string) =>
  ask({
    path: '/api/session',
    headers: { origin: own(), 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
const tokenOf = (url: string) => new URL(url).hash.slice(1)

async function openSession(): Promise<Record<string, string>> {
  const answer = await redeem(tokenOf(running.freshUrl()))
  const { csrf } = (await answer.json()) as { csrf: string }
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^faultline=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/)
  return {
    origin: own(),
    cookie: cookie.split(';')[0] ?? '',
    'x-faultline-csrf': csrf,
    'x-faultline': '1',
    'content-type': 'application/octet-stream',
  }
}

describe('the loopback server', () => {
  it('[H21] listens on 127.0.0.1 alone', async () => {
    const elsewhere = Object.values(os.networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((one) => !one.internal && one.family === 'IPv4')
    if (elsewhere === undefined) return
    const refused = await new Promise((done) => {
      const socket = connect({ port: running.port, host: elsewhere.address, timeout: 2000 })
      socket
        .on('connect', () => done(false))
        .on('error', () => done(true))
        .on('timeout', () => done(true))
    })
    expect(refused).toBe(true)
  })

  it('[H22] serves the page with the same policy as the desktop app, to the exact host name only', async () => {
    const answer = await ask({ method: 'GET' })
    expect(answer.status).toBe(200)
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    for (const name of [
      'localhost',
      'evil.invalid',
      `evil.invalid:${running.port}`,
      '127.0.0.1',
      `[::1]:${running.port}`,
    ]) {
      expect((await raw(`GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`)).status, name).toBe(421)
    }
  })

  it('[H23] a launch link works once; what it is exchanged for opens the API', async () => {
    const url = running.freshUrl()
    const stale = tokenOf(url)
    const session = await openSession()
    expect((await redeem(stale)).status).toBe(401)
    const body = encodeWire({}, encodeText)
    const answer = await ask({ path: '/api/host.closing', headers: session, body })
    expect(answer.status).toBe(200)
    expect(decodeWire(new Uint8Array(await answer.arrayBuffer()), decodeText)).toEqual({ ok: true, value: {} })
    expect(called).toEqual(['host.closing'])
  })

  it('[H24] every half of the session is needed, from the own origin, in a body that no form can send', async () => {
    const session = await openSession()
    called.length = 0
    const body = encodeWire({}, encodeText)
    const variant = async (change: Record<string, string | undefined>, expected: number) => {
      const headers = Object.fromEntries(
        Object.entries({ ...session, ...change }).filter((pair): pair is [string, string] => pair[1] !== undefined),
      )
      expect((await ask({ path: '/api/host.closing', headers, body })).status, JSON.stringify(change)).toBe(expected)
    }
    await variant({ cookie: undefined }, 401)
    await variant({ 'x-faultline-csrf': undefined }, 401)
    await variant({ 'x-faultline-csrf': '0'.repeat(64) }, 401)
    await variant({ origin: undefined }, 403)
    await variant({ origin: 'http://127.0.0.1:1' }, 403)
    await variant({ origin: 'null' }, 403)
    await variant({ 'content-type': 'text/plain' }, 415)
    await variant({ 'x-faultline': undefined }, 415)
    expect(called).toEqual([])
  })

  it('a body that is no frame is refused with a sentence, and an unknown name is not there', async () => {
    const session = await openSession()
    const answer = await ask({ path: '/api/settings.save', headers: session, body: 'not a frame' })
    expect(decodeWire(new Uint8Array(await answer.arrayBuffer()), decodeText)).toMatchObject({
      ok: false,
      error: { code: 'host.input' },
    })
    expect((await ask({ path: '/api/fs.read', headers: session, body: encodeWire({}, encodeText) })).status).toBe(404)
    expect((await ask({ path: '/api/host.closing', method: 'GET', headers: session })).status).toBe(405)
  })

  it('closes a socket that keeps guessing', async () => {
    const guess = `GET /api/library HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\n\r\n`
    const socket = connect(running.port, '127.0.0.1')
    let said = ''
    const closed = new Promise((done) => socket.on('close', done))
    socket.on('data', (bytes) => (said += bytes))
    socket.write(guess.repeat(12))
    await closed
    expect(said.match(/HTTP\/1\.1 401/g)).toHaveLength(10)
  })

  it('says nothing but the status to a body that claims to be huge', async () => {
    const head = (method: string, bytes: number) =>
      `POST /api/${method} HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nOrigin: ${own()}\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`
    expect((await raw(head('settings.save', 10 * 1024 ** 3))).status).toBe(413)
    // A piece of a file is one of many: nothing of it is larger than any other call.
    expect((await raw(head('attachment.write', 32 * 1024 ** 2 + 1))).status).toBe(413)
    expect((await raw(head('attachment.write', 32 * 1024 ** 2))).status).toBe(401)
  })

  it.skipIf(!existsSync(requests))(
    '[H25] answers each hostile request of the shared list as listed (needs FAULTLINE_SHARED)',
    async () => {
      const fill = (text: string) =>
        text
          .replaceAll('{PORT}', String(running.port))
          .replaceAll('{TOKEN}', 'a'.repeat(64))
          .replaceAll('{TOKEN_PREFIX_31}', 'a'.repeat(31))
      const list = readFileSync(requests, 'utf8').trim().split('\n')
      expect(list.length).toBeGreaterThan(30)
      called.length = 0
      for (const line of list) {
        const {
          name,
          method,
          path: where,
          headers,
          expectStatus,
        } = JSON.parse(line) as {
          name: string
          method: string
          path: string
          headers: Record<string, string>
          expectStatus: number[]
        }
        const text = `${method} ${fill(where)} HTTP/1.1\r\n${Object.entries(headers)
          .map(([key, value]) => `${key}: ${fill(value)}\r\n`)
          .join('')}\r\n`
        const { status } = await raw(text)
        expect(expectStatus, `${name}: ${status}`).toContain(status)
      }
      expect(called).toEqual([])
    },
  )
})
