import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

process.env.TZ = 'America/Los_Angeles' // on purpose far from UTC: nothing may read the machine's zone

export default defineConfig({
  root,
  resolve: { alias: { electron: at('./kit/electron.ts') } },
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'out/test-report.json' }]] : ['default'],
    testTimeout: 20_000,
    setupFiles: [at('./kit/seed.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/*.test.ts',
            'test/core/**/*.test.ts',
            'test/electron/**/*.test.ts',
            'test/templates/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'happy-dom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          server: { deps: { inline: [/dist\/main/] } },
        },
      },
    ],
  },
})
