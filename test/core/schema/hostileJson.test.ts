import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { readJson } from '../../../core/schema/readJson.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'hostile/json')
const there = existsSync(folder)
if (!there) console.warn(`The hostile JSON files are left out: ${folder} is not there; set FAULTLINE_SHARED.`)

/** What became of one file: null when it was read, else the refusal. Anything but a refusal in words fails the test. */
function refusal(file: string): string | null {
  try {
    readJson(file, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file)))
    return null
  } catch (error) {
    if (error instanceof TypeError) return 'not UTF-8'
    if (error instanceof FaultlineError && error.code === 'postmortem.damaged') return error.message
    throw error
  }
}

const files = there
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : []
/** Good JSON that a save would still change: refused on purpose. */
const lossy = /given twice|more digits|nested deeper|__proto__/

describe.skipIf(!there)(`hostile JSON files${there ? '' : ' (FAULTLINE_SHARED is not there)'}`, () => {
  it('good ones are read, or refused because a save would lose something', () => {
    const good = files.filter((name) => path.basename(name).startsWith('y_'))
    expect(good.length).toBeGreaterThan(50)
    const refused = good.map((name) => [name, refusal(path.join(folder, name))] as const)
    expect(refused.filter(([, reason]) => reason !== null && !lossy.test(reason))).toEqual([])
  })

  it('bad ones are refused in words, with a line', () => {
    const bad = files.filter((name) => path.basename(name).startsWith('n_'))
    expect(bad.length).toBeGreaterThan(100)
    for (const name of bad)
      expect(refusal(path.join(folder, name)), name).toMatch(/at line \d+: |it is empty|not UTF-8/)
  })

  it('the rest is read or refused in words: none of them crashes', () => {
    for (const name of files) refusal(path.join(folder, name))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
