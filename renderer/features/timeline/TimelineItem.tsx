import { memo } from 'react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { EventRow } from './EventRow.tsx'
import { GapRow } from './GapRow.tsx'
import { MarkRow } from './MarkRow.tsx'
import type { TimelineRow } from './timelineRows.ts'

/** What rows ask of their list. The same functions for as long as the list stands, so that rows that stay are not drawn again. */
export interface RowAsks {
  readonly onOpen: (key: string | null) => void
  readonly onUnfold: (id: string, unfolded: boolean) => void
  readonly onChoose: (key: string, extend: boolean) => void
  /** Puts a beginning into the entry line and goes there. */
  readonly onBegin: (text: string) => void
}

interface TimelineItemProps extends RowAsks {
  readonly row: TimelineRow
  readonly postmortem: Postmortem
  readonly open: boolean
  readonly active: boolean
  readonly chosen: boolean
  readonly index: number
  readonly count: number
  /** Where only the rows in view are in the page: measures the row, and how far down it stands. */
  readonly measure?: (element: HTMLElement | null) => void
  readonly top?: number
}

/** One line of the list with its place in it, also when only a part of the list is in the page. */
export const TimelineItem = memo(function TimelineItem(props: TimelineItemProps) {
  const { row, postmortem, active, chosen, index, count, measure, top } = props
  const inner = row.kind === 'event' && row.more.inner
  return (
    <li
      ref={measure}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={active ? 'true' : undefined}
      data-chosen={chosen || undefined}
      className={`timeline-row timeline-row-${row.kind}${inner ? ' timeline-row-inner' : ''}`}
      data-row={row.key}
      data-reveal={row.key}
      // The rows take the list's keys; one of them is its stop for Tab.
      tabIndex={active ? 0 : -1}
    >
      {row.kind === 'day' && <h3 className="timeline-day">{row.day}</h3>}
      {row.kind === 'gap' && <GapRow gap={row} zone={postmortem.zone} onBegin={props.onBegin} />}
      {row.kind === 'mark' && <MarkRow mark={row.mark} postmortem={postmortem} />}
      {row.kind === 'event' && (
        <EventRow
          line={row}
          postmortem={postmortem}
          open={props.open}
          active={active}
          chosen={chosen}
          onOpen={props.onOpen}
          onUnfold={props.onUnfold}
          onChoose={props.onChoose}
        />
      )}
    </li>
  )
})
