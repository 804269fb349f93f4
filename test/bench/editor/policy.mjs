// The page's own policy, so that what it forbids is forbidden here too.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const built = await build({
  entryPoints: [fileURLToPath(new URL('../../../core/host/csp.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
})
const text = built.outputFiles[0]?.text ?? ''
export const { contentSecurityPolicy } = await import(
  `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
)
