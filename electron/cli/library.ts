import { stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError } from '../../core/errors.ts'
import { type NameOf, namesOf } from '../../core/library/names.ts'
import type { Library } from '../../core/postmortem/library.ts'
import { dataFolder } from '../node/dataFolder.ts'
import { libraryOf, peopleOf } from '../node/libraryFiles.ts'
import { documentFile } from '../node/libraryFolder.ts'
import { LibraryIndex } from '../node/libraryIndex.ts'
import { readSettings } from '../node/settings.ts'
import { fromHere } from './paths.ts'
import { say, sentence } from './terminal.ts'

/** A library that a command looks through. */
interface CliLibrary {
  readonly root: string
  readonly library: Library
  readonly nameOf: NameOf
  /** The person at this computer, for `owner:me`. */
  readonly me: string | null
  readonly index: LibraryIndex
}

/** Opens a library's folder and reads what changed in it. What can't be read is said on stderr and left out. */
export async function openLibrary(typed: string): Promise<CliLibrary> {
  const root = fromHere(typed)
  const found = await stat(root).catch(() => null)
  if (!found?.isDirectory()) throw new FaultlineError('library.missing', { name: typed })
  if ((await stat(path.join(root, documentFile)).catch(() => null)) !== null)
    throw new FaultlineError('usage', { reason: `${typed} is one postmortem; name the folder that holds it` })
  const index = new LibraryIndex(root, dataFolder())
  await index.refresh()
  for (const { report } of index.damaged()) say(`Left out: ${sentence(report)}`)
  const nameOf = namesOf(await peopleOf(root))
  const { you } = await readSettings(dataFolder())
  return { root, library: await libraryOf(root), nameOf, me: nameOf(you?.name ?? null), index }
}
