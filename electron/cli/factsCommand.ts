import type { Command } from 'commander'
import { computeFacts } from '../../core/facts/facts.ts'
import { dayIn } from './dayIn.ts'
import { openDocument, platform } from './document.ts'
import { print, printJson } from './terminal.ts'

export function factsCommand(program: Command): void {
  program
    .command('facts <dir>')
    .description('every fact by name, with its formula and the marks it came from')
    .option('--json', 'print JSON')
    .action(facts)
}

async function facts(dir: string, { json = false }: { json?: boolean }): Promise<void> {
  const { postmortem } = await openDocument(dir)
  const all = [...computeFacts(postmortem, { today: dayIn(postmortem.zone, platform.now()) }).values()]
  if (json) return printJson({ facts: all })
  const width = Math.max(...all.map(({ name }) => name.length))
  for (const { name, text, status, value, unit } of all) {
    const exact = unit === 's' && value !== null ? ` (${value} s)` : ''
    print(`${name.padEnd(width)}  ${text}${exact}${status === 'ok' ? '' : `  [${status}]`}`)
  }
}
