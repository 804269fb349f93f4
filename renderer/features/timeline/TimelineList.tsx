import { useCallback, useMemo, useRef, useState } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Placement, PlainRows } from './PlainRows.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { type RowAsks, TimelineItem } from './TimelineItem.tsx'
import type { TimelineRow } from './timelineRows.ts'
import { useRowSelection } from './useRowSelection.ts'
import { useTimelineKeys } from './useTimelineKeys.ts'
import { VirtualRows } from './VirtualRows.tsx'

interface TimelineListProps {
  readonly postmortem: Postmortem
  readonly rows: readonly TimelineRow[]
  readonly onUnfold: RowAsks['onUnfold']
  readonly onBegin: RowAsks['onBegin']
}

/** Above this many rows only those in view are in the page. */
const virtualFrom = 300

/** The list with its keys: one stop for Tab, arrows inside. */
export function TimelineList({ postmortem, rows, onUnfold, onBegin }: TimelineListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  const selection = useRowSelection(rows)
  const { zone } = postmortem
  const keys = useTimelineKeys({ rows, zone, list, open, setOpen, selection, onUnfold, onBegin })
  const choose = useRef(selection.toggle)
  choose.current = selection.toggle
  const onChoose = useCallback((key: string, extend: boolean) => choose.current(key, extend), [])
  const asks = useMemo(() => ({ onOpen: setOpen, onUnfold, onChoose, onBegin }), [onUnfold, onChoose, onBegin])
  const item = (row: TimelineRow, index: number, placement?: Placement) => (
    <TimelineItem
      key={row.key}
      row={row}
      postmortem={postmortem}
      open={open === row.key}
      active={keys.active === row.key}
      chosen={selection.keys.has(row.key)}
      index={index}
      count={rows.length}
      {...placement}
      {...asks}
    />
  )
  const Rows = rows.length > virtualFrom ? VirtualRows : PlainRows
  return (
    <section
      ref={list}
      aria-label="Events"
      className="timeline-list"
      data-choosing={selection.keys.size > 0 || undefined}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <p className={keys.hint === '' ? 'unseen' : 'timeline-hint'} role="status">
        {keys.hint}
      </p>
      {selection.keys.size > 0 && (
        <SelectionBar events={selection.events} acts={keys.acts()} onRemove={keys.remove} onClear={selection.clear} />
      )}
      <Rows rows={rows} active={keys.active} item={item} />
    </section>
  )
}
