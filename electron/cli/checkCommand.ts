import { type Command, Option } from 'commander'
import { rules, runChecks } from '../../core/checks/registry.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import { nodePlatform } from '../node/platform.ts'
import { guideById, readGuides } from '../node/templates.ts'
import { openDocument, surroundingsOf } from './document.ts'
import { findingLine, findingShape } from './findings.ts'
import { exitCodes, print, printJson, usage } from './terminal.ts'

interface Flags {
  readonly audience?: Audience
  readonly rule?: readonly string[]
  readonly json?: boolean
}

export function checkCommand(program: Command): void {
  program
    .command('check <dir>')
    .description('findings')
    .addOption(new Option('--audience <who>', 'only what this reader would meet').choices(['internal', 'customer']))
    .option('--rule <id...>', 'only these rules')
    .option('--json', 'print JSON')
    .action(check)
}

async function check(dir: string, { audience, rule, json = false }: Flags): Promise<void> {
  const unknown = rule?.find((id) => !rules.some((known) => known.id === id))
  if (unknown !== undefined) throw usage(`There is no rule ${unknown}; rules: ${rules.map(({ id }) => id).join(', ')}`)
  const document = await openDocument(dir)
  const surroundings = await surroundingsOf(document)
  const guide = guideById(await readGuides(document.root), document.postmortem.guides[audience ?? 'internal'])
  const context = {
    postmortem: document.postmortem,
    guide,
    hashing: nodePlatform(),
    ...surroundings,
    ...(audience ? { audience } : {}),
  }
  const findings = runChecks(context).filter((finding) => rule === undefined || rule.includes(finding.rule))
  if (json) printJson({ findings: findings.map(findingShape) })
  else print(findings.length === 0 ? 'No findings.' : findings.map(findingLine).join('\n'))
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = exitCodes.findings
}
