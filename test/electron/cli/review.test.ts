import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { signOff } from '../../../core/review/states.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { saveSigned } from '../../../electron/node/signedVersions.ts'
import { faultline } from '../../kit/cli.ts'
import { added, gone, kept, lineOf, wordOf } from '../../kit/editWord.ts'
import { draft } from '../../kit/openStore.ts'

let home: string
const file = () => path.join(home, 'labels', 'postmortem.json')
const run = (...args: string[]) => faultline(args, { cwd: home, home: path.join(home, 'data') })
const saved = () => readPostmortem('postmortem.json', readFileSync(file(), 'utf8'))

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'faultline-cli-review-'))
  mkdirSync(path.join(home, 'labels'))
  const version = await saveSigned(home, 'labels', draft('Labels'), {
    at: '2025-11-24T09:00:00Z',
    hasher: nodePlatform(),
  })
  const signed = signOff(draft('Labels'), { by: 'Ada Quill', at: '2025-11-24T09:00:00Z', ...version })
  const sections = signed.sections.map((one) =>
    one.id === 'summary' ? { ...one, text: 'Parcels were labelled very late.' } : one,
  )
  writeFileSync(file(), postmortemText({ ...signed, sections }))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('faultline review', () => {
  it('[Q6] tells state, sign-off and what changed since, and writes nothing', () => {
    const before = readFileSync(file(), 'utf8')
    const { stdout, code } = run('review', 'labels')
    expect(code).toBe(0)
    expect(stdout).toContain('Approved by Ada Quill, 24 Nov 2025 09:00 UTC')
    expect(stdout).toContain('Changed since: sections summary; 1 word')
    expect(JSON.parse(run('review', 'labels', '--json').stdout)).toMatchObject({
      state: 'approved',
      changedSinceSignOff: { words: 1, sections: [{ section: 'summary', change: 'changed' }] },
      comments: [],
    })
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })

  it('[Q10] takes the changes of a Word file in, to be decided about in the app', () => {
    const body = lineOf(kept('Parcels were labelled very ') + gone('late') + added('slowly') + kept('.'), '_summary_1')
    writeFileSync(path.join(home, 'legal.docx'), wordOf(body))
    const { stdout } = run('review', 'labels', '--word', 'legal.docx', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ read: { comments: 0, changes: 1, lost: 0, known: 0 } })
    expect(saved().comments).toMatchObject([{ section: 'summary', waiting: 'legal.docx', author: 'Legal' }])
    expect(saved().sections[0]?.text).toBe('Parcels were labelled very late.')
  })

  it('[Q11] refuses what is no Word file with one sentence and changes nothing', () => {
    const before = readFileSync(file(), 'utf8')
    writeFileSync(path.join(home, 'notes.docx'), 'no zip')
    const { code, stderr } = run('review', 'labels', '--word', 'notes.docx')
    expect(code).toBe(1)
    expect(stderr).toContain('notes.docx')
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })

  it('[Q12] an export for customers says when nobody approved it', () => {
    const out = path.join(home, 'out')
    expect(
      run('export', 'labels', '--to', 'md', '--audience', 'customer', '--out', out, '--force').stderr,
    ).not.toContain('Nobody has approved')
    writeFileSync(file(), postmortemText({ ...saved(), state: 'in-review' }))
    const again = run('export', 'labels', '--to', 'md', '--audience', 'customer', '--out', out, '--force')
    expect(again.stderr).toContain('Nobody has approved')
    expect(run('export', 'labels', '--to', 'md', '--audience', 'internal', '--out', out).stderr).not.toContain(
      'Nobody has approved',
    )
  })
})
