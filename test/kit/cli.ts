import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = path.join(root, 'dist/cli/faultline.mjs')

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a process of its own, as a person would. `cwd` is where they stand. */
export function faultline(args: readonly string[], { cwd, home }: { cwd: string; home: string }): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: environment(home),
  })
  return { code: status, stdout, stderr }
}

/** As `faultline`, still running. */
export function startFaultline(args: readonly string[], { cwd, home }: { cwd: string; home: string }) {
  return spawn(process.execPath, [built(), ...args], { cwd, env: environment(home) })
}

function environment(home: string): NodeJS.ProcessEnv {
  const { INIT_CWD: _, ...rest } = process.env
  return { ...rest, FAULTLINE_HOME: home }
}

function built(): string {
  if (existsSync(bundle)) return bundle
  throw new Error('dist/cli/faultline.mjs is not built: run node electron/build.mjs first, as npm test does.')
}
