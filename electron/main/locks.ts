import type { App, Event, Session, WebContents } from 'electron'
import { isOurs } from './origin.ts'

/** Counted for Settings › Privacy: what asked for the network, and what got it (nothing may). */
export interface RequestCount {
  asked: number
  readonly made: 0
}

const allowedPermissions = new Set(['clipboard-sanitized-write', 'fullscreen'])
const deviceEvents = [
  'select-hid-device',
  'select-serial-port',
  'select-usb-device',
  'select-bluetooth-device',
] as const
const navigations = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const

/** Shuts every way out of the page that a session has. */
export function lockSession(session: Session, count: RequestCount): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOurs(details.url) && !details.url.startsWith('devtools:') && !details.url.startsWith('blob:app:')
    if (cancel) count.asked += 1
    answer({ cancel })
  })
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowedPermissions.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(process.platform === 'darwin')
  session.on('will-download', (event) => event.preventDefault())
  for (const name of deviceEvents.slice(0, 3)) {
    session.on(name as 'select-hid-device', (event: Event) => event.preventDefault())
  }
  void session.setProxy({ mode: 'direct' })
  session.enableNetworkEmulation({ offline: true })
}

/** On every page that is ever made, whoever makes it. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    for (const name of navigations) {
      contents.on(name as 'will-navigate', (event) => {
        if (!isOurs(event.url)) event.preventDefault()
      })
    }
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('select-bluetooth-device', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
