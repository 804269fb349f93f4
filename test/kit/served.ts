import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const program = path.join(fileURLToPath(new URL('../..', import.meta.url)), 'dist/cli/faultline.mjs')

/** The built app on its loopback server, as a process of its own. */
export interface Served {
  /** An address that works once. */
  readonly url: string
  /** Another one; the one before it stops working. */
  readonly freshUrl: () => Promise<string>
  /** Ends it as a user would. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would: nothing of it runs any more. */
  readonly kill: () => Promise<void>
}

interface ServeOptions {
  /** The built command line. */
  readonly from?: string
  /** Any free one when left out. */
  readonly port?: string
}

/** Starts `faultline serve` with a data folder of its own. Fails with what it said when it does not come up. */
export async function serveApp(home: string, { from = program, port = '0' }: ServeOptions = {}): Promise<Served> {
  const env = { ...process.env, FAULTLINE_HOME: home }
  const child = spawn(process.execPath, [from, 'serve', '--port', port], { env })
  const url = await nextLine(child)
  return {
    url,
    freshUrl: () => {
      const line = nextLine(child)
      child.stdin.write('\n')
      return line
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

function nextLine({ stdout, stderr }: ReturnType<typeof spawn> & ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    stdout?.once('data', (bytes: Buffer) => done(bytes.toString().trim()))
    stdout?.once('end', () => fail(new Error(`faultline serve did not come up: ${said}`)))
    stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
