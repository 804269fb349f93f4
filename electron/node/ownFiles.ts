import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A file or folder that is delivered with the program (`templates/guides`, `dist/assets/resvg.wasm`), looked for from this
 * file upwards: the same in a checkout, in the bundles of dist/ and in a package. Null when it is not there.
 */
export function ownFile(...parts: readonly string[]): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = path.join(folder, ...parts)
    if (existsSync(candidate)) return candidate
    const parent = path.dirname(folder)
    if (parent === folder) return null
    folder = parent
  }
}
