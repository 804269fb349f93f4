import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import { asDocument } from '../../../electron/node/documentText.ts'

const cli = fileURLToPath(new URL('../../../dist/cli/faultline.mjs', import.meta.url))
const file = () => path.join(folder, 'postmortem.json')
const hasGit = spawnSync('git', ['--version']).status === 0
if (!hasGit) console.warn('The tests with Git are left out: git is not installed.')
let folder: string

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' })
}

function commit(postmortem: Postmortem): void {
  writeFileSync(file(), postmortemText(postmortem))
  git('add', '-A')
  git('commit', '-q', '-m', postmortem.title)
}

const event = (id: string, text: string) => ({
  id,
  at: '2026-01-15T08:00:00Z',
  zone: 'UTC',
  kind: 'note' as const,
  text,
  audience: 'internal' as const,
  origins: [],
})

/** Two branches from one commit: here a new title and an event, there another title and another event. */
beforeEach((context) => {
  context.skip(!hasGit, 'git is not installed')
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-git-'))
  const empty = emptyPostmortem('id', '2026-01-15T09:00:00Z', { internal: 'standard', customer: 'customer-report' })
  const start = { ...empty, title: 'Late', events: [event('event-a', 'Belt stops')] }
  git('init', '-q', '-b', 'main')
  commit(start)
  git('checkout', '-q', '-b', 'theirs')
  commit({ ...start, title: 'Late there', events: [...start.events, event('event-c', 'there')] })
  git('checkout', '-q', 'main')
  commit({ ...start, title: 'Late here', events: [...start.events, event('event-b', 'here')] })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const both = {
  title: 'Late there',
  events: [{ id: 'event-a' }, { id: 'event-b' }, { id: 'event-c' }],
  conflicts: [{ path: 'title', value: 'Late here' }],
}

describe('two branches of one postmortem', () => {
  it('[V17] are joined by the merge driver', () => {
    writeFileSync(path.join(folder, '.git/info/attributes'), 'postmortem.json merge=faultline\n')
    git('config', 'merge.faultline.driver', `"${process.execPath}" "${cli}" merge %O %A %B`)
    git('merge', '-q', '--no-edit', 'theirs')
    expect(readPostmortem(file(), readFileSync(file(), 'utf8'))).toMatchObject(both)
  })

  it('[R43] are joined once git-setup has run, and line by line after its --undo', () => {
    const setup = (...more: string[]) => execFileSync(process.execPath, [cli, 'git-setup', folder, '--json', ...more])
    expect(JSON.parse(setup().toString())).toMatchObject({ state: 'ready' })
    git('add', '-A')
    git('commit', '-q', '-m', 'attributes')
    git('merge', '-q', '--no-edit', 'theirs')
    expect(readPostmortem(file(), readFileSync(file(), 'utf8'))).toMatchObject(both)
    expect(JSON.parse(setup('--undo').toString())).toMatchObject({ state: 'not-set-up' })
    expect(readFileSync(path.join(folder, '.git/config'), 'utf8')).not.toContain('faultline')
  })

  it.each(['merge', 'diff3'])('[V17] are joined when opened, where Git left its markers (%s)', (style) => {
    git('config', 'merge.conflictStyle', style)
    expect(() => git('merge', '-q', '--no-edit', 'theirs')).toThrow()
    const { postmortem } = asDocument({ file: file(), text: readFileSync(file(), 'utf8') })
    expect(postmortem).toMatchObject(both)
  })
})
