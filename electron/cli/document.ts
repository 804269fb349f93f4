import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultlineError, toReport } from '../../core/errors.ts'
import type { Facts } from '../../core/facts/fact.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import { readColumns } from '../../core/import/readColumns.ts'
import type { Columns, SeriesData } from '../../core/metrics/columns.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import type { Day } from '../../core/time/instant.ts'
import { attachmentFile } from '../node/attachments.ts'
import { dataFolder } from '../node/dataFolder.ts'
import { importFile } from '../node/importFile.ts'
import { libraryOf, peopleOf } from '../node/libraryFiles.ts'
import { documentFile } from '../node/libraryFolder.ts'
import { OpenDocument, placeOf } from '../node/openDocument.ts'
import { nodePlatform } from '../node/platform.ts'
import { dayIn } from './dayIn.ts'
import { fromHere } from './paths.ts'
import { say, sentence } from './terminal.ts'

export const platform = nodePlatform()

/** A postmortem that a command works on. */
export interface CliDocument {
  /** As typed, for output. */
  readonly typed: string
  /** Its library's folder, and its own name in it. */
  readonly root: string
  readonly folder: string
  readonly postmortem: Postmortem
  /** Saves, merging what someone else saved meanwhile. Nothing is written when nothing changed. */
  readonly save: (postmortem: Postmortem) => Promise<void>
}

/** Opens DIR (or its postmortem.json). Throws `postmortem.missing`, `postmortem.damaged`, `postmortem.newer`. */
export async function openDocument(typed: string): Promise<CliDocument> {
  const { root, folder } = await locate(typed)
  const document = new OpenDocument(placeOf(dataFolder(), root, folder, platform.now))
  const { postmortem, hash } = await document.peek()
  return {
    typed,
    root,
    folder,
    postmortem,
    save: async (changed) => {
      const { outcome, changes, durable } = await document.save(hash, changed)
      if (outcome === 'merged') say(`Someone else saved meanwhile; both are kept: ${changes.join('; ')}.`)
      if (!durable) say('Saved, but this disk does not say whether a power cut could still undo it.')
    },
  }
}

async function locate(typed: string): Promise<{ root: string; folder: string }> {
  const there = fromHere(typed)
  const wanted = path.basename(there) === documentFile ? path.dirname(there) : there
  const found = await stat(wanted).catch(() => null)
  if (!found?.isDirectory()) throw new FaultlineError('postmortem.missing', { name: typed })
  const real = await realpath(wanted)
  return { root: path.dirname(real), folder: path.basename(real) }
}

/** What checks, facts and exports need beside the document. */
export interface Surroundings {
  readonly library: Library
  readonly people: readonly Person[]
  readonly today: Day
  readonly facts: Facts
  readonly data: SeriesData
}

export async function surroundingsOf(document: CliDocument): Promise<Surroundings> {
  const today = dayIn(document.postmortem.zone, platform.now())
  return {
    library: await libraryOf(document.root),
    people: await peopleOf(document.root),
    today,
    facts: computeFacts(document.postmortem, { today }),
    data: await dataOf(document),
  }
}

/** The points of every series, from the attachments. What can't be read is left out, with a remark. */
export async function dataOf({ root, folder, postmortem }: CliDocument): Promise<SeriesData> {
  const data = new Map<string, Columns>()
  for (const source of postmortem.sources) {
    const series = postmortem.series.filter((candidate) => candidate.source === source.id)
    if (series.length === 0) continue
    try {
      const file = await importFile(await attachmentFile(root, folder, source.id))
      for (const [id, columns] of await readColumns(series, { ...file, name: source.name }, platform))
        data.set(id, columns)
    } catch (error) {
      say(`The points of ${source.name} are left out. ${sentence(toReport(error))}`)
    }
  }
  return data
}
