// npm run screens -- OUT: pictures of every step and page of the running app. Fails when the page complains of anything.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? 'out/screens')
const script = path.join(root, 'dist/screens/takeScreens.mjs')

await build({
  entryPoints: [path.join(root, 'test/screens/takeScreens.ts')],
  outfile: script,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
})
const { takeScreens } = await import(pathToFileURL(script).href)
mkdirSync(out, { recursive: true })
const complaints = await takeScreens({ root, out, only: process.argv[3] })
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length === 0 ? 0 : 1)
