import { mkdir, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { FaultlineError } from '../../core/errors.ts'
import { applyGuides } from '../../core/guide/applyGuides.ts'
import { postmortemText } from '../../core/postmortem/bytes.ts'
import { emptyPostmortem } from '../../core/postmortem/postmortem.ts'
import { atomicSave, flushFolder } from '../node/atomicSave.ts'
import { mustReadBack } from '../node/documentText.ts'
import { libraryOf } from '../node/libraryFiles.ts'
import { documentFile } from '../node/libraryFolder.ts'
import { saveError } from '../node/saveError.ts'
import { guideById, readGuides } from '../node/templates.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { print, printJson } from './terminal.ts'

const standard = { internal: 'standard', customer: 'customer-report' } as const

interface Flags {
  readonly guide?: string
  readonly title?: string
  readonly json?: boolean
}

export function newCommand(program: Command): void {
  program
    .command('new <dir>')
    .description('a new postmortem folder')
    .option('--guide <name>', 'guide to write along; customer-report for a page’s postmortem')
    .option('--title <title>', 'title of the postmortem')
    .option('--json', 'print JSON')
    .action(create)
}

async function create(typed: string, { guide: name, title = '', json = false }: Flags): Promise<void> {
  const folder = fromHere(typed)
  const guides = await readGuides(path.dirname(folder))
  const chosen = name === undefined ? null : guideById(guides, name)
  const ids = chosen === null ? standard : { ...standard, [chosen.audience]: chosen.id }
  const empty = emptyPostmortem(platform.newId(), platform.now(), ids)
  const pair = { internal: guideById(guides, ids.internal), customer: guideById(guides, ids.customer) }
  // A house whose library.json can't be read has no rules here; other commands say what is wrong with it.
  const definitions = await libraryOf(path.dirname(folder)).then(
    (library) => library.definitions,
    () => undefined,
  )
  const house = definitions === undefined ? {} : { definitions }
  const text = postmortemText({ ...applyGuides(empty, pair), ...house, title })
  mustReadBack(documentFile, text)
  await write(typed, folder, text)
  if (json) printJson({ postmortem: typed, guides: ids, title })
  else print(`Made ${path.join(typed, documentFile)}.`)
}

async function write(typed: string, folder: string, text: string): Promise<void> {
  const file = path.join(folder, documentFile)
  if (await stat(file).catch(() => null)) throw new FaultlineError('postmortem.exists', { name: typed })
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw saveError(error, folder)
  })
  try {
    await atomicSave(file, platform.encodeText(text), { expected: null })
    if (made !== undefined) await flushFolder(path.dirname(made))
  } catch (error) {
    // Only an empty folder goes, so nothing of anybody else's can.
    if (made !== undefined) await rmdir(folder).catch(() => undefined)
    throw error
  }
}
