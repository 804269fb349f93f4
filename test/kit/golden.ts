import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'

const folder = path.join(import.meta.dirname, '../golden')

/** Compares with test/golden/<name>. A golden that is missing fails; `UPDATE=1` writes it, for the author to read and commit. */
export function expectGolden(name: string, actual: string) {
  const file = path.join(folder, name)
  if (process.env.UPDATE === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  if (!existsSync(file)) throw new Error(`test/golden/${name} is missing; UPDATE=1 writes it`)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}
