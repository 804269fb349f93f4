#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { programVersion } from '../node/programVersion.ts'
import { errno } from '../node/saveError.ts'
import { actionsCommand } from './actionsCommand.ts'
import { briefsCommand } from './briefsCommand.ts'
import { checkCommand } from './checkCommand.ts'
import { exportCommand } from './exportCommand.ts'
import { factsCommand } from './factsCommand.ts'
import { gitSetupCommand } from './gitSetupCommand.ts'
import { impactCommand } from './impactCommand.ts'
import { importCommand } from './importCommand.ts'
import { inspectCommand } from './inspectCommand.ts'
import { markCommand } from './markCommand.ts'
import { mergeCommand } from './mergeCommand.ts'
import { newCommand } from './newCommand.ts'
import { reviewCommand } from './reviewCommand.ts'
import { roundtripCommand } from './roundtripCommand.ts'
import { searchCommand } from './searchCommand.ts'
import { serveCommand } from './serveCommand.ts'
import { exitCodes, fail } from './terminal.ts'

const commands = [
  newCommand,
  inspectCommand,
  importCommand,
  impactCommand,
  markCommand,
  factsCommand,
  checkCommand,
  roundtripCommand,
  reviewCommand,
  exportCommand,
  actionsCommand,
  searchCommand,
  briefsCommand,
  mergeCommand,
  gitSetupCommand,
  serveCommand,
]

function makeProgram(): Command {
  const program = new Command('faultline')
    .description('Write a postmortem from evidence, offline.')
    .version(programVersion())
    .showHelpAfterError('faultline --help shows every command.')
    .exitOverride()
  for (const add of commands) add(program)
  for (const command of program.commands) command.exitOverride()
  return program
}

/** Runs one command line. The exit code is left in `process.exitCode`, so that a pipe is emptied before the end. */
async function run(args: readonly string[]): Promise<void> {
  try {
    await makeProgram().parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    else process.exitCode = fail(error, args.includes('--json'))
  }
}

// `faultline … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error) => {
  if (errno(error) === 'EPIPE') process.exit()
  throw error
})

await run(process.argv.slice(2))
