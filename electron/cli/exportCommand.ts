import { type Command, InvalidArgumentError, Option } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { type ExportResult, exportPostmortem } from '../../core/export/registry.ts'
import type { Artifact } from '../../core/export/types.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import { isChangedSinceSignOff } from '../../core/review/signedContent.ts'
import { unapprovedFor } from '../../core/review/unapproved.ts'
import { readKept } from '../node/keptExport.ts'
import { printPdf } from '../node/printPdf.ts'
import { readPictures } from '../node/readPictures.ts'
import { readRegular } from '../node/readRegular.ts'
import { guideById, readGuides } from '../node/templates.ts'
import { type CliDocument, openDocument, platform, surroundingsOf } from './document.ts'
import { findingLine, findingShape } from './findings.ts'
import { mustLieOutside, outputFolder, type WrittenFile } from './outputFolder.ts'
import { fromHere } from './paths.ts'
import { fail, print, printJson, say, usage } from './terminal.ts'

const largestReference = 64 * 1024 * 1024

interface Flags {
  readonly to: string
  readonly audience: Audience
  readonly out: string
  readonly reference?: string
  readonly since?: number
  readonly force?: boolean
  readonly json?: boolean
}

export function exportCommand(program: Command): void {
  program
    .command('export <dir>')
    .description('documents for one reader')
    .requiredOption('--to <formats>', 'md,md:github,docx,html,pdf,summary,slack,changes,status:statuspage,…')
    .addOption(new Option('--audience <who>', 'who reads it').choices(['internal', 'customer']).makeOptionMandatory())
    .requiredOption('--out <folder>', 'folder to write into')
    .option('--reference <file>', "a company's .docx: Word files take styles, header and footer from it")
    .option('--since <version>', 'with --to changes: what has changed since this version left', wholeNumber)
    .option('--force', 'write although findings block')
    .option('--json', 'print JSON')
    .action(write)
}

async function write(dir: string, flags: Flags): Promise<void> {
  const document = await openDocument(dir)
  await mustLieOutside(document, flags.out)
  const result = await make(document, flags)
  const findings = result.findings.map(findingShape)
  if (result.blocked) {
    for (const finding of result.findings.filter(({ blocks }) => blocks)) say(findingLine(finding))
    const count = result.findings.filter(({ blocks }) => blocks).length
    process.exitCode = fail(new FaultlineError('export.blocked', { count }), false)
    if (flags.json) printJson({ written: [], withheld: result.withheld, findings })
    return
  }
  const written = await writeAll(result.artifacts, flags)
  const changed = isChangedSinceSignOff(document.postmortem, platform)
  const unapproved = unapprovedFor(document.postmortem, flags.audience, changed)
  if (unapproved) say(unapproved.words)
  if (flags.json) return printJson({ written, withheld: result.withheld, findings })
  for (const { file, bytes } of written) print(`${file}  ${bytes} bytes`)
  for (const finding of result.findings) say(findingLine(finding))
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number from 1.')
}

/** The postmortem as it was when that version left for this reader; the app keeps it beside what left. */
async function leftAs({ root, folder, postmortem }: CliDocument, audience: Audience, version: number) {
  const record = postmortem.exports.find(
    (one) => one.version === version && one.audience === audience && one.briefs === undefined,
  )
  const source = record && (await readKept(root, folder, record.folder)).source
  if (source) return { version, postmortem: source }
  throw usage(`nothing is kept of version ${version} for ${audience === 'customer' ? 'customers' : 'insiders'}`)
}

async function make(document: CliDocument, flags: Flags): Promise<ExportResult> {
  const { to, audience, force, reference, since } = flags
  const { library, people, today, data } = await surroundingsOf(document)
  const { postmortem, root, folder } = document
  return exportPostmortem({
    postmortem,
    audience,
    formats: to.split(',').map((format) => format.trim()),
    guide: guideById(await readGuides(root), postmortem.guides[audience]),
    library,
    people,
    today,
    data,
    pictures: await readPictures(root, folder, postmortem),
    platform: { ...platform, printPdf },
    force: force === true,
    ...(since === undefined ? {} : { previous: await leftAs(document, audience, since) }),
    ...(reference === undefined ? {} : { reference: await readRegular(fromHere(reference), largestReference) }),
  })
}

async function writeAll(artifacts: readonly Artifact[], { out, audience }: Flags) {
  const folder = await outputFolder(out)
  const written: (WrittenFile & { audience: Audience })[] = []
  for (const artifact of artifacts) written.push({ ...(await folder.put(artifact)), audience })
  await folder.settle()
  return written
}
