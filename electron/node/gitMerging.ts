import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { FaultlineError } from '../../core/errors.ts'
import type { Output } from '../../core/host/contract.ts'
import { atomicSave } from './atomicSave.ts'
import { readBeside } from './libraryFolder.ts'
import { ownFile } from './ownFiles.ts'

type GitState = Output<'library.git'>

const run = promisify(execFile)
const attributes = '.gitattributes'
const rule = 'postmortem.json merge=faultline text eol=lf'
const driver = 'merge.faultline.driver'
const longestMs = 10_000

/** Whether the library lies in a Git repository, and whether Git asks Faultline when two people changed a postmortem. */
export async function gitState(root: string): Promise<GitState> {
  if (!(await stat(root).catch(() => null))) return { state: 'no-repository' }
  try {
    await git(root, 'rev-parse', '--git-dir')
  } catch (error) {
    return { state: missing(error) ? 'no-git' : 'no-repository' }
  }
  const rules = await rulesOf(root)
  const named = rules.lines.some((line) => /^\S*postmortem\.json\s.*\bmerge=faultline\b/.test(line))
  const set = await git(root, 'config', '--local', '--get', driver).catch(() => '')
  return { state: named && set.trim() === command() ? 'ready' : 'not-set-up' }
}

/**
 * Has Git merge postmortems by `faultline merge`: a rule in the library's .gitattributes, which is shared, and the command
 * in this clone's own configuration, which is not. `undo` takes both out again. Throws `git.failed` with Git's own words.
 */
export async function setUpGit(root: string, undo: boolean): Promise<GitState> {
  const { lines, hash } = await rulesOf(root)
  const others = lines.filter((line) => line.trim() !== rule)
  const wanted = undo ? others : [...others, rule]
  try {
    if (undo) await git(root, 'config', '--local', '--remove-section', 'merge.faultline').catch(() => undefined)
    else {
      await git(root, 'config', '--local', 'merge.faultline.name', 'Faultline: postmortems by their parts')
      await git(root, 'config', '--local', driver, command())
    }
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new FaultlineError('git.failed', { name: root, reason: said || 'it did not answer' }, { cause: error })
  }
  const text = wanted.length === 0 ? '' : `${wanted.join('\n')}\n`
  if (lines.join('\n') !== wanted.join('\n'))
    await atomicSave(path.join(root, attributes), new TextEncoder().encode(text), { expected: hash })
  return gitState(root)
}

async function rulesOf(root: string): Promise<{ lines: readonly string[]; hash: string | null }> {
  const found = await readBeside(root, attributes)
  const lines = (found?.text ?? '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return { lines, hash: found?.hash ?? null }
}

/** This program, as a shell of Git's runs it. */
function command(): string {
  const script = ownFile('dist', 'cli', 'faultline.mjs') ?? 'dist/cli/faultline.mjs'
  const asNode = process.versions.electron === undefined ? '' : 'ELECTRON_RUN_AS_NODE=1 '
  return `${asNode}${quoted(process.execPath)} ${quoted(script)} merge %O %A %B`
}

/** In single quotes nothing means anything to a shell; Git itself reads a % as a place for a file. */
const quoted = (file: string) => `'${file.replaceAll('\\', '/').replaceAll("'", "'\\''").replaceAll('%', '%%')}'`

async function git(root: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { timeout: longestMs, windowsHide: true })
  return stdout
}

const missing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
