import type { Command } from 'commander'
import { setUpGit } from '../node/gitMerging.ts'
import { fromHere } from './paths.ts'
import { printJson, say } from './terminal.ts'

interface Flags {
  readonly undo?: boolean
  readonly json?: boolean
}

export function gitSetupCommand(program: Command): void {
  program
    .command('git-setup <library>')
    .description('has Git merge the postmortems of a library by their parts, with faultline merge')
    .option('--undo', 'take it out again')
    .option('--json', 'print JSON')
    .action(setUp)
}

async function setUp(library: string, { undo = false, json = false }: Flags): Promise<void> {
  const { state } = await setUpGit(fromHere(library), undo)
  if (json) return printJson({ library: fromHere(library), state })
  say(
    undo
      ? 'Git merges its postmortems line by line again.'
      : 'Git merges its postmortems by their parts in this clone.',
  )
}
