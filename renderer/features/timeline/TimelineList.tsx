import { useRef, useState } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { type Placement, PlainRows } from './PlainRows.tsx'
import { TimelineItem } from './TimelineItem.tsx'
import type { TimelineRow } from './timelineRows.ts'
import { useTimelineKeys } from './useTimelineKeys.ts'
import { VirtualRows } from './VirtualRows.tsx'

interface TimelineListProps {
  readonly postmortem: Postmortem
  readonly rows: readonly TimelineRow[]
  /** Puts a beginning into the entry line and goes there. */
  readonly onBegin: (text: string) => void
}

/** Above this many rows only those in view are in the page. */
const virtualFrom = 300

/** The list with its keys: one stop for Tab, arrows inside. */
export function TimelineList({ postmortem, rows, onBegin }: TimelineListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  const keys = useTimelineKeys({ rows, list, open, setOpen, onBegin })
  const item = (row: TimelineRow, index: number, placement?: Placement) => (
    <TimelineItem
      key={row.key}
      row={row}
      postmortem={postmortem}
      open={open === row.key}
      active={keys.active === row.key}
      index={index}
      count={rows.length}
      placement={placement}
      onOpen={(shown) => setOpen(shown ? row.key : null)}
      onBegin={onBegin}
    />
  )
  const Rows = rows.length > virtualFrom ? VirtualRows : PlainRows
  return (
    <section ref={list} aria-label="Events" className="timeline-list" onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      <p className={keys.hint === '' ? 'unseen' : 'timeline-hint'} role="status">
        {keys.hint}
      </p>
      <Rows rows={rows} active={keys.active} item={item} />
    </section>
  )
}
