import path from 'node:path'
import { toReport } from '../../core/errors.ts'
import type { Input } from '../../core/host/contract.ts'
import {
  answerActions,
  answerExport,
  answerPeople,
  answerRelated,
  answerSearch,
  answerTrends,
  warmActions,
} from '../../core/library/answers.ts'
import { type ActionChange, type ActionEdit, editActions } from '../../core/library/editAction.ts'
import { refreshLibrary } from '../../core/library/refreshLibrary.ts'
import { type SearchPlace, searchPlaces } from '../../core/library/searchPlaces.ts'
import type { Platform } from '../../core/platform.ts'
import { openPostmortem } from '../../core/postmortem/bytes.ts'
import type { Desk } from './desk.ts'
import { libraryOf, peopleOf } from './libraryFiles.ts'
import { inLibrary, readDocument } from './libraryFolder.ts'
import type { LibraryIndex } from './libraryIndex.ts'
import { errno, saveError } from './saveError.ts'
import { writeNew } from './writeNew.ts'

const placesEach = 5

/** What the page asks over all postmortems of a library, and the edits it makes in many of them at once. */
export function libraryQuestions(desk: Desk, platform: Platform) {
  const known = async (library: string, quick = false) => {
    const root = await desk.root(library)
    const index = await desk.index(library, quick)
    const people = await peopleOf(root).catch(() => [])
    const checking = index.checking && { ...index.checking }
    return { root, index, digests: index.digests(), people, checking }
  }
  return {
    'library.actions': async ({ library, ...input }: Input<'library.actions'>) => {
      const all = await known(library, true)
      return { ...answerActions(all, input), checking: all.checking }
    },
    'library.exportActions': async ({ library, ...input }: Input<'library.exportActions'>) => {
      const { save, ...asked } = input
      const all = await known(library)
      const { text, rows, file } = answerExport(all, await libraryOf(all.root), asked, platform.now())
      if (save) desk.wrote(library)
      return { text, rows, place: save ? await saveList(all.root, file, text) : null }
    },
    'library.refresh': async ({ library, rows, asOf }: Input<'library.refresh'>) => {
      const all = await known(library)
      return refreshLibrary(all.digests, rows, asOf)
    },
    'library.search': async ({ library, count, places, ...input }: Input<'library.search'>) => {
      const all = await known(library, true)
      const { folders, words } = answerSearch(all, all.index.search, input)
      const results = await Promise.all(
        folders.slice(0, count).map(async (folder, at) => ({
          folder,
          places: at < places ? await placesIn(all.root, folder, words) : [],
        })),
      )
      return { total: folders.length, results, checking: all.checking }
    },
    'library.trends': async ({ library, ...input }: Input<'library.trends'>) => {
      const all = await known(library)
      return { ...answerTrends(all, input), checking: all.checking }
    },
    'library.related': async ({ library, ...input }: Input<'library.related'>) => {
      const all = await known(library, true)
      return { ...answerRelated(all, input), checking: all.checking }
    },
    'library.people': async ({ library }: Input<'library.people'>) => {
      const all = await known(library)
      return { ...answerPeople(all), checking: all.checking }
    },
    'actions.edit': (input: Input<'actions.edit'>) => editInFiles(desk, platform, input),
  }
}

const warming = new WeakSet<LibraryIndex>()

/**
 * Gets ready what the first search and the first look at the actions need, after a start and between what is asked
 * meanwhile. Once for each library; what changes later is little.
 */
export async function warmLibrary(desk: Desk, library: string, today: { asOf: string; zone: string }): Promise<void> {
  const index = await desk.index(library, true)
  if (warming.has(index)) return
  warming.add(index)
  while (index.checking !== null) await rest(200)
  const people = await peopleOf(await desk.root(library)).catch(() => [])
  index.search.prepare()
  for (const _ of index.warm()) await rest(1)
  const known = { digests: index.digests(), people }
  for (const _ of warmActions(known, today)) await rest(1)
  // The widest search there is, so that the first key of a person's finds everything ready.
  answerSearch(known, index.search, { query: 'a', me: null, ...today })
}

const rest = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms).unref())

/** In the library's own exports folder; an older list of that name stays, and this one gets a number. */
async function saveList(root: string, file: string, text: string): Promise<string> {
  const folder = await inLibrary(root, 'exports')
  const { name, ext } = path.parse(file)
  for (let number = 1; ; number += 1) {
    const target = path.join(folder, number === 1 ? file : `${name}-${number}${ext}`)
    try {
      await writeNew(target, new TextEncoder().encode(text))
      return target
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw saveError(error, target)
    }
  }
}

/** A file that changed or went meanwhile has no places rather than failing the search. */
async function placesIn(root: string, folder: string, words: readonly string[]): Promise<SearchPlace[]> {
  try {
    const { file, text } = await readDocument(root, folder)
    return searchPlaces(openPostmortem(file, text).postmortem, words, placesEach)
  } catch {
    return []
  }
}

/** One save for each postmortem, one after the other: what fails leaves the others done. */
async function editInFiles(desk: Desk, platform: Platform, input: Input<'actions.edit'>) {
  const { library, changes } = input
  const folders = new Map<string, Map<string, ActionEdit>>()
  for (const { folder, id, edit } of changes)
    folders.set(folder, (folders.get(folder) ?? new Map<string, ActionEdit>()).set(id, edit))
  const undo: ActionChange[] = []
  const failed = []
  for (const [folder, edits] of folders) {
    try {
      const by = { at: platform.now(), by: input.by ?? undefined }
      let put: readonly { id: string; edit: ActionEdit }[] = []
      const saved = await (await desk.passing(library, folder)).amend((postmortem) => {
        const edited = editActions(postmortem, edits, by)
        put = edited.undo
        return edited.postmortem
      })
      if (saved === null) continue
      await desk.indexed(library, folder, saved)
      undo.push(...put.map((one) => ({ folder, ...one })))
    } catch (error) {
      failed.push({ folder, report: { ...toReport(error) } })
    }
  }
  return { changed: undo.length, undo, failed }
}
