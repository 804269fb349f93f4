import type { Command } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { readRegular } from '../node/readRegular.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { print, printJson } from './terminal.ts'

export function roundtripCommand(program: Command): void {
  program
    .command('roundtrip <file...>')
    .description('the Markdown after a full trip through the editor’s model, every block written anew')
    .option('--json', 'print JSON')
    .action(roundtrip)
}

async function roundtrip(files: string[], { json = false }: { json?: boolean }): Promise<void> {
  // The editor's model is the one thing of the page that this command needs, and the only one that does.
  const { roundTrip } = await import('../../renderer/editor/headless.ts')
  const results = []
  for (const typed of files) results.push({ file: typed, ...roundTrip(await textOf(typed)) })
  if (json) printJson({ files: results })
  else print(results.map(({ markdown }) => markdown).join('\n\n'))
}

async function textOf(typed: string): Promise<string> {
  const bytes = await readRegular(fromHere(typed), 32 * 1024 * 1024)
  try {
    return platform.decodeText(bytes, 'utf-8').replaceAll('\r\n', '\n')
  } catch (error) {
    throw new FaultlineError('file.unreadable', { name: typed, reason: 'it is not UTF-8 text' }, { cause: error })
  }
}
