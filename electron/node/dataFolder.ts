import { homedir } from 'node:os'
import path from 'node:path'

/** Where one person's copy of the program keeps what is not part of a library: journal, history, settings, the example. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { FAULTLINE_HOME, APPDATA, XDG_DATA_HOME } = environment
  if (FAULTLINE_HOME) return path.resolve(FAULTLINE_HOME)
  if (process.platform === 'win32') return path.join(APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Faultline')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Faultline')
  return path.join(XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'faultline')
}

/** A library as the page knows it (by key) and as the disk does (by path). */
export interface LibraryPlace {
  readonly key: string
  readonly path: string
  /** The shipped example: counted nowhere, and put back by `example.reset`. */
  readonly example: boolean
}

/**
 * The person's own library and the example. The own one lies where documents lie, so that it can be found, backed up and
 * put under Git; with FAULTLINE_HOME set, inside it.
 */
export function defaultLibraries(home: string, own: string | null = null, environment = process.env): LibraryPlace[] {
  const standard = environment.FAULTLINE_HOME
    ? path.join(home, 'library')
    : path.join(homedir(), 'Documents', 'Faultline')
  return [
    { key: 'own', path: own === null ? standard : path.resolve(own), example: false },
    { key: 'example', path: path.join(home, 'example'), example: true },
  ]
}
