import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

/**
 * Stands in for the `electron` module: the real main runs in Node, the real preload in a Chromium page, and what main
 * asks of Electron is written down. What it can't show: the real sandbox (the preload shares the page's world here),
 * accelerators, native dialogs, structured clone of Map and Set, fuses, window chrome, and files dragged from the system.
 */
type Listener = (event: unknown, ...args: unknown[]) => unknown

/** Everything main asked for, in order: `[what, ...arguments]`. */
export const asked: unknown[][] = []
const note = (what: string, ...args: unknown[]) => void asked.push([what, ...args])

const handlers = new Map<string, Listener>()
export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, listener: Listener) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  },
})

class Recorder extends EventEmitter {
  readonly set: Record<string, unknown> = {}
  protected keep(name: string, value: unknown): void {
    this.set[name] = value
    note(name, value)
  }
}

class App extends Recorder {
  isPackaged = false
  commandLine = { appendSwitch: (name: string, value?: string) => note('appendSwitch', name, value) }
  enableSandbox = () => note('enableSandbox')
  requestSingleInstanceLock = (data?: unknown) => {
    note('requestSingleInstanceLock', data)
    return true
  }
  whenReady = () => Promise.resolve()
  getPath = (name: string) => path.join(os.tmpdir(), `faultline-standin-${name}`)
  getVersion = () => '0.0.0'
  getAppPath = () => process.cwd()
  setName = (name: string) => note('setName', name)
  setAboutPanelOptions = (options: unknown) => note('setAboutPanelOptions', options)
  quit = () => note('quit')
}
export const app = new App()

class Session extends Recorder {
  webRequest = { onBeforeRequest: (listener: unknown) => this.keep('onBeforeRequest', listener) }
  setPermissionRequestHandler = (listener: unknown) => this.keep('permissionRequest', listener)
  setPermissionCheckHandler = (listener: unknown) => this.keep('permissionCheck', listener)
  setDevicePermissionHandler = (listener: unknown) => this.keep('devicePermission', listener)
  setDisplayMediaRequestHandler = (listener: unknown) => this.keep('displayMedia', listener)
  setSpellCheckerEnabled = (on: boolean) => this.keep('spellChecker', on)
  setProxy = async (config: unknown) => this.keep('proxy', config)
  enableNetworkEmulation = (options: unknown) => this.keep('emulation', options)
  readonly schemes: Schemes
  readonly protocol: { handle: (scheme: string, answer: Answer) => void }
  constructor(schemes: Schemes = new Map()) {
    super()
    this.schemes = schemes
    this.protocol = { handle: (scheme, answer) => void schemes.set(scheme, answer) }
  }
}

type Answer = (request: Request) => Response | Promise<Response>
type Schemes = Map<string, Answer>
const schemes: Schemes = new Map()
export const protocol = {
  registerSchemesAsPrivileged: (list: unknown) => note('registerSchemesAsPrivileged', list),
  handle: (scheme: string, answer: Answer) => void schemes.set(scheme, answer),
}

const partitions = new Map<string, Session>()
export const session = {
  defaultSession: new Session(schemes),
  fromPartition(name: string): Session {
    const found = partitions.get(name) ?? new Session()
    partitions.set(name, found)
    return found
  },
}

const answers = new Map<string, unknown[]>()
const dialogOf =
  (name: string, otherwise: unknown) =>
  async (...args: unknown[]) => {
    note(name, ...args.filter((arg) => !(arg instanceof BrowserWindow)))
    return answers.get(name)?.shift() ?? otherwise
  }
export const dialog = {
  showMessageBox: dialogOf('showMessageBox', { response: 0 }),
  showOpenDialog: dialogOf('showOpenDialog', { canceled: true, filePaths: [] }),
  showErrorBox: (title: string, text: string) => note('showErrorBox', title, text),
}
export const shell = {
  openExternal: async (url: string) => note('openExternal', url),
  showItemInFolder: (file: string) => note('showItemInFolder', file),
}
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false })

interface Item {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly Item[]
}
export class Menu {
  static current: readonly Item[] = []
  readonly items: readonly Item[]
  constructor(items: readonly Item[] = []) {
    this.items = items
  }
  static buildFromTemplate(items: readonly Item[]): Menu {
    return new Menu(items)
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu?.items ?? []
  }
}

export class WebContents extends EventEmitter {
  readonly id: number
  readonly set: Record<string, unknown> = {}
  readonly session: Session
  /** Of the window that it belongs to, once it shows something. */
  page: Page | undefined
  constructor(id: number, partition?: string) {
    super()
    this.id = id
    this.session = partition === undefined ? session.defaultSession : session.fromPartition(partition)
  }
  /** Chromium's own printing, as Electron's is. */
  async printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer> {
    note('printToPDF', options)
    if (this.page === undefined) throw new Error('nothing is shown')
    return this.page.pdf({
      preferCSSPageSize: options.preferCSSPageSize === true,
      printBackground: options.printBackground === true,
      tagged: options.generateTaggedPDF === true,
      outline: options.generateDocumentOutline === true,
    })
  }
  setWindowOpenHandler(listener: unknown): void {
    this.set.windowOpen = listener
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.set.webrtc = policy
  }
  reload(): void {
    note('reload')
  }
}

