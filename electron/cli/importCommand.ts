import type { Command } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { sendAttachment } from '../../core/host/attachment.ts'
import { triaged } from '../../core/import/chat/triage.ts'
import { inspectFile } from '../../core/import/inspect.ts'
import { takeIn } from '../../core/import/takeIn.ts'
import type { ImportOptions, Inspected } from '../../core/import/types.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { writePiece } from '../node/attachments.ts'
import { incidentRange, sliceOptions, sliceQuestion } from './chatSlice.ts'
import { type CliDocument, openDocument, platform } from './document.ts'
import { evidenceFile } from './evidenceFile.ts'
import { questionShape } from './inspectCommand.ts'
import { fromHere } from './paths.ts'
import { importOptions, type ReadFlags, withReadFlags } from './readFlags.ts'
import { exitCodes, fail, print, printJson, say } from './terminal.ts'

interface Flags extends ReadFlags {
  readonly json?: boolean
  readonly allMessages?: boolean
}

export function importCommand(program: Command): void {
  withReadFlags(program.command('import <dir> <file...>').description('into the postmortem'))
    .option('--all-messages', 'chat exports: every kept message, not only those that look like events')
    .option('--json', 'print JSON')
    .action(takeFiles)
}

interface Read {
  readonly typed: string
  readonly inspected: Inspected
  /** The part of a chat export that was chosen by the time of the incident. */
  readonly slice?: ImportOptions
}

/** All files or none: with one that can't be read, or that asks, the postmortem stays as it is. */
async function takeFiles(dir: string, files: string[], flags: Flags): Promise<void> {
  const document = await openDocument(dir)
  const { zone } = document.postmortem
  const whole: Read[] = []
  for (const typed of files) whole.push({ typed, inspected: await read(typed, importOptions(flags, zone)) })
  const reads: Read[] = []
  for (const one of whole) reads.push(await sliced(one, whole, document.postmortem, flags))
  const asking = reads.filter(({ inspected }) => inspected.parsed.questions.length > 0)
  if (asking.length > 0) return ask(dir, asking, flags)
  const total = takeAll(document.postmortem, flags.allMessages ? reads : reads.map(likely))
  for (const { inspected } of reads) await keep(document, inspected)
  await document.save(total.postmortem)
  const { postmortem: _, ...counts } = total
  if (flags.json) printJson({ postmortem: dir, ...counts })
  else tell(dir, counts)
}

async function read(typed: string, options: ImportOptions): Promise<Inspected> {
  try {
    return await inspectFile(await evidenceFile(typed, fromHere(typed)), options, platform)
  } catch (error) {
    throw error instanceof FaultlineError ? new FaultlineError(error.code, { ...error.detail, name: typed }) : error
  }
}

/** A chat export cut to what was named, else to the incident where that is known; else it asks. */
async function sliced(one: Read, all: readonly Read[], postmortem: Postmortem, flags: Flags): Promise<Read> {
  const { parsed } = one.inspected
  const named = flags.channels ?? flags.from ?? flags.to
  if (parsed.chat === undefined || parsed.chat.chosen === true || named !== undefined) return one
  const range = incidentRange(
    postmortem,
    all.map(({ inspected }) => inspected),
  )
  const slice = sliceOptions(one.inspected, range)
  if (slice !== null)
    return { ...one, inspected: await read(one.typed, { ...importOptions(flags, postmortem.zone), ...slice }), slice }
  const question = parsed.questions.length > 0 ? null : sliceQuestion(one.inspected)
  if (question === null) return one
  return { ...one, inspected: { ...one.inspected, parsed: { ...parsed, questions: [question] } } }
}

/** Of a chat only the messages that something speaks for; the rest stays beside the postmortem and can be found again. */
const likely = (one: Read): Read => ({ ...one, inspected: { ...one.inspected, parsed: triaged(one.inspected.parsed) } })

type Counts = Omit<ReturnType<typeof takeAll>, 'postmortem'>

function takeAll(start: Postmortem, reads: readonly Read[]) {
  const added = { events: 0, series: 0, accounts: 0, actions: 0 }
  const warnings: { file: string; line: number | null; message: string }[] = []
  const chats: {
    file: string
    channels: string[]
    from: string | null
    to: string | null
    kept: number
    taken: number
  }[] = []
  let [postmortem, duplicates] = [start, 0]
  for (const { typed, inspected, slice } of reads) {
    const taken = takeIn(postmortem, inspected, { at: platform.now(), newId: platform.newId })
    postmortem = taken.postmortem
    duplicates += taken.duplicates
    added.events += taken.added.events
    added.series += taken.added.series
    added.accounts += taken.added.accounts
    added.actions += taken.added.actions
    const { chat, events } = inspected.parsed
    if (chat !== undefined)
      chats.push({
        file: typed,
        channels: chat.channels.filter(({ kept }) => kept).map(({ name }) => name),
        from: slice?.from ?? null,
        to: slice?.to ?? null,
        kept: chat.messages.length,
        taken: events.length,
      })
    warnings.push(...taken.warnings.map(({ line, message }) => ({ file: typed, line, message })))
  }
  return { postmortem, added, duplicates, warnings, chats }
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

function tell(dir: string, { added, duplicates, warnings, chats }: Counts): void {
  const counts = Object.entries(added).filter(([, count]) => count > 0)
  const what = counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'nothing new'
  print(`Added to ${dir}: ${what}${duplicates > 0 ? `; ${duplicates} were there already` : ''}.`)
  for (const { file, channels, from, to, kept, taken } of chats) {
    const span = from === null || to === null ? '' : `, ${from} to ${to}`
    const names = channels.map((name) => `#${name}`).join(', ')
    const events = taken === kept ? 'all of them events' : `${taken} look like events, the rest can be searched`
    print(`${file}: kept ${names}${span}, ${kept} messages; ${events}.`)
  }
  for (const { file, line, message } of warnings) say(`${file}${line === null ? '' : `:${line}`}: ${message}`)
}
