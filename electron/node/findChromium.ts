import { access, constants } from 'node:fs/promises'
import path from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
]

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    const below = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folder === undefined ? [] : below.map((file) => path.join(folder, file))
  }),
}

/** The browser that prints: FAULTLINE_CHROMIUM, else one in the path or where it is usually installed. Null when there is none. */
export async function findChromium(): Promise<string | null> {
  const named = process.env.FAULTLINE_CHROMIUM
  if (named !== undefined) return (await runs(named)) ? named : null
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)))
  for (const file of [...found, ...(installed[process.platform] ?? [])]) if (await runs(file)) return file
  return null
}

const runs = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
