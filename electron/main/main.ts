import path from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, session, shell } from 'electron'
import { dataFolder, defaultLibraries } from '../node/dataFolder.ts'
import { Inbox } from '../node/inbox.ts'
import { createNodeHost } from '../node/nodeHost.ts'
import { readPageFiles } from '../node/pageFiles.ts'
import { nodePlatform } from '../node/platform.ts'
import { closeWhenSaved } from './closing.ts'
import { listenToPage } from './ipc.ts'
import { lockContents, lockSession, type RequestCount } from './locks.ts'
import { setMenu } from './menu.ts'
import { openLink } from './openLink.ts'
import { registerScheme, servePage } from './pageProtocol.ts'
import { pagePrinter } from './printPage.ts'
import { makeWindow, showPage } from './window.ts'

/** The composition root of the desktop app: makes the parts, hands them to one another, and holds the window. */
const dist = path.join(import.meta.dirname, '..')
const requests: RequestCount = { asked: 0, made: 0 }
const news = new Inbox()
let window: BrowserWindow | null = null
let saved: () => void = () => undefined

function openWindow(): void {
  const made = makeWindow(path.join(dist, 'main/preload.cjs'), nativeTheme.shouldUseDarkColors)
  window = made
  saved = closeWhenSaved(made, () => news.tell({ kind: 'closing' }))
  made.on('closed', () => {
    window = null
  })
  made.webContents.on('render-process-gone', () => void offerAgain(made, 'The window stopped working.'))
  made.on('unresponsive', () => void offerAgain(made, 'The window does not answer.'))
  void showPage(made)
}

/** What was typed is in the recovery journal, so a fresh page starts where the old one stopped. */
async function offerAgain(broken: BrowserWindow, message: string): Promise<void> {
  const { response } = await dialog.showMessageBox(broken, {
    type: 'warning',
    message,
    detail: 'Everything up to two seconds before is in the recovery log.',
    buttons: ['Open it again', 'Wait'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0 && !broken.isDestroyed()) broken.webContents.reload()
}

function focusWindow(): void {
  if (window === null) openWindow()
  else {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}

function start(): void {
  const home = dataFolder()
  const host = createNodeHost({
    home,
    libraries: defaultLibraries(home),
    platform: nodePlatform(),
    kind: 'electron',
    version: app.getVersion(),
    news,
    closed: () => saved(),
    reveal: (file) => shell.showItemInFolder(file),
    openUrl: (url) => openLink(window, url),
    requests: () => requests,
    printPdf: pagePrinter(requests),
  })
  lockSession(session.defaultSession, requests)
  servePage(readPageFiles(path.join(dist, 'page')))
  listenToPage(host, (id) => window?.webContents.id === id)
  setMenu((id) => news.tell({ kind: 'command', id }))
  app.on('activate', focusWindow)
  app.on('will-quit', () => host.close())
  openWindow()
}

// Before the app is ready, so that no page can be made without them.
app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
registerScheme()
lockContents(app)

if (app.requestSingleInstanceLock()) {
  // What a second start was given on its command line is not acted on; it only brings the window back.
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}
