// Builds what is stale: the page (Vite), main, preload and the command line (esbuild), and the assets that Node reads.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...parts) => path.join(root, ...parts)

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* files(full)
    else if (entry.isFile()) yield full
  }
}

/** Names, sizes and times of all that goes in: cheap, and any edit changes it. */
function fingerprint(folders) {
  const hash = createHash('sha256')
  const all = [inRoot('package-lock.json'), ...folders.flatMap((folder) => [...files(inRoot(folder))])]
  for (const file of all.sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

async function unlessFresh(name, folders, outputs, make) {
  const stamp = inRoot('dist', `.${name}`)
  const now = fingerprint(folders)
  const fresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now &&
    outputs.every((file) => existsSync(inRoot('dist', file)))
  if (fresh) return
  const started = Date.now()
  await make()
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stamp, now)
  console.error(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

async function buildNode() {
  const { build } = await import('esbuild')
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  }
  const esm = {
    ...common,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    external: ['electron'],
    // Some packages that are bundled still call require() for Node's own modules.
    banner: {
      js: "import { createRequire as faultlineRequire } from 'node:module'; const require = faultlineRequire(import.meta.url);",
    },
  }
  await Promise.all([
    build({ ...esm, entryPoints: { main: inRoot('electron/main/main.ts') }, outdir: inRoot('dist/main') }),
    build({ ...esm, entryPoints: { faultline: inRoot('electron/cli/faultline.ts') }, outdir: inRoot('dist/cli') }),
    build({
      ...common,
      format: 'cjs',
      entryPoints: [inRoot('electron/preload/preload.ts')],
      outfile: inRoot('dist/main/preload.cjs'),
      external: ['electron'],
    }),
  ])
}

function copyAssets() {
  const fonts = [
    ['@expo-google-fonts/ibm-plex-sans', '400Regular/IBMPlexSans_400Regular.ttf'],
    ['@expo-google-fonts/ibm-plex-sans', '600SemiBold/IBMPlexSans_600SemiBold.ttf'],
    ['@expo-google-fonts/ibm-plex-mono', '400Regular/IBMPlexMono_400Regular.ttf'],
  ]
  mkdirSync(inRoot('dist/assets'), { recursive: true })
  for (const [name, file] of fonts)
    cpSync(inRoot('node_modules', name, file), inRoot('dist/assets', path.basename(file)))
  cpSync(inRoot('node_modules/@resvg/resvg-wasm/index_bg.wasm'), inRoot('dist/assets/resvg.wasm'))
}

async function buildPage() {
  const { build } = await import('vite')
  await build({ configFile: inRoot('renderer/vite.config.ts'), logLevel: 'warn' })
}

export async function buildAll() {
  await unlessFresh(
    'node',
    ['core', 'electron', 'renderer/editor'],
    ['main/main.mjs', 'main/preload.cjs', 'cli/faultline.mjs'],
    buildNode,
  )
  await unlessFresh('assets', [], ['assets/resvg.wasm', 'assets/IBMPlexSans_400Regular.ttf'], async () => copyAssets())
  await unlessFresh('page', ['core', 'renderer', 'templates'], ['page/index.html'], buildPage)
}

/** Only what the command line needs. */
export async function buildCli() {
  await unlessFresh(
    'node',
    ['core', 'electron', 'renderer/editor'],
    ['main/main.mjs', 'main/preload.cjs', 'cli/faultline.mjs'],
    buildNode,
  )
  await unlessFresh('assets', [], ['assets/resvg.wasm', 'assets/IBMPlexSans_400Regular.ttf'], async () => copyAssets())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll()
