import { type RefObject, useCallback, useRef, useState } from 'react'
import type { LedgerRow } from '../../../core/library/ledger.ts'
import { readQuery, withField, writeQuery } from '../../../core/library/query.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import type { TrackerAnswer } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { Figures } from './Figures.tsx'
import { FilterBar } from './FilterBar.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { Promises } from './Promises.tsx'
import { reminderText } from './reminderText.ts'
import { TrackerPanel } from './TrackerPanel.tsx'
import { useActionCommands } from './useActionCommands.ts'
import { type Ledger, useLedger } from './useLedger.ts'
import { useSelection } from './useSelection.ts'
import './action-items.css'

const noRows: readonly LedgerRow[] = []

/** Every action of the library until it is done: what is late, whose it is, what customers were told. */
export function ActionItemsPage() {
  const { ledger, more } = useLedger()
  const promises = useApp((state) => state.actionsView.promises)
  const rows: readonly LedgerRow[] = ledger?.rows ?? noRows
  const selection = useSelection(rows)
  const search = useRef<HTMLInputElement>(null)
  const asOf = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const today = useApp((state) => state.today)
  const [tracker, setTracker] = useState<{ file: string; answer: TrackerAnswer } | null>(null)
  const remind = useRemind(selection.rows.length > 0 ? selection.rows : rows, today)
  useActionCommands({ search, asOf, file, remind })
  return (
    <main
      className="plain-page action-items"
      data-region="content"
      data-scroller
      aria-label="Action items"
      tabIndex={-1}
    >
      <Head ledger={ledger} asOf={asOf} file={file} onTracker={setTracker} />
      <div className="page-body">
        <PeopleList />
        {tracker !== null && <TrackerPanel {...tracker} onDone={() => setTracker(null)} />}
        {ledger !== null && (
          <>
            <Figures figures={ledger.figures} />
            <FilterBar figures={ledger.figures} search={search} />
            {promises ? (
              <Promises rows={rows} />
            ) : (
              <>
                <BulkBar selection={selection} />
                <LedgerTable ledger={ledger} selection={selection} more={more} />
                {rows.length === 0 && <Nothing ledger={ledger} />}
              </>
            )}
          </>
        )}
      </div>
    </main>
  )
}

interface HeadProps {
  readonly ledger: Ledger | null
  readonly asOf: RefObject<HTMLInputElement | null>
  readonly file: RefObject<HTMLInputElement | null>
  readonly onTracker: (read: { file: string; answer: TrackerAnswer }) => void
}

function Head({ ledger, asOf, file, onTracker }: HeadProps) {
  const view = useApp((state) => state.actionsView)
  const today = useApp((state) => state.today)
  const viewActions = useApp((state) => state.viewActions)
  const readTracker = useApp((state) => state.readTracker)
  const example = useApp((state) => state.library.example === true)
  const postmortems = useApp((state) => state.rows.length)
  const toggle = (promises: boolean) => {
    const query = readQuery(view.query)
    const kept = promises
      ? withField(withField(query, 'is', []), 'promise', ['any'])
      : withField(withField(query, 'promise', []), 'is', ['open'])
    viewActions({
      promises,
      query: writeQuery(kept),
      ...(promises ? { group: 'postmortem' as const } : { group: 'none' as const }),
    })
  }
  return (
    <header className="page-head">
      <h1>Action items</h1>
      <p className="muted">{headline(ledger, postmortems, example)}</p>
      <Segmented
        label="What is shown"
        options={[
          { value: 'work', label: 'Work list' },
          { value: 'promises', label: 'Promises' },
        ]}
        value={view.promises ? 'promises' : 'work'}
        onChange={(value) => toggle(value === 'promises')}
      />
      <div className="page-head-actions">
        <label className="as-of">
          <span className="field-label">As of</span>
          <input
            ref={asOf}
            className="field"
            type="date"
            max={today}
            value={view.asOf ?? today}
            onChange={({ target }) =>
              viewActions({ asOf: target.value === '' || target.value === today ? null : target.value })
            }
          />
        </label>
        <input
          ref={file}
          className="unseen"
          type="file"
          accept=".csv,.tsv"
          aria-label="Tracker file"
          tabIndex={-1}
          onChange={({ target }) => {
            const chosen = target.files?.[0]
            target.value = ''
            if (chosen) void readTracker(chosen).then((answer) => onTracker({ file: chosen.name, answer }))
          }}
        />
        <Button onClick={() => file.current?.click()}>Refresh from tracker file…</Button>
        <ExportMenu />
      </div>
    </header>
  )
}

function headline(ledger: Ledger | null, postmortems: number, example: boolean): string {
  if (ledger === null) return ''
  const { open } = ledger.figures
  const across = `${open.n} open across ${postmortems} ${postmortems === 1 ? 'postmortem' : 'postmortems'}`
  const checking = ledger.checking
  if (checking) return `${across}; checking ${checking.done} of ${checking.total}`
  return example ? `${across}, invented company, counted nowhere` : across
}

function Nothing({ ledger }: { readonly ledger: Ledger }) {
  const query = useApp((state) => state.actionsView.query)
  const viewActions = useApp((state) => state.viewActions)
  const day = formatInstant(`${ledger.figures.asOf}T00:00:00Z`, 'UTC', 'date')
  if (query === 'is:late') return <EmptyState title={`Nothing late on ${day}.`} />
  if (ledger.figures.all.n === 0 && query === 'is:open')
    return <EmptyState title="No action items yet. They are written in a postmortem, at its step Action items." />
  return (
    <EmptyState title={`Nothing here matches “${query}”.`}>
      <Button onClick={() => viewActions({ query: 'is:open' })}>Show all that are open</Button>
    </EmptyState>
  )
}

/** Names that owner cells complete to. */
function PeopleList() {
  const people = useApp((state) => state.people)
  return (
    <datalist id="library-people">
      {people.map(({ id, name }) => (
        <option key={id} value={name} />
      ))}
    </datalist>
  )
}

function useRemind(rows: readonly LedgerRow[], today: string): () => void {
  const tell = useApp((state) => state.tell)
  return useCallback(() => {
    void navigator.clipboard.writeText(reminderText(rows, today)).then(
      () => tell('Copied a reminder for each owner.'),
      () => tell('Not copied: the clipboard is closed to this page.', 'trouble'),
    )
  }, [rows, today, tell])
}
