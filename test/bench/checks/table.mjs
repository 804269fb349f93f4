// Precision and recall of every rule, on its labelled examples and on real postmortems, in one table.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-table-checks-'))
const outfile = path.join(folder, 'table.mjs')
await build({
  entryPoints: [fileURLToPath(new URL('table.ts', import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  // Guides and verdicts are read beside the sources, not beside the bundle.
  plugins: [sourceUrls()],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
})
try {
  await import(pathToFileURL(outfile).href)
} finally {
  rmSync(folder, { recursive: true })
}

/** Each source sees its own place. */
function sourceUrls() {
  return {
    name: 'source-urls',
    setup(bundle) {
      bundle.onLoad({ filter: /test\/(kit\/guides|bench\/checks\/\w+)\.ts$/ }, async ({ path: file }) => {
        const { readFile } = await import('node:fs/promises')
        const contents = (await readFile(file, 'utf8')).replaceAll(
          'import.meta.url',
          JSON.stringify(pathToFileURL(file).href),
        )
        return { contents, loader: 'ts' }
      })
    },
  }
}
