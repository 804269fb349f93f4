import { useRef, useState } from 'react'
import type { SearchPlace } from '../../../core/library/searchPlaces.ts'
import type { Summary } from '../../../core/library/summary.ts'
import { useApp } from '../../store/useApp.ts'
import { useListKeys } from '../../ui/useListKeys.ts'
import { LibraryRow } from './LibraryRow.tsx'

interface LibraryTableProps {
  readonly rows: readonly Summary[]
  /** Where the words that are searched for stand, by folder. */
  readonly places: ReadonlyMap<string, readonly SearchPlace[]>
  readonly onTrash: (folder: string) => void
}

/** Arrows move, Enter opens, F2 renames, Del moves to the trash. One row is in the Tab order, as in any list. */
export function LibraryTable({ rows, places, onTrash }: LibraryTableProps) {
  const [current, setCurrent] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const library = useApp((state) => state.current)
  const open = useApp((state) => state.open)
  const trash = useApp((state) => state.trash)
  const duplicate = useApp((state) => state.duplicate)
  const rename = useApp((state) => state.rename)
  const at = Math.min(current, rows.length - 1)
  const remove = async (folder: string) => {
    await trash(folder)
    onTrash(folder)
  }
  const keys = useListKeys({
    count: rows.length,
    current: at,
    onMove: (index) => {
      setCurrent(index)
      body.current?.querySelectorAll<HTMLElement>('tr')[index]?.focus()
    },
    onOpen: (index) => {
      const row = rows[index]
      if (row) void open(library, row.folder)
    },
    text: (index) => rows[index]?.title ?? '',
  })
  if (rows.length === 0) return null
  return (
    <table className="library-table">
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">Title</th>
          <th scope="col">Services</th>
          <th scope="col">Date</th>
          <th scope="col">Impact</th>
          <th scope="col">State</th>
          <th scope="col">Open actions</th>
          <th scope="col">
            <span className="unseen">More</span>
          </th>
        </tr>
      </thead>
      <tbody
        ref={body}
        onKeyDown={(event) => {
          const row = rows[at]
          if (event.key === 'Delete' && row) void remove(row.folder)
          else keys(event)
        }}
      >
        {rows.map((row, index) => (
          <LibraryRow
            key={row.folder}
            row={row}
            places={places.get(row.folder) ?? []}
            current={index === at}
            onFocus={() => setCurrent(index)}
            onOpen={() => void open(library, row.folder)}
            onTrash={() => void remove(row.folder)}
            onDuplicate={() => void duplicate(row.folder)}
            onRename={(title) => void rename(row.folder, title)}
          />
        ))}
      </tbody>
    </table>
  )
}
