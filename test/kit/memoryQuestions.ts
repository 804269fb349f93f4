import type { Host } from '../../core/host/contract.ts'
import {
  answerActions,
  answerExport,
  answerPeople,
  answerRelated,
  answerSearch,
  answerTrends,
} from '../../core/library/answers.ts'
import { digest } from '../../core/library/digest.ts'
import { type ActionChange, type ActionEdit, editActions } from '../../core/library/editAction.ts'
import { refreshLibrary } from '../../core/library/refreshLibrary.ts'
import { SearchIndex } from '../../core/library/searchIndex.ts'
import { searchPlaces } from '../../core/library/searchPlaces.ts'
import { searchTexts } from '../../core/library/searchTexts.ts'
import type { Library, Person } from '../../core/postmortem/library.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'

export interface MemoryLibrary {
  readonly library: (key: string) => Library
  readonly people: (key: string) => readonly Person[]
  /** By folder. */
  readonly postmortems: (key: string) => ReadonlyMap<string, Postmortem>
  readonly write: (key: string, folder: string, postmortem: Postmortem) => void
  readonly now: () => string
}

/** The questions over all postmortems, answered by the same functions as on a disk. */
export function memoryQuestions(held: MemoryLibrary) {
  const known = (key: string) => ({
    digests: [...held.postmortems(key)].map(([folder, postmortem]) => digest(folder, postmortem)),
    people: held.people(key),
    checking: null,
  })
  return {
    'library.actions': async ({ library, ...input }) => ({ ...answerActions(known(library), input), checking: null }),
    'library.exportActions': async ({ library, save, ...input }) => {
      const { text, rows, file } = answerExport(known(library), held.library(library), input, held.now())
      return { text, rows, place: save ? `/home/rita/Faultline/${library}/exports/${file}` : null }
    },
    'library.refresh': async ({ library, rows, asOf }) => refreshLibrary(known(library).digests, rows, asOf),
    'library.search': async ({ library, count, places, ...input }) => {
      const index = new SearchIndex()
      const postmortems = held.postmortems(library)
      for (const [folder, postmortem] of postmortems) {
        const [title, ...texts] = searchTexts(postmortem)
        index.put(folder, title?.text ?? '', texts.map(({ text }) => text).join('\n'))
      }
      const { folders, words } = answerSearch(known(library), index, input)
      const placesIn = (folder: string) => {
        const postmortem = postmortems.get(folder)
        return postmortem === undefined ? [] : searchPlaces(postmortem, words, 5)
      }
      const results = folders
        .slice(0, count)
        .map((folder, at) => ({ folder, places: at < places ? placesIn(folder) : [] }))
      return { total: folders.length, results, checking: null }
    },
    'library.trends': async ({ library, ...input }) => ({ ...answerTrends(known(library), input), checking: null }),
    'library.related': async ({ library, ...input }) => ({ ...answerRelated(known(library), input), checking: null }),
    'library.people': async ({ library }) => ({ ...answerPeople(known(library)), checking: null }),
    'actions.edit': async ({ library, changes, by }) => {
      const undo: ActionChange[] = []
      for (const [folder, postmortem] of held.postmortems(library)) {
        const own = changes.filter((change) => change.folder === folder)
        const edits = new Map<string, ActionEdit>(own.map(({ id, edit }) => [id, edit]))
        const edited = editActions(postmortem, edits, { at: held.now(), by: by ?? undefined })
        if (edited.undo.length > 0) held.write(library, folder, edited.postmortem)
        undo.push(...edited.undo.map((one) => ({ folder, ...one })))
      }
      return { changed: undo.length, undo, failed: [] }
    },
  } satisfies Partial<Host>
}