let browser: Promise<Browser> | undefined
let made = 0

/** app://host/path lives at https://host.app.test/path in Chromium, where it is a secure origin too. */
const mapped = (url: string, own: Schemes) =>
  url.replace(/^(\w+):\/\/([^/]*)/, (all, scheme: string, host: string) =>
    own.has(scheme) ? `https://${host}.${scheme}.test` : all,
  )
const unmapped = (url: string) => url.replace(/^https:\/\/([^/]*)\.(\w+)\.test/, '$2://$1')

/** What a sandboxed preload can require, and the one thing a page can reach. */
const preloadFrame = (source: string) => `(() => {
  const electron = {
    contextBridge: { exposeInMainWorld: (key, api) => Object.defineProperty(globalThis, key, { value: Object.freeze({ ...api }) }) },
    ipcRenderer: { invoke: (channel, ...args) => globalThis.__invoke(channel, args) },
  }
  const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name) }
  const module = { exports: {} }, exports = module.exports
  ${source}
})()`

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly preload?: string }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.all
  static getFocusedWindow = () => BrowserWindow.all.at(-1) ?? null
  readonly options: WindowOptions
  readonly webContents: WebContents
  page: Page | undefined
  shown = false
  #gone = false
  constructor(options: WindowOptions = {}) {
    super()
    this.options = options
    const { partition } = options.webPreferences ?? {}
    this.webContents = new WebContents(++made, typeof partition === 'string' ? partition : undefined)
    BrowserWindow.all.push(this)
    note('BrowserWindow', options)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    browser ??= launchBrowser()
    const context = await (await browser).newContext({
      viewport: { width: this.options.width ?? 1440, height: this.options.height ?? 900 },
      javaScriptEnabled: this.options.webPreferences?.javascript !== false,
    })
    const page = await context.newPage()
    this.page = page
    this.webContents.page = page
    const { schemes: own } = this.webContents.session
    const { preload } = this.options.webPreferences ?? {}
    if (preload !== undefined) {
      await page.exposeFunction('__invoke', (channel: string, args: unknown[]) => this.#invoke(channel, args))
      await page.addInitScript(preloadFrame(readFileSync(preload, 'utf8')))
    }
    await context.route(/^https:\/\/[^/]+\.\w+\.test\//, async (route) => {
      const address = unmapped(route.request().url())
      const answer = own.get(new URL(address).protocol.slice(0, -1))
      const response = await answer?.(new Request(address, { method: route.request().method() }))
      if (response === undefined) return route.abort()
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    await page.goto(mapped(url, own), { waitUntil: 'load' })
    this.emit('ready-to-show')
  }
  async #invoke(channel: string, args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const frame = { url: unmapped(this.page?.url() ?? ''), parent: null }
    return handler({ sender: this.webContents, senderFrame: frame }, ...args)
  }
  show(): void {
    this.shown = true
  }
  focus(): void {}
  restore(): void {}
  isMinimized = () => false
  isDestroyed = () => this.#gone
  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
  }
  destroy(): void {
    if (this.#gone) return
    this.#gone = true
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this)
    // The browser may have gone first; then there is nothing left to close.
    this.page
      ?.context()
      .close()
      .catch(() => undefined)
    this.emit('closed')
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed')
  }
}

/** What tests do from outside. */
export const standin = {
  answer: (name: string, value: unknown) => void answers.set(name, [...(answers.get(name) ?? []), value]),
  /** Calls the handler of a channel as a given sender would. */
  invokeAs: (channel: string, event: unknown, ...args: unknown[]) => handlers.get(channel)?.(event, ...args),
  menuItem: (id: string): Item | undefined => {
    const find = (items: readonly Item[]): Item | undefined =>
      items.map((item) => (item.id === id ? item : find(item.submenu ?? []))).find((item) => item !== undefined)
    return find(Menu.current)
  },
  scheme: (name: string) => schemes.get(name),
  async window(): Promise<BrowserWindow> {
    for (;;) {
      const window = BrowserWindow.all.find((one) => one.page !== undefined && one.shown)
      if (window !== undefined) return window
      await new Promise((done) => setTimeout(done, 20))
    }
  },
  async dispose(): Promise<void> {
    await (await browser)?.close()
    browser = undefined
  },
}

export default { app, BrowserWindow, ipcMain, dialog, protocol, Menu, session, shell, nativeTheme }
