import { stat } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { dataFolder, defaultLibraries } from '../node/dataFolder.ts'
import { createNodeHost } from '../node/nodeHost.ts'
import { ownFile } from '../node/ownFiles.ts'
import { printPdf } from '../node/printPdf.ts'
import { programVersion } from '../node/programVersion.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { print, say } from './terminal.ts'

interface Flags {
  readonly port: number
  readonly open?: boolean
}

export function serveCommand(program: Command): void {
  program
    .command('serve [library]')
    .description('the app in a browser: loopback only, one-time token')
    .option('--port <n>', 'port; any free one when left out', port, 0)
    .option('--open', 'open the default browser')
    .action(serve)
}

function port(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

async function serve(library: string | undefined, flags: Flags): Promise<void> {
  const page = ownFile('dist', 'page')
  if (page === null)
    throw new FaultlineError('feature.unavailable', { what: 'The page', why: 'it is not built: npm run build' })
  const own = library === undefined ? null : fromHere(library)
  if (own !== null && !(await stat(own).catch(() => null))?.isDirectory())
    throw new FaultlineError('library.missing', { name: library })
  const home = dataFolder()
  const host = createNodeHost({
    home,
    libraries: defaultLibraries(home, own),
    platform,
    kind: 'browser',
    version: programVersion(),
    printPdf,
  })
  const { startServer } = await import('../serve/serve.ts')
  const running = await startServer({ host, platform, page, port: flags.port })
  await announce(running.freshUrl(), flags.open === true)
  freshOnEnter(running.freshUrl)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      host.close()
      void running.close().then(() => process.exit(0))
    })
}

async function announce(url: string, open: boolean): Promise<void> {
  const { openBrowser } = await import('../serve/openBrowser.ts')
  print(url)
  say('This address works once, within 15 minutes. Press Enter for a fresh one, Ctrl-C to stop.')
  if (open && !(await openBrowser(url))) say('There is no browser to open here: open the address yourself.')
}

function freshOnEnter(freshUrl: () => string): void {
  process.stdin.on('data', () => print(freshUrl()))
  // Without a terminal the server lives as long as its process, not as long as its input.
  process.stdin.on('error', () => undefined)
}
