import type { Command } from 'commander'
import { type Coverage, coverageOf } from '../../core/facts/coverage.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import { dayIn } from './dayIn.ts'
import { dataOf, openDocument, platform } from './document.ts'
import { print, printJson } from './terminal.ts'

export function factsCommand(program: Command): void {
  program
    .command('facts <dir>')
    .description('every fact by name, with its formula and the marks it came from')
    .option('--coverage', 'which numbers, times and shares of the text have evidence')
    .option('--json', 'print JSON')
    .action(facts)
}

interface Flags {
  readonly coverage?: boolean
  readonly json?: boolean
}

async function facts(dir: string, { coverage = false, json = false }: Flags): Promise<void> {
  const document = await openDocument(dir)
  const { postmortem } = document
  const computed = computeFacts(postmortem, { today: dayIn(postmortem.zone, platform.now()) })
  const all = [...computed.values()]
  const covered = coverage ? coverageOf({ postmortem, facts: computed, data: await dataOf(document) }) : null
  if (json) return printJson(covered === null ? { facts: all } : { facts: all, coverage: covered })
  if (covered !== null) return describe(covered)
  const width = Math.max(...all.map(({ name }) => name.length))
  for (const { name, text, status, value, unit } of all) {
    const exact = unit === 's' && value !== null ? ` (${value} s)` : ''
    print(`${name.padEnd(width)}  ${text}${exact}${status === 'ok' ? '' : `  [${status}]`}`)
  }
}

function describe({ claims, grounded, share }: Coverage): void {
  if (share === null) print('No number, time or share in the text.')
  else print(`${grounded} of ${claims.length} have evidence (${Math.round(share * 100)} %).`)
  for (const { section, text, sentence } of claims.filter(({ ground }) => ground === 'none'))
    print(`  ${section}: “${text}” in “${sentence}”`)
}
