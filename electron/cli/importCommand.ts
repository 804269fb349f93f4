import path from 'node:path'
import type { Command } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { sendAttachment } from '../../core/host/attachment.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import { takeIn } from '../../core/import/takeIn.ts'
import type { Inspected } from '../../core/import/types.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { writePiece } from '../node/attachments.ts'
import { importFile } from '../node/importFile.ts'
import { type CliDocument, openDocument, platform } from './document.ts'
import { questionShape } from './inspectCommand.ts'
import { fromHere } from './paths.ts'
import { importOptions, type ReadFlags, withReadFlags } from './readFlags.ts'
import { exitCodes, fail, print, printJson, say } from './terminal.ts'

interface Flags extends ReadFlags {
  readonly json?: boolean
}

export function importCommand(program: Command): void {
  withReadFlags(program.command('import <dir> <file...>').description('into the postmortem'))
    .option('--json', 'print JSON')
    .action(takeFiles)
}

interface Read {
  readonly typed: string
  readonly inspected: Inspected
}

/** All files or none: with one that can't be read, or that asks, the postmortem stays as it is. */
async function takeFiles(dir: string, files: string[], flags: Flags): Promise<void> {
  const document = await openDocument(dir)
  const reads: Read[] = []
  for (const typed of files) reads.push({ typed, inspected: await read(typed, flags, document.postmortem.zone) })
  const asking = reads.filter(({ inspected }) => inspected.parsed.questions.length > 0)
  if (asking.length > 0) return ask(dir, asking, flags)
  const total = takeAll(document.postmortem, reads)
  for (const { inspected } of reads) await keep(document, inspected)
  await document.save(total.postmortem)
  const { postmortem: _, ...counts } = total
  if (flags.json) printJson({ postmortem: dir, ...counts })
  else tell(dir, counts)
}

async function read(typed: string, flags: Flags, zone: string): Promise<Inspected> {
  try {
    const file = { ...(await importFile(fromHere(typed))), name: path.basename(typed) }
    return await inspectFile(file, importOptions(flags, zone), platform)
  } catch (error) {
    throw error instanceof FaultlineError ? new FaultlineError(error.code, { ...error.detail, name: typed }) : error
  }
}

type Counts = Omit<ReturnType<typeof takeAll>, 'postmortem'>

function takeAll(start: Postmortem, reads: readonly Read[]) {
  const added = { events: 0, series: 0, accounts: 0, actions: 0 }
  const warnings: { file: string; line: number | null; message: string }[] = []
  let [postmortem, duplicates] = [start, 0]
  for (const { typed, inspected } of reads) {
    const taken = takeIn(postmortem, inspected, { at: platform.now(), newId: platform.newId })
    postmortem = taken.postmortem
    duplicates += taken.duplicates
    added.events += taken.added.events
    added.series += taken.added.series
    added.accounts += taken.added.accounts
    added.actions += taken.added.actions
    warnings.push(...taken.warnings.map(({ line, message }) => ({ file: typed, line, message })))
  }
  return { postmortem, added, duplicates, warnings }
}

/** The file's bytes, or the part of them that is kept, beside the postmortem and before it: a source never names an attachment that is not there. */
async function keep({ root, folder }: CliDocument, { file, source, parsed }: Inspected): Promise<void> {
  const { kept } = parsed
  const attachment = {
    sha256: source.id,
    ext: source.ext,
    size: kept?.bytes.length ?? file.size,
    chunks: kept === undefined ? file.chunks() : [kept.bytes],
  }
  await sendAttachment(attachment, async (piece) => ({ kept: await writePiece(root, folder, piece) }))
}

function ask(dir: string, asking: readonly Read[], flags: Flags): void {
  const questions = asking.flatMap(({ typed, inspected }) =>
    inspected.parsed.questions.map((question) => ({ file: typed, ...questionShape(question) })),
  )
  for (const { file, text } of questions)
    fail(new FaultlineError('import.question', { name: file, question: text.replace(/[.?]$/, '') }), false)
  if (flags.json) {
    const added = { events: 0, series: 0, accounts: 0, actions: 0 }
    printJson({ postmortem: dir, added, duplicates: 0, warnings: [], questions })
  }
  process.exitCode = exitCodes.findings
}

function tell(dir: string, { added, duplicates, warnings }: Counts): void {
  const counts = Object.entries(added).filter(([, count]) => count > 0)
  const what = counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'nothing new'
  print(`Added to ${dir}: ${what}${duplicates > 0 ? `; ${duplicates} were there already` : ''}.`)
  for (const { file, line, message } of warnings) say(`${file}${line === null ? '' : `:${line}`}: ${message}`)
}
