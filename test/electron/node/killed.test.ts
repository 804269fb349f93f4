import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { makeFolder } from '../../../electron/node/libraryFolder.ts'
import { sweep } from '../../../electron/node/sweep.ts'
import { bundle } from '../../kit/bundle.ts'

const kills = Number(process.env.FAULTLINE_KILLS ?? 30)
let folder: string
let script: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-killed-'))
  script = await bundle('saveLoop.ts', path.join(folder, 'saveLoop.mjs'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** About 300 KB: large enough to be caught half-written. */
function document() {
  const empty = emptyPostmortem('id', '2026-01-15T09:00:00Z', { internal: 'standard', customer: 'customer-report' })
  const text = Array.from({ length: 4000 }, (_, line) => `Line ${line} of a story that is long enough to be torn.`)
  return {
    ...empty,
    title: 'version 0',
    sections: [{ id: 'summary', audience: 'internal' as const, text: text.join('\n') }],
  }
}

async function killOnce(args: readonly string[], afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [script, ...args])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await once(child.stdout, 'data')
  await new Promise((done) => setTimeout(done, afterMs))
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number(said.trim().split('\n').at(-1))
}

it(`[S7] killed ${kills} times while saving: every version that was said to be saved is there, and whole`, async () => {
  const root = path.join(folder, 'library')
  const name = await makeFolder(root, document())
  const file = path.join(root, name, 'postmortem.json')
  writeFileSync(file, postmortemText(document()))
  let version = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await killOnce([path.join(folder, 'home'), root, name, String(version + 1)], (kill * 7) % 50)
    const found = Number(readPostmortem(file, readFileSync(file, 'utf8')).title.replace('version ', ''))
    expect(found).toBeGreaterThanOrEqual(acknowledged)
    version = Math.max(found, acknowledged)
  }
  await sweep(root, Date.now())
  expect(readdirSync(path.join(root, name))).toEqual(['postmortem.json'])
}, 120_000)
