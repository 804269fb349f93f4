import { useMemo, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DamagedList } from './DamagedList.tsx'
import { filterRows } from './filterRows.ts'
import { LibraryTable } from './LibraryTable.tsx'
import { TrashedNotice } from './TrashedNotice.tsx'
import { useLibraryCommands } from './useLibraryCommands.ts'
import './library.css'

/** Every postmortem of the library, with what can be told without opening it. */
export function LibraryPage({ newKeys }: { readonly newKeys: string | null }) {
  const library = useApp((state) => state.library)
  const rows = useApp((state) => state.rows)
  const run = useApp((state) => state.run)
  const [words, setWords] = useState('')
  const [trashed, setTrashed] = useState<string | null>(null)
  const filter = useLibraryCommands()
  const shown = useMemo(() => filterRows(rows, words, library), [rows, words, library])
  return (
    <main className="plain-page" data-region="content" aria-label="Library" tabIndex={-1}>
      <header className="page-head">
        <h1>{library.example ? 'Example' : 'Library'}</h1>
        <p className="muted">{summary(rows.length, library.example === true)}</p>
        <LibrarySwitch />
        <div className="page-head-actions">
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
              placeholder="Filter by title, service, severity or state"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <LibraryTable rows={shown} onTrash={setTrashed} />
            {shown.length === 0 && <EmptyState title={`Nothing here matches “${words}”.`} />}
          </>
        )}
      </div>
    </main>
  )
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
