import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

const file = fileURLToPath(new URL('../../electron/electron-builder.yml', import.meta.url))
const config = load(readFileSync(file, 'utf8')) as Record<string, unknown>

/** electron-builder's own schema check; it runs before anything is downloaded. */
async function check(value: unknown): Promise<string | null> {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: (config: unknown, log: unknown) => Promise<void>
  }
  try {
    await validateConfiguration(value, { isEnabled: false, add: () => undefined })
    return null
  } catch (error) {
    return String(error)
  }
}

describe('the package', () => {
  it('is described in words that electron-builder knows', async () => {
    expect(await check(config)).toBeNull()
    expect(await check({ ...config, asarr: true })).toContain('asarr')
  })

  it('turns off every fuse that would let someone run other code in it', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('holds no tests, no sources and no source maps', () => {
    const files = config.files as string[]
    expect(
      files
        .filter((pattern) => !pattern.startsWith('!'))
        .every((pattern) => /^(dist\/|templates\/|package\.json)/.test(pattern)),
    ).toBe(true)
    expect(files).toContain('!**/*.map')
  })
})
