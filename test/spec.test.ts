import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const spec = readFileSync(path.join(here, '../core/SPEC.md'), 'utf8')

it('every promise of SPEC.md has a test, and every number in a test name is promised', () => {
  const promised = [...spec.matchAll(/^\* \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1])
  const tested = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .flatMap((name) => [
      ...readFileSync(path.join(here, name), 'utf8').matchAll(
        /(?:\b(?:it|test|describe)[^'"`]*|\]\)\(\s*)['"`]\[([A-Z]\d+(?:,\s*[A-Z]\d+)*)\]/g,
      ),
    ])
    .flatMap((match) => (match[1] ?? '').split(/,\s*/))
  expect(new Set(promised).size).toBe(promised.length)
  expect([...new Set(tested)].sort()).toEqual([...promised].sort())
})
