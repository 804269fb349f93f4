import { describe, expect, it } from 'vitest'
import { lockContents, lockSession, type RequestCount } from '../../../electron/main/locks.ts'
import { makeWindow } from '../../../electron/main/window.ts'
import { app, BrowserWindow, session, type WebContents } from '../../kit/electron.ts'

/** Every permission that Electron's documentation names. */
const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
]

type Answer = (value: unknown) => void
const count: RequestCount = { asked: 0, made: 0 }
lockContents(app as never)
lockSession(session.defaultSession as never, count)
const { set } = session.defaultSession

describe('a window', () => {
  it('[H11] is made with every lock that the checklist names', () => {
    const window = makeWindow('/preload.cjs', false) as unknown as BrowserWindow
    expect(window.options.webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      disableBlinkFeatures: 'Auxclick',
    })
    window.destroy()
  })

  it('[H12] goes nowhere but to its own page, and opens no other', () => {
    const { webContents } = new BrowserWindow()
    const prevented = (name: string, url: string) => {
      let stopped = false
      webContents.emit(name, { url, preventDefault: () => (stopped = true) })
      return stopped
    }
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      for (const url of [
        'https://example.invalid/',
        'file:///etc/passwd',
        'app://faultline.example.invalid/',
        'app://other/',
        'javascript:1',
        'not an address',
      ]) {
        expect(prevented(name, url), `${name} ${url}`).toBe(true)
      }
      expect(prevented(name, 'app://faultline/index.html')).toBe(false)
    }
    expect(prevented('will-attach-webview', '')).toBe(true)
    expect(prevented('select-bluetooth-device', '')).toBe(true)
    const opener = (webContents as WebContents).set.windowOpen as (details: { url: string }) => unknown
    expect(opener({ url: 'https://example.invalid/' })).toEqual({ action: 'deny' })
    expect((webContents as WebContents).set.webrtc).toBe('disable_non_proxied_udp')
  })
})

describe('a session', () => {
  it('[H13] cancels every request but those for its own files, and counts them', () => {
    const listener = set.onBeforeRequest as (details: { url: string }, answer: Answer) => void
    const cancels = (url: string) => {
      let cancel: unknown
      listener({ url }, (value) => (cancel = value))
      return cancel
    }
    expect(cancels('app://faultline/assets/index.js')).toEqual({ cancel: false })
    const outside = [
      'https://example.invalid/',
      'http://127.0.0.1:80/',
      'ws://example.invalid/',
      'file:///etc/passwd',
      'app://faultline.invalid/x',
      'data:text/html,x',
    ]
    for (const url of outside) expect(cancels(url), url).toEqual({ cancel: true })
    expect(count).toEqual({ asked: outside.length, made: 0 })
  })

  it.each(permissions)('[H14] answers the permission %s', (permission) => {
    const wanted = permission === 'clipboard-sanitized-write' || permission === 'fullscreen'
    let answered: unknown
    const request = set.permissionRequest as (contents: unknown, permission: string, answer: Answer) => void
    request(null, permission, (value) => (answered = value))
    expect(answered).toBe(wanted)
    expect((set.permissionCheck as (contents: unknown, permission: string) => boolean)(null, permission)).toBe(wanted)
  })

  it('hands out no device, no screen and no download, and stays off the network', () => {
    expect((set.devicePermission as () => boolean)()).toBe(false)
    let shared: unknown
    ;(set.displayMedia as (request: unknown, answer: Answer) => void)({}, (value) => (shared = value))
    expect(shared).toEqual({})
    for (const name of ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']) {
      let stopped = false
      session.defaultSession.emit(name, { preventDefault: () => (stopped = true) })
      expect(stopped, name).toBe(true)
    }
    expect(set.proxy).toEqual({ mode: 'direct' })
    expect(set.emulation).toEqual({ offline: true })
  })
})
