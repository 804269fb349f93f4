import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../core/host/contract.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import './library.css'

type Trashed = Output<'library.trash'>['trashed'][number]

/** Postmortems that were moved to the trash, until they go for good. */
export function TrashPage() {
  const name = useApp((state) => (state.library.example === true ? 'Example' : state.library.name))
  const go = useApp((state) => state.go)
  const { trashed, bringBack } = useTrash()
  return (
    <main className="plain-page" data-region="content" aria-label="Trash" tabIndex={-1}>
      <header className="page-head">
        <h1>Trash</h1>
        <p className="muted">{name}: kept for 30 days, then gone at the next start</p>
        <div className="page-head-actions">
          <Button onClick={() => go('library')}>Back to the library</Button>
        </div>
      </header>
      <div className="page-body">
        {trashed?.length === 0 && <EmptyState title="The trash is empty." />}
        {trashed !== null && trashed.length > 0 && <TrashTable trashed={trashed} onBringBack={bringBack} />}
      </div>
    </main>
  )
}

interface TrashTableProps {
  readonly trashed: readonly Trashed[]
  readonly onBringBack: (folder: string) => void
}

function TrashTable({ trashed, onBringBack }: TrashTableProps) {
  const severities = useApp((state) => state.library.severities)
  const zone = useApp((state) => state.settings.zone)
  return (
    <table className="library-table trash-table">
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">Title</th>
          <th scope="col">Date</th>
          <th scope="col">In the trash since</th>
          <th scope="col">Kept for</th>
          <th scope="col">
            <span className="unseen">Bring back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {trashed.map(({ folder, title, severity, start, at, daysLeft }) => (
          <tr key={folder}>
            <td>{severities.find(({ key }) => key === severity)?.label ?? <span className="hint">not set</span>}</td>
            <td title={folder}>{title || 'Untitled'}</td>
            <td>
              {start === null ? (
                <span className="hint">not readable</span>
              ) : (
                <time dateTime={start}>{formatInstant(start, zone, 'date')}</time>
              )}
            </td>
            <td>
              <time dateTime={at}>{formatInstant(at, zone, 'date')}</time>
            </td>
            <td>{daysLeft === 1 ? '1 more day' : `${daysLeft} more days`}</td>
            <td>
              <Button aria-label={`Bring back ${title || 'Untitled'}`} onClick={() => onBringBack(folder)}>
                Bring back
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useTrash(): { readonly trashed: readonly Trashed[] | null; readonly bringBack: (folder: string) => void } {
  const current = useApp((state) => state.current)
  const read = useApp((state) => state.readTrash)
  const restore = useApp((state) => state.restore)
  const [answer, setAnswer] = useState<{ library: string; trashed: readonly Trashed[] } | null>(null)
  const ask = useCallback(async () => {
    const trashed = await read()
    if (trashed !== null) setAnswer({ library: current, trashed })
  }, [read, current])
  useEffect(() => void ask(), [ask])
  return {
    // Of the library that is shown: another one's rows would be brought back into this one.
    trashed: answer?.library === current ? answer.trashed : null,
    bringBack: (folder) => void restore(folder).then(ask),
  }
}
