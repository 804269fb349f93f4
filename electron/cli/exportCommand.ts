import { randomBytes } from 'node:crypto'
import { mkdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { type ExportResult, exportPostmortem } from '../../core/export/registry.ts'
import type { Artifact } from '../../core/export/types.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import { flushFolder, hashOf, temporaryEnding } from '../node/atomicSave.ts'
import { portable } from '../node/exports.ts'
import { saveError } from '../node/saveError.ts'
import { guideById, readGuides } from '../node/templates.ts'
import { writeNew } from '../node/writeNew.ts'
import { type CliDocument, openDocument, platform, surroundingsOf } from './document.ts'
import { findingLine, findingShape } from './findings.ts'
import { fromHere } from './paths.ts'
import { fail, print, printJson, say, usage } from './terminal.ts'

interface Flags {
  readonly to: string
  readonly audience: Audience
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}

export function exportCommand(program: Command): void {
  program
    .command('export <dir>')
    .description('documents for one reader')
    .requiredOption('--to <formats>', 'md,docx,status:statuspage,…')
    .addOption(new Option('--audience <who>', 'who reads it').choices(['internal', 'customer']).makeOptionMandatory())
    .requiredOption('--out <folder>', 'folder to write into')
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
  if (flags.json) return printJson({ written, withheld: result.withheld, findings })
  for (const { file, bytes } of written) print(`${file}  ${bytes} bytes`)
  for (const finding of result.findings) say(findingLine(finding))
}

async function make(document: CliDocument, { to, audience, force }: Flags): Promise<ExportResult> {
  const { library, people, today, data } = await surroundingsOf(document)
  const { postmortem, root } = document
  return exportPostmortem({
    postmortem,
    audience,
    formats: to.split(',').map((format) => format.trim()),
    guide: guideById(await readGuides(root), postmortem.guides[audience]),
    library,
    people,
    today,
    data,
    platform,
    force: force === true,
  })
}

/** An export never touches the postmortem's own folder; what was handed over is kept there by the app. */
async function mustLieOutside({ root, folder }: CliDocument, out: string): Promise<void> {
  const inside = path.relative(path.join(root, folder), await nearestReal(fromHere(out)))
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw usage(`--out ${out} lies in the postmortem's own folder, which an export never touches`)
}

async function nearestReal(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => null)
  const parent = path.dirname(folder)
  return real ?? (parent === folder ? folder : path.join(await nearestReal(parent), path.basename(folder)))
}

/** All files appear whole: they are written aside, then moved into place. */
async function writeAll(artifacts: readonly Artifact[], { out, audience }: Flags) {
  const target = fromHere(out)
  const aside = path.join(target, `.export.${process.pid}-${randomBytes(6).toString('hex')}${temporaryEnding}`)
  const existed = (await stat(target).catch(() => null)) !== null
  const files = artifacts.map(({ file, format, content }) => ({
    file: portable(file),
    format,
    bytes: typeof content === 'string' ? platform.encodeText(content) : content,
  }))
  try {
    await mkdir(aside, { recursive: true })
    for (const { file, bytes } of files) await writeNew(path.join(aside, file), bytes)
    for (const { file } of files) {
      await mkdir(path.dirname(path.join(target, file)), { recursive: true })
      await rename(path.join(aside, file), path.join(target, file))
    }
    await rm(aside, { recursive: true, force: true })
    await flushFolder(target)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    if (!existed) await rmdir(target).catch(() => undefined)
    throw saveError(error, target)
  }
  return files.map(({ file, format, bytes }) => ({
    file: path.join(out, file),
    format,
    audience,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }))
}
