import { BrowserWindow } from 'electron'
import { appUrl } from './origin.ts'

/** Electron's checklist, for every window there is. */
const locked = {
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
  // On Windows and Linux the spelling dictionaries would be downloaded; macOS has its own.
  spellcheck: process.platform === 'darwin',
  disableBlinkFeatures: 'Auxclick',
} as const

/** This file is the one place that makes windows, so that none can be made without these locks. */
export function makeWindow(preload: string, dark: boolean): BrowserWindow {
  return new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: dark ? '#0f1216' : '#f3f5f6',
    title: 'Faultline',
    webPreferences: { preload, ...locked },
  })
}

/** A window that is never shown, for printing: no preload, no script, and a session of its own. */
export function makePrintWindow(partition: string): BrowserWindow {
  return new BrowserWindow({
    width: 1000,
    height: 1400,
    show: false,
    webPreferences: { ...locked, javascript: false, webgl: false, images: true, partition },
  })
}

export async function showPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show())
  await window.loadURL(appUrl)
}
