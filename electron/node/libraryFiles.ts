import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { toReport } from '../../core/errors.ts'
import type { Output } from '../../core/host/contract.ts'
import { emptyLibrary, type Library, type Person } from '../../core/postmortem/library.ts'
import { libraryText, peopleText, readLibrary, readPeople } from '../../core/postmortem/libraryBytes.ts'
import { atomicSave } from './atomicSave.ts'
import type { LibraryPlace } from './dataFolder.ts'
import { ensureExample } from './exampleLibrary.ts'
import { readBeside } from './libraryFolder.ts'
import type { LibraryIndex } from './libraryIndex.ts'
import { saveError } from './saveError.ts'
import { readOwnTemplates } from './templates.ts'

const libraryFile = 'library.json'
const peopleFile = 'people.json'

/** The libraries with their names and whether their folders are there. */
export function listPlaces(places: readonly LibraryPlace[]): Promise<Output<'library.list'>> {
  return Promise.all(
    places.map(async ({ key, path: place, example }) => {
      // Here, so that a first start's list has the example. Where it can't be copied the own library opens; asking for
      // the example's rows then says why.
      if (example) await ensureExample(place).catch(() => undefined)
      const exists = (await stat(place).catch(() => null))?.isDirectory() ?? false
      const name = exists
        ? (await tolerant(() => libraryOf(place), emptyLibrary(path.basename(place)))).value.name
        : path.basename(place)
      return { key, name, example, place, exists }
    }),
  )
}

/** Everything that the page lists of one library. What can't be read is named in `damaged` and left as it is. */
export async function readLibraryFolder(root: string, index: LibraryIndex): Promise<Output<'library.read'>> {
  const library = await tolerant(() => libraryOf(root), emptyLibrary(path.basename(root)))
  const people = await tolerant(() => peopleOf(root), [])
  const trouble = [
    { folder: libraryFile, report: library.report },
    { folder: peopleFile, report: people.report },
  ].flatMap(({ folder, report }) => (report ? [{ folder, report: { ...report } }] : []))
  return {
    library: library.value,
    people: people.value,
    rows: index.summaries(),
    damaged: [...trouble, ...index.damaged()],
    templates: await readOwnTemplates(root),
    checking: index.checking && { ...index.checking },
  }
}

async function tolerant<T>(read: () => Promise<T>, instead: T) {
  try {
    return { value: await read(), report: null }
  } catch (error) {
    return { value: instead, report: toReport(error) }
  }
}

/** The library's house rules; the standard ones when it has no library.json. Throws `postmortem.damaged`. */
export async function libraryOf(root: string): Promise<Library> {
  const found = await readBeside(root, libraryFile)
  return found ? readLibrary(found.file, found.text) : emptyLibrary(path.basename(root))
}

export async function peopleOf(root: string): Promise<Person[]> {
  const found = await readBeside(root, peopleFile)
  return found ? readPeople(found.file, found.text) : []
}

/** Throws `postmortem.damaged` instead of replacing a file that could not be read. */
export async function saveLibraryFile(root: string, library: Library): Promise<void> {
  await libraryOf(root)
  await saveBeside(root, libraryFile, libraryText(library))
}

/** Throws `postmortem.damaged` instead of replacing a file that could not be read. */
export async function savePeopleFile(root: string, people: readonly Person[]): Promise<void> {
  await peopleOf(root)
  await saveBeside(root, peopleFile, peopleText(people))
}

async function saveBeside(root: string, name: string, text: string): Promise<void> {
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw saveError(error, root)
  })
  const before = await readBeside(root, name)
  if (before?.text === text) return
  const expected = before?.hash ?? null
  await atomicSave(path.join(root, name), new TextEncoder().encode(text), { expected })
}
