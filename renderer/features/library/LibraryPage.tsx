import { useMemo, useState } from 'react'
import type { SearchPlace } from '../../../core/library/searchPlaces.ts'
import type { Summary } from '../../../core/library/summary.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DamagedList } from './DamagedList.tsx'
import { filterRows } from './filterRows.ts'
import { LibraryTable } from './LibraryTable.tsx'
import { TrashedNotice } from './TrashedNotice.tsx'
import { useLibraryCommands } from './useLibraryCommands.ts'
import { useLibrarySearch } from './useLibrarySearch.ts'
import './library.css'

/** Every postmortem of the library, with what can be told without opening it. */
export function LibraryPage({ newKeys }: { readonly newKeys: string | null }) {
  const library = useApp((state) => state.library)
  const rows = useApp((state) => state.rows)
  const run = useApp((state) => state.run)
  const go = useApp((state) => state.go)
  const [words, setWords] = useState('')
  const [trashed, setTrashed] = useState<string | null>(null)
  const filter = useLibraryCommands()
  const found = useLibrarySearch(words)
  const shown = useMemo(
    () => withFound(rows, filterRows(rows, words, library), found?.folders ?? []),
    [rows, words, library, found],
  )
  return (
    <main className="plain-page" data-region="content" aria-label="Library" tabIndex={-1}>
      <header className="page-head">
        <h1>{library.example ? 'Example' : 'Library'}</h1>
        <p className="muted">{summary(rows.length, library.example === true)}</p>
        <LibrarySwitch />
        <div className="page-head-actions">
          <Button look="quiet" onClick={() => run('library.people')}>
            People
          </Button>
          <Button look="quiet" onClick={() => go('trash')}>
            Trash
          </Button>
          <Button look="primary" onClick={() => run('file.new')} aria-keyshortcuts={newKeys ?? undefined}>
            New postmortem
          </Button>
        </div>
      </header>
      <div className="page-body">
        {trashed !== null && <TrashedNotice folder={trashed} onDone={() => setTrashed(null)} />}
        <DamagedList />
        {rows.length === 0 ? (
          <EmptyState title="No postmortems yet. Drop what the incident left behind.">
            <Button onClick={() => run('file.import')}>Add evidence…</Button>
          </EmptyState>
        ) : (
          <>
            <input
              ref={filter}
              className="field library-filter"
              type="search"
              aria-label="Filter the library"
              placeholder="Words, sev:1 service:render before:2025-06"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <LibraryTable rows={shown} places={found?.places ?? noPlaces} onTrash={setTrashed} />
            {found !== null && found.total > found.folders.length && (
              <p className="hint">
                The best {found.folders.length} of {found.total}. A further word or field narrows them.
              </p>
            )}
            {shown.length === 0 && <EmptyState title={`Nothing here matches “${words}”.`} />}
          </>
        )}
      </div>
    </main>
  )
}

const noPlaces: ReadonlyMap<string, readonly SearchPlace[]> = new Map()

/** What the whole text holds, best first, then rows that only say so themselves: by the word for their state, say. */
function withFound(
  rows: readonly Summary[],
  filtered: readonly Summary[],
  folders: readonly string[],
): readonly Summary[] {
  if (folders.length === 0) return filtered
  const byFolder = new Map(rows.map((row) => [row.folder, row]))
  const held = folders.flatMap((folder) => byFolder.get(folder) ?? [])
  return [...held, ...filtered.filter(({ folder }) => !folders.includes(folder))]
}

function summary(count: number, example: boolean): string {
  const postmortems = count === 1 ? '1 postmortem' : `${count} postmortems`
  return example ? `${postmortems}, invented company, counted nowhere` : postmortems
}

/** The author's own and the example, where both are there. */
function LibrarySwitch() {
  const libraries = useApp((state) => state.libraries)
  const current = useApp((state) => state.current)
  const openLibrary = useApp((state) => state.openLibrary)
  if (libraries.length < 2) return null
  const owned = libraries.filter((one) => !one.example).length
  const label = (name: string, example: boolean) => (example ? 'Example' : owned === 1 ? 'My own' : name)
  return (
    <Segmented
      label="Which library"
      options={libraries.map(({ key, name, example }) => ({ value: key, label: label(name, example) }))}
      value={current}
      onChange={(key) => void openLibrary(key)}
    />
  )
}
