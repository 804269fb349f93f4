// npm start: build what is stale, then open the app in Electron, or say why not and serve it to a browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const electron = path.join(root, 'node_modules/electron')

function electronBinary() {
  const note = path.join(electron, 'path.txt')
  const file = existsSync(note) ? path.join(electron, 'dist', readFileSync(note, 'utf8').trim()) : null
  return file !== null && existsSync(file) ? file : null
}

const nodeIsAtLeast = (major, minor) => {
  const [a = 0, b = 0] = process.versions.node.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The binary, or the sentence that says why there is none to start. */
function findElectron() {
  if (!nodeIsAtLeast(22, 12))
    return { why: `Electron needs Node 22.12 or newer to start, and this is ${process.versions.node}` }
  if (!hasDisplay()) return { why: 'there is no display here for a window (DISPLAY and WAYLAND_DISPLAY are not set)' }
  if (electronBinary() === null) {
    console.error('Electron is not installed yet; downloading it once.')
    spawnSync(process.execPath, [path.join(electron, 'install.js')], { stdio: 'ignore', timeout: 240_000 })
  }
  const binary = electronBinary()
  return binary === null ? { why: "Electron's binary is not installed and could not be downloaded" } : { binary }
}

await buildAll()
const { binary, why } = findElectron()
if (binary === undefined) console.error(`Faultline opens in a browser, because ${why}.`)
const command = binary === undefined ? [path.join(root, 'dist/cli/faultline.mjs'), 'serve', '--open'] : [root]
const child = spawn(binary ?? process.execPath, [...command, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
