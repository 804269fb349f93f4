import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Host } from '../../core/host/contract.ts'
import { isMethod } from '../../core/host/contract.ts'
import { serve } from '../../core/host/serve.ts'
import { decodeWire, encodeWire } from '../../core/host/wire.ts'
import type { Platform } from '../../core/platform.ts'
import { type PageFile, readPageFiles, securityHeaders } from '../node/pageFiles.ts'
import { limitOf, methodOf, refusal } from './refusal.ts'
import { Sessions } from './session.ts'

export interface ServeOptions {
  readonly host: Host
  readonly platform: Pick<Platform, 'decodeText' | 'encodeText'>
  /** Folder of the built page. */
  readonly page: string
  /** 0: any free port. */
  readonly port: number
}

export interface Running {
  readonly port: number
  /** An address that works once, within 15 minutes. The one before it stops working. */
  readonly freshUrl: () => string
  readonly close: () => Promise<void>
}

const wrongTokensPerSocket = 10

/** The app on this computer's own loopback address, for browsers. Throws when the port is taken. */
export async function startServer(options: ServeOptions): Promise<Running> {
  const files = readPageFiles(options.page)
  const sessions = new Sessions()
  const wrong = new WeakMap<Socket, number>()
  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 5000, requestTimeout: 30_000 })
  server.maxConnections = 64
  const port = await listen(server, options.port)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer({ ...options, files, sessions, wrong, port }, request, response).catch(() => end(response, 500))
  })
  return {
    port,
    freshUrl: () => `http://127.0.0.1:${port}/#${sessions.launch(Date.now())}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
}

interface Desk extends ServeOptions {
  readonly files: ReadonlyMap<string, PageFile>
  readonly sessions: Sessions
  readonly wrong: WeakMap<Socket, number>
  readonly port: number
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = refusal(request, desk.port)
  if (status !== null) return end(response, status, status === 413)
  const url = request.url ?? ''
  const method = methodOf(url)
  if (method === null) return page(desk, request, response, url)
  if (method === 'session') return openSession(desk, request, response)
  if (!authorised(desk, request)) return refuseToken(desk, request, response)
  if (request.method !== 'POST') return end(response, 405)
  if (!isMethod(method)) return end(response, 404)
  const body = await read(request, limitOf(method))
  if (body === null) return end(response, 413, true)
  const reply = await serve(desk.host, method, input(desk, body))
  send(response, 200, 'application/octet-stream', encodeWire(reply, desk.platform.encodeText))
}

/** A body that is no frame of ours reads as null, which every schema refuses with a sentence. */
function input(desk: Desk, body: Uint8Array): unknown {
  try {
    return decodeWire(body, (bytes) => desk.platform.decodeText(bytes, 'utf-8'))
  } catch {
    return null
  }
}

function page(desk: Desk, request: IncomingMessage, response: ServerResponse, url: string): void {
  const file = request.method === 'GET' ? desk.files.get(url) : undefined
  if (file === undefined) end(response, 404)
  else send(response, 200, file.type, file.body)
}

async function openSession(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return end(response, 405)
  const body = await read(request, 4096)
  const session = desk.sessions.redeem(tokenIn(body), Date.now())
  if (session === null) return refuseToken(desk, request, response)
  response.setHeader('Set-Cookie', `faultline=${session.cookie}; HttpOnly; SameSite=Strict; Path=/`)
  send(response, 200, 'application/json', Buffer.from(JSON.stringify({ csrf: session.csrf })))
}

function tokenIn(body: Uint8Array | null): string {
  try {
    const { token } = JSON.parse(Buffer.from(body ?? []).toString('utf8')) as { token?: unknown }
    return typeof token === 'string' ? token : ''
  } catch {
    return ''
  }
}

function authorised({ sessions }: Desk, { headers }: IncomingMessage): boolean {
  const cookie = /(?:^|;\s*)faultline=([0-9a-f]{64})(?:;|$)/.exec(headers.cookie ?? '')?.[1]
  const csrf = headers['x-faultline-csrf']
  return cookie !== undefined && typeof csrf === 'string' && sessions.knows(cookie, csrf)
}

/** 401 without a word of why. A socket that keeps guessing is closed. */
function refuseToken({ wrong }: Desk, { socket }: IncomingMessage, response: ServerResponse): void {
  const times = (wrong.get(socket) ?? 0) + 1
  wrong.set(socket, times)
  end(response, 401, times >= wrongTokensPerSocket)
}

/** The whole body, or null when it grows past `limit` bytes. */
async function read(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function send(response: ServerResponse, status: number, type: string, body: Uint8Array): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, 'Content-Length': body.length })
  response.end(body)
}

function end(response: ServerResponse, status: number, close = false): void {
  if (close) response.setHeader('Connection', 'close')
  if (!response.headersSent) response.writeHead(status, { ...securityHeaders, 'Content-Length': 0 })
  response.end()
}
