import { BrowserWindow } from 'electron'
import { appUrl } from './origin.ts'

/** The one place that makes windows, so that none can be made without these locks. */
export function makeWindow(preload: string, dark: boolean): BrowserWindow {
  return new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: dark ? '#0f1216' : '#f3f5f6',
    title: 'Faultline',
    webPreferences: {
      preload,
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
    },
  })
}

export async function showPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show())
  await window.loadURL(appUrl)
}
