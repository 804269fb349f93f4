import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { LedgerRow as Row } from '../../../core/library/ledger.ts'
import type { RowSort } from '../../../core/library/orderRows.ts'
import { useApp } from '../../store/useApp.ts'
import { LedgerRow } from './LedgerRow.tsx'
import type { Ledger } from './useLedger.ts'
import type { Selection } from './useSelection.ts'
import { groupKey, groupLabel, rowKey } from './words.ts'

const columns: readonly { readonly name: string; readonly sort: RowSort | null }[] = [
  { name: 'Action', sort: 'title' },
  { name: 'Postmortem', sort: 'postmortem' },
  { name: 'Type', sort: null },
  { name: 'Owner', sort: 'owner' },
  { name: 'Due', sort: 'due' },
  { name: 'Status', sort: 'late' },
]
/** Letters of a row: the cell they go to. */
const cells: Readonly<Record<string, string>> = { o: 'owner', d: 'due', s: 'status', t: 'type', p: 'priority' }
const rowHeight = 58

interface LedgerTableProps {
  readonly ledger: Ledger
  readonly selection: Selection
  readonly more: () => void
}

/** Arrows or J and K move, X selects, Shift extends, O D S T P go to the cells of a row, Enter opens its postmortem. */
export function LedgerTable({ ledger, selection, more }: LedgerTableProps) {
  const { rows, total } = ledger
  const group = useApp((state) => state.actionsView.group)
  const [current, setCurrent] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const moved = useRef(false)
  const at = Math.max(0, Math.min(current, rows.length - 1))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => {
      const row = rows[index]
      return row ? rowKey(row) : index
    },
  })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length < total && lastShown >= rows.length - 40) more()
  }, [lastShown, rows.length, total, more])
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    virtual.scrollToIndex(at, { align: 'auto' })
    body.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus()
  })
  const onKeyDown = useRowKeys(rows, at, selection, (to) => {
    moved.current = true
    setCurrent(to)
  })
  const before = shown[0] ? shown[0].start - virtual.options.scrollMargin : 0
  const after = virtual.getTotalSize() - (shown.at(-1) ? (shown.at(-1)?.end ?? 0) - virtual.options.scrollMargin : 0)
  return (
    <table className="ledger" aria-rowcount={total}>
      <LedgerHead rows={rows} selection={selection} />
      <tbody ref={body} onKeyDown={onKeyDown}>
        {before > 0 && <tr className="ledger-space" style={{ height: before }} />}
        {shown.map(({ index, key }) => {
          const row = rows[index]
          if (row === undefined) return null
          const previous = rows[index - 1]
          const first = group !== 'none' && (!previous || groupKey(group, previous) !== groupKey(group, row))
          return (
            <Fragment key={key}>
              {first && <GroupRow row={row} ledger={ledger} />}
              <LedgerRow
                row={row}
                index={index}
                measure={virtual.measureElement}
                current={index === at}
                selected={selection.keys.has(rowKey(row))}
                onFocus={() => setCurrent(index)}
                onSelect={(extend) => selection.toggle(rowKey(row), extend)}
              />
            </Fragment>
          )
        })}
        {after > 0 && <tr className="ledger-space" style={{ height: after }} />}
      </tbody>
    </table>
  )
}

function LedgerHead({ rows, selection }: { readonly rows: readonly Row[]; readonly selection: Selection }) {
  const sort = useApp((state) => state.actionsView.sort)
  const viewActions = useApp((state) => state.viewActions)
  const whole = rows.length > 0 && selection.rows.length === rows.length
  return (
    <thead>
      <tr>
        <th scope="col" className="ledger-check">
          <input
            type="checkbox"
            aria-label="Select all that are listed"
            checked={whole}
            onChange={() => (whole ? selection.clear() : selection.all())}
          />
        </th>
        {columns.map(({ name, sort: by }) => (
          <th
            key={name}
            scope="col"
            aria-sort={by === null ? undefined : by !== sort ? 'none' : by === 'late' ? 'descending' : 'ascending'}
          >
            {by === null ? (
              name
            ) : (
              <button type="button" className="sort-button" onClick={() => viewActions({ sort: by })}>
                {name}
                {by === sort && <span aria-hidden="true">{by === 'late' ? ' ↓' : ' ↑'}</span>}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function GroupRow({ row, ledger }: { readonly row: Row; readonly ledger: Ledger }) {
  const group = useApp((state) => state.actionsView.group)
  const library = useApp((state) => state.library)
  const found = ledger.groups.find(({ key }) => key === groupKey(group, row))
  return (
    <tr className="ledger-group">
      <th scope="colgroup" colSpan={7}>
        {groupLabel(group, row, library)} <span className="hint">{found?.count}</span>
        {found !== undefined && found.late > 0 && <span className="action-late"> {found.late} late</span>}
      </th>
    </tr>
  )
}

function useRowKeys(rows: readonly Row[], at: number, selection: Selection, move: (to: number) => void) {
  const open = useApp((state) => state.open)
  const library = useApp((state) => state.current)
  const reveal = useApp((state) => state.reveal)
  const letters = useApp((state) => state.settings.singleKeys)
  const openRow = async (row: Row) => {
    await open(library, row.folder)
    reveal({ step: 'actions', id: row.action.id })
  }
  return (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return
    if ((event.metaKey || event.ctrlKey) && key.toLowerCase() === 'a') selection.all()
    else if (event.metaKey || event.ctrlKey || event.altKey) return
    else if (!handleKey(event)) return
    event.preventDefault()
  }

  function handleKey({ key, shiftKey, currentTarget }: KeyboardEvent): boolean {
    const row = rows[at]
    const letter = letters ? key.toLowerCase() : ''
    const to = target(key, letter)
    if (to !== null) {
      if (shiftKey && row) selection.toggle(rowKey(rows[to] ?? row), true)
      move(to)
    } else if (row && letter === 'x') selection.toggle(rowKey(row), shiftKey)
    else if (row && key === 'Enter') void openRow(row)
    else if (key === 'Escape' && selection.keys.size > 0) selection.clear()
    else if (cells[letter]) focusCell(currentTarget, cells[letter])
    else return false
    return true
  }

  function target(key: string, letter: string): number | null {
    if (key === 'ArrowDown' || letter === 'j') return Math.min(at + 1, rows.length - 1)
    if (key === 'ArrowUp' || letter === 'k') return Math.max(at - 1, 0)
    if (key === 'Home') return 0
    return key === 'End' ? rows.length - 1 : null
  }

  /** With rows selected the letter goes to the field that changes them all. */
  function focusCell(body: EventTarget & Element, cell: string): void {
    const bulk = document.querySelector<HTMLElement>(`.bulk-bar [data-cell="${cell}"]`)
    ;(bulk ?? body.querySelector<HTMLElement>(`[data-row="${at}"] [data-cell="${cell}"]`))?.focus()
  }
}
