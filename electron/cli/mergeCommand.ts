import type { Command } from 'commander'
import { merge } from '../../core/merge/merge.ts'
import { postmortemText, readPostmortem } from '../../core/postmortem/bytes.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { atomicSave } from '../node/atomicSave.ts'
import { mustReadBack } from '../node/documentText.ts'
import { decodeDocument } from '../node/libraryFolder.ts'
import { readRegular } from '../node/readRegular.ts'
import { platform } from './document.ts'
import { fromHere } from './paths.ts'
import { printJson, say } from './terminal.ts'

interface Flags {
  readonly output?: string
  readonly json?: boolean
}

export function mergeCommand(program: Command): void {
  program
    .command('merge <base> <ours> <theirs>')
    .description('three copies of a postmortem.json into one; the git merge driver')
    .option('-o, --output <file>', 'where to write; OURS when left out, as Git wants it')
    .option('--json', 'print JSON')
    .action(mergeFiles)
}

/** What both sides changed is kept in the document itself and blocks customers there, so Git has nothing to stop for. */
async function mergeFiles(base: string, ours: string, theirs: string, { output, json = false }: Flags): Promise<void> {
  const [before, mine, other] = [await readBase(base), await readOne(ours), await readOne(theirs)]
  const { postmortem, changes, conflicts } = merge(before, mine, other)
  const target = output ?? ours
  const text = postmortemText(postmortem)
  await atomicSave(fromHere(target), platform.encodeText(text), { verify: () => mustReadBack(target, text) })
  if (json) return printJson({ written: target, changes, conflicts })
  for (const change of changes) say(change)
}

async function readOne(typed: string): Promise<Postmortem> {
  return readPostmortem(typed, decodeDocument(typed, await readRegular(fromHere(typed))))
}

/** Git hands over an empty file when both sides added the document. */
async function readBase(typed: string): Promise<Postmortem | null> {
  const bytes = await readRegular(fromHere(typed))
  return bytes.length === 0 ? null : readPostmortem(typed, decodeDocument(typed, bytes))
}
