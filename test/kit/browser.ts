import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * Without these, Chromium as root does not start, and in the background it asks hosts of its own for updates.
 * Resolving no name at all makes sure that a test that would reach out fails instead.
 */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
]

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base === undefined
      ? []
      : [
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
          'Chromium\\Application\\chrome.exe',
        ].map((file) => path.join(base, file))
  }),
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed(): string | undefined {
  const asked = process.env.CHROMIUM
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked)) throw new Error(`CHROMIUM names ${asked}, which is not there.`)
    return asked
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...(process.platform === 'win32' ? [] : onPath), ...(places[process.platform] ?? [])].find(isProgram)
}

interface Found {
  readonly file: string
  readonly env?: Record<string, string>
}

/**
 * The Chromium that an npm package ships, with the libraries that a bare Linux lacks. The package prepares for them by
 * changing this process's environment when it is told that it runs on a bare image; the browser alone gets that.
 */
async function shipped(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const before = { ...process.env }
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const file = await packaged.executablePath()
    const env = Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    return { file, env }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/**
 * A browser for a test: CHROMIUM, an installed Chromium, Chrome or Edge, else the shipped one (`CHROMIUM=shipped` asks
 * for it). Fails with what to install.
 */
export async function launchBrowser(): Promise<Browser> {
  const file = process.env.CHROMIUM === 'shipped' ? undefined : installed()
  const found = file === undefined ? await shipped() : { file }
  if (found === undefined) {
    throw new Error('No browser was found: install Chromium, Chrome or Edge, or name one in the CHROMIUM variable.')
  }
  return chromium.launch({ executablePath: found.file, args: switches, ...(found.env ? { env: found.env } : {}) })
}
