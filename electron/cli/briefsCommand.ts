import path from 'node:path'
import { type Command, Option } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { type Brief, type BriefsResult, makeBriefs } from '../../core/export/briefs/makeBriefs.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import type { Account } from '../../core/postmortem/account.ts'
import { briefTemplates } from '../node/briefTemplates.ts'
import { importFile } from '../node/importFile.ts'
import { readPictures } from '../node/readPictures.ts'
import { guideById, readGuides } from '../node/templates.ts'
import { type CliDocument, openDocument, platform, surroundingsOf } from './document.ts'
import { findingLine, findingShape } from './findings.ts'
import { mustLieOutside, outputFolder } from './outputFolder.ts'
import { fromHere } from './paths.ts'
import { fail, print, printJson, say, usage } from './terminal.ts'

interface Flags {
  readonly accounts?: string
  readonly per: 'account' | 'row'
  readonly zone?: string
  readonly out: string
  readonly json?: boolean
}

interface Written {
  /** The Word file. */
  readonly file: string
  readonly account: string | null
  readonly csm: string | null
  readonly kind: Brief['kind']
  /** The same in every format. */
  readonly files: readonly string[]
}

export function briefsCommand(program: Command): void {
  program
    .command('briefs <dir>')
    .description('letters per account and a call sheet per CSM')
    .option('--accounts <file>', 'affected accounts as CSV; without it those that were imported')
    .addOption(
      new Option('--per <unit>', 'one letter per account or per row').choices(['account', 'row']).default('account'),
    )
    .option('--zone <zone>', 'local time of accounts whose region gives none')
    .requiredOption('--out <folder>', 'folder to write into')
    .option('--json', 'print JSON')
    .action(write)
}

async function write(dir: string, flags: Flags): Promise<void> {
  const document = await openDocument(dir)
  await mustLieOutside(document, flags.out)
  const accounts = flags.accounts === undefined ? document.postmortem.accounts : await accountsIn(flags.accounts)
  if (accounts.length === 0) throw usage(`${dir} has no affected accounts: name a file with --accounts, or import one`)
  const { result, written } = await make(document, accounts, flags)
  if (result.blocked) {
    const blocking = result.findings.filter(({ blocks }) => blocks)
    for (const finding of blocking) say(findingLine(finding))
    process.exitCode = fail(new FaultlineError('export.blocked', { count: blocking.length }), false)
  }
  if (flags.json) {
    const { held, common } = result
    return printJson({ written, held, common, findings: result.findings.map(findingShape) })
  }
  if (!result.blocked) tell(written, result)
}

/** Every row that names an account. Throws what reading a file throws, and `import.unrecognised` for another kind of file. */
async function accountsIn(typed: string): Promise<Account[]> {
  try {
    const file = { ...(await importFile(fromHere(typed))), name: path.basename(typed) }
    const { parsed } = await inspectFile(file, { assumedZone: 'UTC', format: 'accounts-csv' }, platform)
    for (const { line, message } of parsed.problems) say(`${typed}${line === null ? '' : `:${line}`}: ${message}`)
    return [...parsed.accounts]
  } catch (error) {
    throw error instanceof FaultlineError ? new FaultlineError(error.code, { ...error.detail, name: typed }) : error
  }
}

async function make(document: CliDocument, accounts: Account[], { per, zone, out }: Flags) {
  const { library, people, today, data } = await surroundingsOf(document)
  const { root } = document
  const pictures = await readPictures(root, document.folder, document.postmortem)
  const postmortem = { ...document.postmortem, accounts }
  const guide = guideById(await readGuides(root), postmortem.guides.customer)
  const texts = await briefTemplates(root)
  const folder = await outputFolder(out)
  const written: Written[] = []
  const take = async ({ files, ...brief }: Brief) => {
    const names: string[] = []
    for (const file of files) names.push((await folder.put(file)).file)
    written.push({ file: names[0] ?? '', ...brief, files: names })
  }
  const onProgress = (done: number, total: number) => {
    if (process.stderr.isTTY && (done === total || done % 10 === 0))
      process.stderr.write(`\r${done} of ${total} letters`)
    if (process.stderr.isTTY && done === total) process.stderr.write('\n')
  }
  try {
    const others = { unit: per, guide, library, people, today, data, pictures, platform, texts, take, onProgress }
    const result = await makeBriefs({ postmortem, ...others, ...(zone === undefined ? {} : { zone }) })
    await (written.length === 0 ? folder.drop() : folder.settle())
    return { result, written }
  } catch (error) {
    await folder.drop()
    throw error
  }
}

function tell(written: readonly Written[], { held, common, findings }: BriefsResult): void {
  for (const { file, kind, account, csm } of written)
    print(`${file}  ${kind === 'letter' ? account : `call sheet, ${csm ?? 'no CSM'}`}`)
  for (const { account, where, names } of held) say(`Held: the letter for ${account} has “${names}” in ${where}.`)
  for (const name of common)
    say(`“${name}” is also the name of an account; the text uses it as a word, so it is not looked for.`)
  for (const finding of findings) say(findingLine(finding))
}
